import { useTranslation } from "react-i18next";
import type { AskThread } from "../../api/useAsk.ts";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import styles from "./AskForm.module.css";
import { QuestionBox } from "./QuestionBox.tsx";

interface Props {
  readonly thread: AskThread;
  /** Whether asking is what the screen is about. */
  readonly isLit: boolean;
  readonly isFocused: boolean;
}

/** The field at the foot of a thread. */
export function AskForm({ thread, isLit, isFocused }: Props) {
  const { t } = useTranslation();
  const send = () => {
    const question = thread.draft.trim();
    if (question === "") return;
    thread.keepDraft("");
    thread.ask(question);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <QuestionBox
        label={t("tutor.fieldLabel")}
        placeholder={t("tutor.placeholder")}
        text={thread.draft}
        onText={thread.keepDraft}
        onSend={send}
        isFocused={isFocused}
      />
      <Button type="submit" look={isLit ? "lit" : "plain"} className={styles.send ?? ""} aria-label={t("tutor.send")}>
        <Icon name="up" />
      </Button>
    </form>
  );
}
