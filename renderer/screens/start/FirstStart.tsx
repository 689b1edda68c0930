import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type UiLanguage, uiLanguageNames, uiLanguages } from "../../../contract/languages.ts";
import { Button } from "../../components/Button.tsx";
import { Choices } from "../../components/Choices.tsx";
import { Firefly } from "../../components/Firefly.tsx";
import { Icon } from "../../components/Icon.tsx";
import { systemLanguage } from "../../i18n/i18n.ts";
import styles from "./FirstStart.module.css";
import { StartScene } from "./StartScene.tsx";

/** The first minute: the language, and then the shelf. The words change with the choice, to be tried before it is made. */
export function FirstStart({ onChosen }: { readonly onChosen: (language: UiLanguage) => void }) {
  const { t, i18n } = useTranslation();
  const [language, setLanguage] = useState<UiLanguage>(systemLanguage);
  return (
    <main className={styles.start}>
      <StartScene />
      <form
        className={styles.card}
        onSubmit={(event) => {
          event.preventDefault();
          onChosen(language);
        }}
      >
        <p className={styles.brand}>
          <Firefly size={44} />
          Luciole
        </p>
        <h1>{t("firstStart.title")}</h1>
        <div className={styles.choices}>
          <Choices
            label={t("firstStart.choose")}
            chosen={language}
            onChoose={(chosen) => {
              setLanguage(chosen);
              void i18n.changeLanguage(chosen);
            }}
            choices={uiLanguages.map((id) => ({ id, words: uiLanguageNames[id], language: id }))}
          />
        </div>
        <Button type="submit" look="lit" autoFocus>
          {t("firstStart.begin")}
          <Icon name="next" />
        </Button>
      </form>
    </main>
  );
}
