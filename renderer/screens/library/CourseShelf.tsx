import { useState } from "react";
import { ToggleButton } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { inLanguage } from "../../../contract/languages.ts";
import { CourseCard } from "./CourseCard.tsx";
import styles from "./CourseShelf.module.css";
import type { CourseOnShelf } from "./courseProgress.ts";

/** With fewer courses, each a pack of its own, the chips would only say the covers again. */
const chipsFromCourses = 6;
/** So few that they share the line. */
const fewCourses = 3;

/** All courses as covers, with chips to see those of one pack. */
export function CourseShelf({ courses }: { readonly courses: readonly CourseOnShelf[] }) {
  const { t, i18n } = useTranslation();
  const [packId, setPackId] = useState<string>();
  const packs = [...new Map(courses.map(({ pack }) => [pack.packId, pack])).values()];
  const chosen = packs.some((pack) => pack.packId === packId) ? packId : undefined;
  const shown = courses.filter(({ pack }) => chosen === undefined || pack.packId === chosen);
  const countOf = (id: string) => courses.filter(({ pack }) => pack.packId === id).length;
  return (
    <section className={styles.section}>
      <div className={styles.filters}>
        <h2>{t("library.courses")}</h2>
        {packs.length > 1 && (courses.length > packs.length || courses.length >= chipsFromCourses) && (
          <fieldset className={styles.chips}>
            <legend className="visually-hidden">{t("library.filter")}</legend>
            <Chip
              isOn={chosen === undefined}
              onChoose={() => setPackId(undefined)}
              words={t("library.all")}
              count={courses.length}
            />
            {packs.map((pack) => (
              <Chip
                key={pack.packId}
                isOn={chosen === pack.packId}
                onChoose={() => setPackId(pack.packId)}
                words={inLanguage(pack.title, i18n.language).text}
                count={countOf(pack.packId)}
              />
            ))}
          </fieldset>
        )}
      </div>
      <ul className={styles.shelf} data-few={shown.length <= fewCourses ? "" : undefined}>
        {shown.map((course) => (
          <li key={`${course.pack.packId}/${course.course.courseId}`}>
            <CourseCard onShelf={course} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Chip(props: {
  readonly isOn: boolean;
  readonly onChoose: () => void;
  readonly words: string;
  readonly count: number;
}) {
  return (
    <ToggleButton className={styles.chip ?? ""} isSelected={props.isOn} onChange={props.onChoose}>
      {props.words} <span>{props.count}</span>
    </ToggleButton>
  );
}
