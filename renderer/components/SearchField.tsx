import { SearchField as AriaSearchField, Button, Input } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Icon } from "./Icon.tsx";
import styles from "./SearchField.module.css";

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSubmit?: (text: string) => void;
  readonly isFocused?: boolean;
}

/** The field to look through all lessons. */
export function SearchField({ text, onText, onSubmit, isFocused = false }: Props) {
  const { t } = useTranslation();
  return (
    <AriaSearchField
      className={styles.field ?? ""}
      aria-label={t("library.searchLabel")}
      value={text}
      onChange={onText}
      autoFocus={isFocused}
      {...(onSubmit && { onSubmit })}
    >
      <Icon name="search" />
      <Input placeholder={t("library.searchPlaceholder")} />
      {text !== "" && (
        <Button className={styles.clear ?? ""} aria-label={t("common.close")}>
          <Icon name="cross" size={20} />
        </Button>
      )}
    </AriaSearchField>
  );
}
