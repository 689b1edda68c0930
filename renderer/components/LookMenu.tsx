import { DialogTrigger } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { ownLanguageName } from "../i18n/format.ts";
import { Button } from "./Button.tsx";
import { Choices } from "./Choices.tsx";
import styles from "./LookMenu.module.css";
import { TextSize, ThemeChoice } from "./LookSettings.tsx";
import { Popover } from "./Popover.tsx";

interface Props {
  /** The languages that the text is there in. */
  readonly languages: readonly string[];
  readonly language: string;
  readonly onLanguage: (language: string) => void;
}

/** How a lesson looks: size of the text, colours, and its language where there are several. */
export function LookMenu({ languages, language, onLanguage }: Props) {
  const { t } = useTranslation();
  return (
    <DialogTrigger>
      <Button look="bareDusk" aria-label={t("lesson.look")}>
        <span className={styles.letters} aria-hidden="true">
          A<b>A</b>
        </span>
      </Button>
      <Popover label={t("lesson.look")}>
        <TextSize />
        <ThemeChoice />
        {languages.length > 1 && (
          <Choices
            label={t("look.language")}
            chosen={language}
            onChoose={onLanguage}
            choices={languages.map((tag) => ({ id: tag, words: ownLanguageName(tag), language: tag }))}
          />
        )}
      </Popover>
    </DialogTrigger>
  );
}
