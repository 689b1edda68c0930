import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { copyText } from "../../api/capabilities.ts";
import type { TurnView } from "../../api/turnView.ts";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import styles from "./TurnActions.module.css";

interface Props {
  readonly view: TurnView;
  readonly onAskAgain: (() => void) | undefined;
  readonly onEdit: (() => void) | undefined;
}

const sayCopiedMs = 3_000;

/** What one can do with a turn that has ended. */
export function TurnActions({ view, onAskAgain, onEdit }: Props) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<boolean>();
  useEffect(() => {
    if (copied === undefined) return;
    const timer = setTimeout(() => setCopied(undefined), sayCopiedMs);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <div className={styles.actions}>
      {view.answer !== "" && (
        <Button look="bare" onPress={() => void copyText(view.answer).then(setCopied)}>
          <Icon name={copied ? "check" : "copy"} size={20} />
          {copied ? t("tutor.copied") : t("tutor.copy")}
        </Button>
      )}
      {onAskAgain && view.status.kind === "answered" && (
        <Button look="bare" onPress={onAskAgain}>
          <Icon name="again" size={20} />
          {t("tutor.askAgain")}
        </Button>
      )}
      {onEdit && (
        <Button look="bare" onPress={onEdit}>
          <Icon name="pencil" size={20} />
          {t("tutor.edit")}
        </Button>
      )}
      <span role="status" className={copied === false ? styles.note : "visually-hidden"}>
        {copied === undefined ? "" : t(copied ? "tutor.copied" : "tutor.copyNot")}
      </span>
    </div>
  );
}
