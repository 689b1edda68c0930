import { useTranslation } from "react-i18next";
import type { ImportItem } from "../../../contract/imports.ts";
import { inLanguage } from "../../../contract/languages.ts";
import { Fold } from "../../components/Fold.tsx";
import { Tick } from "../../components/Tick.tsx";
import { formatBytes } from "../../i18n/format.ts";
import styles from "./AddScreen.module.css";
import type { Wanted } from "./wanted.ts";

interface Props {
  readonly item: ImportItem;
  readonly wanted: Wanted;
  readonly onCourse: (courseId: string) => void;
}

/** The courses of a pack, to take some of them only. */
export function CourseTicks({ item, wanted, onCourse }: Props) {
  const { t, i18n } = useTranslation();
  const title = inLanguage(item.title, i18n.language).text;
  const count = wanted === "all" ? item.courses.length : wanted === "nothing" ? 0 : wanted.length;
  return (
    <Fold title={t("add.courses", { chosen: count, total: item.courses.length })} about={title}>
      <ul className={styles.courses}>
        {item.courses.map((course) => {
          const words = inLanguage(course.title, i18n.language);
          return (
            <li key={course.courseId}>
              <Tick
                look="line"
                isTicked={wanted === "all" || (wanted !== "nothing" && wanted.includes(course.courseId))}
                onTick={() => onCourse(course.courseId)}
              >
                <span lang={words.language}>{words.text}</span>{" "}
                <span className={styles.quiet}>
                  {t("library.lessons", { count: course.lessons })} · {formatBytes(course.bytesToCopy, i18n.language)}
                </span>
              </Tick>
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
