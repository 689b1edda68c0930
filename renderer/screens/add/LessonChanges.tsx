import { useTranslation } from "react-i18next";
import type { ImportItem } from "../../../contract/imports.ts";
import { inLanguage } from "../../../contract/languages.ts";
import { Fold } from "../../components/Fold.tsx";
import styles from "./AddScreen.module.css";

const kinds = ["added", "changed", "removed"] as const;

/** What an update would do to the lessons that are here; nothing if it leaves them as they are. */
export function LessonChanges({
  changes,
  title,
}: {
  readonly changes: NonNullable<ImportItem["lessonChanges"]>;
  readonly title: string;
}) {
  const { t, i18n } = useTranslation();
  const present = kinds.filter((kind) => changes[kind].length > 0);
  if (present.length === 0) return null;
  const words = present.map((kind) => t(`add.lessons.${kind}`, { count: changes[kind].length })).join(" · ");
  return (
    <Fold title={words} about={title}>
      {present.map((kind) => (
        <div key={kind} className={styles.changes} data-kind={kind}>
          <p>{t(`add.lessons.${kind}`, { count: changes[kind].length })}</p>
          <ul>
            {changes[kind].map((lesson) => {
              const name = inLanguage(lesson, i18n.language);
              return (
                <li key={JSON.stringify(lesson)} lang={name.language}>
                  {name.text}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </Fold>
  );
}
