import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { TurnView } from "../../api/turnView.ts";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Track } from "../../components/Track.tsx";
import styles from "./RunningRow.module.css";
import { statusWords } from "./statusWords.ts";

interface Props {
  readonly view: TurnView;
  readonly onStop: () => void;
}

/** Takes the place of the question field while an answer is on its way: Stop, and in words how far it is. */
export function RunningRow({ view, onStop }: Props) {
  const { t, i18n } = useTranslation();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The field that had the focus is gone; its place keeps it.
    if (document.activeElement === document.body) row.current?.querySelector("button")?.focus();
  }, []);
  const { status } = view;
  return (
    <div className={styles.row} ref={row}>
      <Button look="stop" onPress={onStop} className={styles.stop ?? ""}>
        <Icon name="stop" size={20} />
        {t("tutor.stop")}
      </Button>
      <div className={styles.words}>
        {status.kind === "queued" && <QueueDots ahead={status.ahead} />}
        <p>
          {status.kind !== "queued" && status.kind !== "writing" && <i className={styles.spark} aria-hidden="true" />}
          {statusWords(status, t, i18n.language)}
        </p>
        {status.kind === "preparing" && <Track share={status.progress} label={t("tutor.progress")} />}
      </div>
    </div>
  );
}

const mostDots = 8;

/** Those before you as rings, you as the light. */
function QueueDots({ ahead }: { readonly ahead: number }) {
  return (
    <span className={styles.dots} aria-hidden="true">
      {Array.from({ length: Math.min(ahead, mostDots) }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rings are alike and only their number counts
        <i key={place} />
      ))}
      <b />
    </span>
  );
}
