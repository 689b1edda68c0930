import { useTranslation } from "react-i18next";
import type { ImportItem, ImportJob } from "../../../contract/imports.ts";
import { inLanguage } from "../../../contract/languages.ts";
import { Item } from "../../components/Item.tsx";
import { Tick } from "../../components/Tick.tsx";
import { ImportActions } from "../imports/ImportActions.tsx";
import { ImportProgress } from "../imports/ImportProgress.tsx";
import { leftOutWords } from "../imports/importWords.ts";
import { CourseTicks } from "./CourseTicks.tsx";
import { aboutWords, changeWords, signOf, verb } from "./itemWords.ts";
import { LessonChanges } from "./LessonChanges.tsx";
import { bytesOf, canAdd, type Wanted, withCourse } from "./wanted.ts";

interface Props {
  readonly item: ImportItem;
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
  /** Its import, if it has one. */
  readonly job: ImportJob | undefined;
}

/** Something that a place holds: what it is, whose, what adding it would do, and how much of it is wanted. */
export function FoundItem({ item, wanted, onWant, job }: Props) {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const title = inLanguage(item.title, language);
  const sign = signOf(item, t);
  const isOpen = job !== undefined && job.status.kind !== "done";
  const isChoosable = canAdd(item) && !isOpen;
  return (
    <Item
      icon={sign.icon}
      voice={sign.voice}
      title={title.text}
      language={title.language}
      badge={sign.badge}
      actions={
        isOpen ? (
          <ImportActions job={job} />
        ) : (
          isChoosable && (
            <Tick
              look="button"
              label={`${verb(item, t)}: ${title.text}`}
              isTicked={wanted === "all"}
              isPartly={wanted !== "all" && wanted !== "nothing"}
              onTick={(isTicked) => onWant(isTicked ? "all" : "nothing")}
            >
              {verb(item, t)}
            </Tick>
          )
        )
      }
    >
      {aboutWords(item, t, language).map((words) => (
        <p key={words}>{words}</p>
      ))}
      {job && <ImportProgress job={job} />}
      {job === undefined && item.trust.kind !== "altered" && (
        <p>{changeWords(item, bytesOf(item, wanted === "nothing" ? "all" : wanted), t, language)}</p>
      )}
      {item.leftOut.map((each) => (
        <p key={each.what}>{leftOutWords(each, t, language)}</p>
      ))}
      {isChoosable && item.courses.length > 1 && (
        <CourseTicks item={item} wanted={wanted} onCourse={(courseId) => onWant(withCourse(item, wanted, courseId))} />
      )}
      {job === undefined && item.lessonChanges && <LessonChanges changes={item.lessonChanges} title={title.text} />}
    </Item>
  );
}
