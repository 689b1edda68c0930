import { useTranslation } from "react-i18next";
import type { TurnView } from "../../api/turnView.ts";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { Icon, type IconName } from "../../components/Icon.tsx";
import { CrisisNote, crisisSeverity } from "./CrisisNote.tsx";
import { statusWords } from "./statusWords.ts";
import styles from "./TurnEnding.module.css";

interface Props {
  readonly view: TurnView;
  readonly onAskAgain: (() => void) | undefined;
}

/** How a turn ended, where that needs saying, and what to do next. */
export function TurnEnding({ view, onAskAgain }: Props) {
  const { t, i18n } = useTranslation();
  const { status } = view;
  if (status.kind === "answered") return null;
  const words = statusWords(status, t, i18n.language);
  const severity = status.kind === "refused" ? crisisSeverity(status.reason) : undefined;
  if (severity !== undefined) return <CrisisNote severity={severity} />;
  if (status.kind === "notInLessons") {
    return (
      <div className={styles.ending}>
        <p>{words}</p>
        {status.nearest.length > 0 && (
          <>
            <p className={styles.caption}>{t("tutor.nearest")}</p>
            {status.nearest.map(({ title, ...lesson }) => (
              <ButtonLink look="choice" key={`${lesson.packId}/${lesson.lessonId}`} to={{ kind: "lesson", lesson }}>
                <Icon name="shelf" size={20} />
                {title}
              </ButtonLink>
            ))}
          </>
        )}
      </div>
    );
  }
  return (
    <div className={styles.ending} data-voice={status.kind === "couldNot" ? "stop" : "plain"}>
      <p className={styles.line}>
        <Icon name={iconOf(status)} size={20} />
        {words}
      </p>
      {onAskAgain && canAskAgain(status) && (
        <Button onPress={onAskAgain}>
          <Icon name="again" size={20} />
          {t("tutor.askAgain")}
        </Button>
      )}
    </div>
  );
}

/** A question that was not taken will not be taken the second time either: it is to be changed. */
function canAskAgain(status: TurnView["status"]): boolean {
  if (status.kind === "refused") return status.reason === "paused";
  return status.kind === "interrupted" || (status.kind === "couldNot" && status.fault.code !== "QUESTION_REFUSED");
}

function iconOf(status: TurnView["status"]): IconName {
  if ("reason" in status && status.reason === "paused") return "pause";
  return status.kind === "interrupted" ? "stop" : "refuse";
}
