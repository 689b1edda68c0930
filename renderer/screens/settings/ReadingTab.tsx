import { useTranslation } from "react-i18next";
import { uiLanguageNames, uiLanguages } from "../../../contract/languages.ts";
import { useSettings } from "../../api/useSettings.ts";
import { Choices } from "../../components/Choices.tsx";
import { TextSize, ThemeChoice } from "../../components/LookSettings.tsx";
import reading from "../../components/markdown/reading.module.css";
import styles from "./ReadingTab.module.css";

/** Language, colours and size of the text. */
export function ReadingTab() {
  const { t } = useTranslation();
  const { settings, change } = useSettings();
  return (
    <div className={styles.card}>
      <Choices
        label={t("look.uiLanguage")}
        chosen={settings.language}
        onChoose={(language) => change({ language })}
        choices={uiLanguages.map((id) => ({ id, words: uiLanguageNames[id], language: id }))}
      />
      <ThemeChoice />
      <TextSize />
      <p className={`${reading.reading} ${styles.sample}`}>
        <span>{t("look.sample")}</span>
      </p>
    </div>
  );
}
