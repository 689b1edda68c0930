import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button.tsx";
import styles from "./EditQuestion.module.css";
import { QuestionBox } from "./QuestionBox.tsx";

interface Props {
  readonly question: string;
  readonly onAsk: (question: string) => void;
  readonly onCancel: () => void;
}

/** A question that was asked, open for change. */
export function EditQuestion({ question, onAsk, onCancel }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(question);
  const send = () => {
    if (text.trim() !== "") onAsk(text);
  };
  return (
    <form
      className={styles.edit}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <QuestionBox label={t("tutor.editLabel")} text={text} onText={setText} onSend={send} isFocused />
      <div className={styles.row}>
        <Button look="bare" onPress={onCancel}>
          {t("common.cancel")}
        </Button>
        <Button type="submit">{t("tutor.editSend")}</Button>
      </div>
    </form>
  );
}
