import { useTranslation } from "react-i18next";
import { useSettings } from "../api/useSettings.ts";
import { Button } from "./Button.tsx";
import { Choices } from "./Choices.tsx";
import { Icon } from "./Icon.tsx";
import styles from "./LookSettings.module.css";

const smallest = 0.8;
const largest = 2;
const sizeStep = 0.1;

/** Makes the text to read smaller or larger. */
export function TextSize() {
  const { t, i18n } = useTranslation();
  const { settings, change } = useSettings();
  const scale = settings.textScale;
  const setScale = (next: number) => change({ textScale: Math.round(next * 10) / 10 });
  const percent = new Intl.NumberFormat(i18n.language).format(Math.round(scale * 100));
  return (
    <fieldset className={styles.size}>
      <legend>{t("look.textSize")}</legend>
      <Button
        isRound
        aria-label={t("look.smaller")}
        isDisabled={scale <= smallest}
        onPress={() => setScale(scale - sizeStep)}
      >
        <Icon name="minus" size={20} />
      </Button>
      <output>{t("look.sizeNow", { percent })}</output>
      <Button
        isRound
        aria-label={t("look.larger")}
        isDisabled={scale >= largest}
        onPress={() => setScale(scale + sizeStep)}
      >
        <Icon name="plus" size={20} />
      </Button>
    </fieldset>
  );
}

/** Light, dark, or as the computer is set. */
export function ThemeChoice() {
  const { t } = useTranslation();
  const { settings, change } = useSettings();
  return (
    <Choices
      label={t("look.theme")}
      chosen={settings.theme}
      onChoose={(theme) => change({ theme })}
      choices={(["system", "light", "dark"] as const).map((id) => ({ id, words: t(`look.${id}`) }))}
    />
  );
}
