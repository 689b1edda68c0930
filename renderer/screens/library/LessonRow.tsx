import { useTranslation } from "react-i18next";
import { bestLanguage, inLanguage } from "../../../contract/languages.ts";
import { Icon } from "../../components/Icon.tsx";
import { ownLanguageName } from "../../i18n/format.ts";
import { hrefOf } from "../../router/route.ts";
import type { LessonOnShelf } from "./courseProgress.ts";
import styles from "./LessonRow.module.css";

/** A lesson in its course: its number, and in words and by shape how far it is read. */
export function LessonRow({ onShelf }: { readonly onShelf: LessonOnShelf }) {
  const { t, i18n } = useTranslation();
  const { lesson, packId, place, position } = onShelf;
  const title = inLanguage(lesson.title, i18n.language);
  const textLanguage = bestLanguage(lesson.languages, [i18n.language]) ?? i18n.language;
  const state = position === undefined ? "new" : position.finished ? "finished" : "reading";
  const facts = [
    state === "reading" && position
      ? t("course.lessonState.reading", { step: position.section + 1, steps: position.sections })
      : t(state === "finished" ? "course.lessonState.finished" : "course.lessonState.new"),
    lesson.minutes !== undefined && t("course.minutes", { minutes: lesson.minutes }),
    textLanguage !== i18n.language && ownLanguageName(textLanguage),
  ];
  return (
    <li>
      <a className={styles.row} href={hrefOf({ kind: "lesson", lesson: { packId, lessonId: lesson.lessonId } })}>
        <span className={styles.place} data-state={state} aria-hidden="true">
          {state === "finished" ? <Icon name="check" size={20} /> : place}
        </span>
        <span className={styles.words}>
          <b lang={title.language}>{title.text}</b>
          <span className={styles.facts}>{facts.filter(Boolean).join(" · ")}</span>
          {state === "reading" && position && <StepDots at={position.section} steps={position.sections} />}
        </span>
        <Icon name="next" />
      </a>
    </li>
  );
}

function StepDots({ at, steps }: { readonly at: number; readonly steps: number }) {
  return (
    <span className={styles.dots} aria-hidden="true">
      {Array.from({ length: steps }, (_, step) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place
        <i key={step} data-state={step < at ? "done" : step === at ? "here" : "ahead"} />
      ))}
    </span>
  );
}
