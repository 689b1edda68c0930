import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Field } from "../../components/Field.tsx";
import { formatList } from "../../i18n/format.ts";
import styles from "./NamesField.module.css";
import { namesIn, repeatedNames, type WrongNames, wrongNames } from "./namesIn.ts";

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Whether somebody has tried to add what stands there; what is missing is said only then. */
  readonly isTried: boolean;
  readonly hasFocus?: boolean;
  /** Names that the class has already. */
  readonly known?: readonly string[];
}

const longestList = 20_000;

/** A field for many names, one a line. */
export function NamesField({ text, onText, isTried, hasFocus = false, known = [] }: Props) {
  const { t, i18n } = useTranslation();
  const names = namesIn(text);
  const wrong = isTried ? wrongNames(names) : undefined;
  const repeated = repeatedNames(names, known);
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
        hasFocus={hasFocus}
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
