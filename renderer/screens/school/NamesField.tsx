import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Field } from "../../components/Field.tsx";
import { formatList } from "../../i18n/format.ts";
import styles from "./NamesField.module.css";
import { namesIn, repeatedNames, type WrongNames } from "./namesIn.ts";

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly wrong: WrongNames | undefined;
  /** Names that the class has already. */
  readonly known?: readonly string[];
}

const longestList = 20_000;

/** A field for many names, one a line. */
export function NamesField({ text, onText, wrong, known = [] }: Props) {
  const { t, i18n } = useTranslation();
  const repeated = repeatedNames(namesIn(text), known);
  return (
    <>
      <Field
        label={t("names.label")}
        about={t("names.about")}
        lines={6}
        value={text}
        onValue={onText}
        maxLength={longestList}
        wrong={wrong && wordsOf(wrong, t)}
      />
      <p role="status" className={styles.note}>
        {repeated.length > 0 && t("names.twice", { names: formatList(repeated, i18n.language) })}
      </p>
    </>
  );
}

function wordsOf(wrong: WrongNames, t: TFunction): string {
  switch (wrong.kind) {
    case "none":
      return t("names.none");
    case "tooMany":
      return t("names.tooMany", { most: wrong.most });
    case "unreadable":
      return t("names.unreadable", { name: wrong.name.slice(0, 40) });
    default:
      return wrong satisfies never;
  }
}
