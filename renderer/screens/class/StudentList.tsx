import { useTranslation } from "react-i18next";
import type { ClassChats, StudentChat } from "../../../contract/chats.ts";
import { Emblem } from "../../components/Emblem.tsx";
import { formatWhen } from "../../i18n/format.ts";
import { hrefOf } from "../../router/route.ts";
import styles from "./StudentList.module.css";

/** The children of a class by name, each with the newest question; touching one shows all of theirs. */
export function StudentList({ shown, chosen }: { readonly shown: ClassChats; readonly chosen: string | undefined }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.list} aria-label={t("chats.students")}>
      {shown.students.map((chat) => (
        <li key={chat.student.personId}>
          <a
            className={styles.row}
            href={hrefOf({ kind: "class", classId: shown.classId, personId: chat.student.personId })}
            aria-current={chat.student.personId === chosen ? "true" : undefined}
          >
            <Emblem number={chat.student.emblem} size={44} />
            <Newest chat={chat} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function Newest({ chat }: { readonly chat: StudentChat }) {
  const { t, i18n } = useTranslation();
  const { student, today, last } = chat;
  return (
    <span className={styles.words}>
      <span className={styles.name}>
        <b>{student.name}</b>
        {today > 0 && <span>{t("chats.today", { count: today })}</span>}
      </span>
      {last === undefined ? (
        <span className={styles.about}>{t("chats.never")}</span>
      ) : (
        <>
          <span className={styles.question}>{last.question}</span>
          <span className={styles.about}>
            {last.state === "running" && <i aria-hidden="true" />}
            {t(`chats.state.${last.state}`)} · {formatWhen(new Date(last.askedAt), new Date(), i18n.language)}
          </span>
        </>
      )}
    </span>
  );
}
