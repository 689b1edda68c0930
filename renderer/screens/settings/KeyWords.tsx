import { useTranslation } from "react-i18next";
import { bestLanguage } from "../../../contract/languages.ts";
import type { Publisher } from "../../../contract/publishers.ts";
import styles from "./KeyWords.module.css";

/** The six words that stand for a key, in their order, to read out or to compare. */
export function KeyWords({ words }: { readonly words: Publisher["words"] }) {
  const { t, i18n } = useTranslation();
  const language = bestLanguage(Object.keys(words), [i18n.language]) ?? "en";
  return (
    <ol className={styles.words} lang={language} aria-label={t("publishers.wordsLabel")}>
      {(words[language] ?? []).map((word, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a word is its place, and one may stand twice
        <li key={at}>{word}</li>
      ))}
    </ol>
  );
}
