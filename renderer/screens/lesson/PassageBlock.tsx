import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OpenLesson, Passage } from "../../../contract/lessons.ts";
import { LessonText } from "../../components/markdown/LessonText.tsx";
import reading from "../../components/markdown/reading.module.css";
import type { PassageToLight } from "../../router/route.ts";
import { CiteNumber } from "../tutor/CiteMark.tsx";
import styles from "./PassageBlock.module.css";
import { PassagePlace } from "./PassagePlace.tsx";

interface Props {
  readonly passage: Passage;
  /** Not where the passage before comes from the same page. */
  readonly isPlaceShown: boolean;
  readonly media: OpenLesson["media"];
  readonly light: PassageToLight | undefined;
}

/** A passage on the page; lit where a citation or a search hit points at it, and brought into view. */
export function PassageBlock({ passage, isPlaceShown, media, light }: Props) {
  const { t } = useTranslation();
  const block = useRef<HTMLDivElement>(null);
  const [markTop, setMarkTop] = useState(0);
  const quote = light?.quote;
  const isLit = light !== undefined;
  const lit = useMemo(() => (isLit ? (quote === undefined ? {} : { quote }) : undefined), [isLit, quote]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another quote lights another line
  useEffect(() => {
    if (!isLit) return;
    const firstMark = block.current?.querySelector("mark");
    const mark = firstMark ?? block.current;
    // The number stands in the margin of the line that is lit.
    setMarkTop(firstMark?.offsetTop ?? 0);
    const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    mark?.scrollIntoView({ block: "center", behavior: isStill ? "auto" : "smooth" });
  }, [isLit, quote]);
  return (
    <div
      ref={block}
      className={`${reading.block} ${styles.passage}`}
      data-passage={passage.passageId}
      data-lit={isLit ? "" : undefined}
    >
      {light?.n !== undefined && (
        <span className={styles.number} style={{ insetBlockStart: markTop }}>
          <CiteNumber n={light.n} label={t("lesson.passageMark", { n: light.n })} />
        </span>
      )}
      {isPlaceShown && passage.place && <PassagePlace place={passage.place} media={media} />}
      <LessonText markdown={passage.markdown} media={media} light={lit} />
    </div>
  );
}
