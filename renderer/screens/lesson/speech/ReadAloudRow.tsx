import { useTranslation } from "react-i18next";
import { useSettings } from "../../../api/useSettings.ts";
import { Button } from "../../../components/Button.tsx";
import { Icon } from "../../../components/Icon.tsx";
import { languageName } from "../../../i18n/format.ts";
import styles from "./ReadAloudRow.module.css";
import type { ReadAloud } from "./useReadAloud.ts";

const slowest = 0.5;
const fastest = 1.5;
const rateStep = 0.1;

/** While reading: how fast, and Stop. Where it cannot: why, and what helps. */
export function ReadAloudRow({ readAloud, language }: { readonly readAloud: ReadAloud; readonly language: string }) {
  const { t, i18n } = useTranslation();
  const { settings, change } = useSettings();
  const { kind } = readAloud.state;
  const rate = settings.readAloudRate;
  const setRate = (next: number) =>
    change({ readAloudRate: Math.round(Math.min(fastest, Math.max(slowest, next)) * 10) / 10 });
  return (
    <div role="status" className={styles.place} lang={i18n.language}>
      {(kind === "noVoice" || kind === "noSpeech") && (
        <div className={styles.row}>
          <Icon name="sound" />
          <p>{t(`speech.${kind}`, { language: languageName(language, i18n.language) })}</p>
          <Button look="bare" isRound aria-label={t("common.close")} onPress={readAloud.stop}>
            <Icon name="cross" size={20} />
          </Button>
        </div>
      )}
      {kind === "reading" && (
        <div className={styles.row}>
          <p>{t("speech.rate")}</p>
          <Button
            isRound
            aria-label={t("speech.slower")}
            isDisabled={rate <= slowest}
            onPress={() => setRate(rate - rateStep)}
          >
            <Icon name="minus" size={20} />
          </Button>
          <Button
            isRound
            aria-label={t("speech.faster")}
            isDisabled={rate >= fastest}
            onPress={() => setRate(rate + rateStep)}
          >
            <Icon name="plus" size={20} />
          </Button>
          <Button look="stop" onPress={readAloud.stop}>
            <Icon name="stop" size={20} />
            {t("speech.stop")}
          </Button>
        </div>
      )}
    </div>
  );
}
