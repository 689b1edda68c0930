import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type UiLanguage, uiLanguageNames, uiLanguages } from "../../../contract/languages.ts";
import { Button } from "../../components/Button.tsx";
import { Choices } from "../../components/Choices.tsx";
import { Firefly } from "../../components/Firefly.tsx";
import { Icon } from "../../components/Icon.tsx";
import { systemLanguage } from "../../i18n/i18n.ts";
import type { Route } from "../../router/route.ts";
import styles from "./FirstStart.module.css";
import { StartScene } from "./StartScene.tsx";

interface Props {
  readonly onChosen: (language: UiLanguage, place: Route) => void;
}

/**
 * The first minute: the language, then whether a school is set up or the shelf opens. The words change with the
 * language, to be tried before it is chosen.
 */
export function FirstStart({ onChosen }: Props) {
  const { t, i18n } = useTranslation();
  const [language, setLanguage] = useState<UiLanguage>(systemLanguage);
  const [isChosen, setChosen] = useState(false);
  return (
    <main className={styles.start}>
      <StartScene />
      {isChosen ? (
        <section className={styles.card}>
          <h1 className={styles.who}>{t("firstStart.who")}</h1>
          <p>{t("firstStart.whoAbout")}</p>
          <Button look="lit" autoFocus onPress={() => onChosen(language, { kind: "setUp", step: 1 })}>
            {t("setUp.title")}
            <Icon name="next" />
          </Button>
          <Button look="bare" onPress={() => onChosen(language, { kind: "library" })}>
            {t("firstStart.later")}
          </Button>
        </section>
      ) : (
        <form
          className={styles.card}
          onSubmit={(event) => {
            event.preventDefault();
            setChosen(true);
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
            {t("firstStart.next")}
            <Icon name="next" />
          </Button>
        </form>
      )}
    </main>
  );
}
