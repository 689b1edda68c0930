import { useTranslation } from "react-i18next";
import { isStaff } from "../../../contract/isStaff.ts";
import type { TurnView } from "../../api/turnView.ts";
import { usePaused } from "../../api/usePaused.ts";
import { useSession } from "../../api/useSession.ts";
import { Icon } from "../../components/Icon.tsx";
import styles from "./ThreadNotes.module.css";

/** Says above the field that a teacher has paused questions. The field stays: a cry for help is heard at any time. */
export function PausedNote() {
  const { t } = useTranslation();
  const isPaused = usePaused();
  return (
    <div role="status" className={styles.place}>
      {isPaused && (
        <p className={styles.paused}>
          <Icon name="pause" size={20} />
          {t("tutor.paused.now")}
        </p>
      )}
    </div>
  );
}

/** What a child must know before asking, and whoever reads what a model wrote. */
export function WhoWritesNote({ last }: { readonly last: TurnView | undefined }) {
  const { t } = useTranslation();
  const { session } = useSession();
  const isStudent = session?.kind === "signedIn" && session.me.roles.includes("student") && !isStaff(session.me);
  if (!isStudent && last?.writer !== "model") return null;
  return (
    <p className={styles.note}>
      <Icon name="eye" size={20} />
      {t(isStudent ? "tutor.whoReads" : "tutor.writtenByComputer")}
    </p>
  );
}
