import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { OpenLesson, Passage } from "../../../contract/lessons.ts";
import { LessonText } from "../../components/markdown/LessonText.tsx";
import reading from "../../components/markdown/reading.module.css";
import type { PassageToLight } from "../../router/route.ts";
import { CiteNumber } from "../tutor/CiteMark.tsx";
import styles from "./PassageBlock.module.css";

interface Props {
  readonly passage: Passage;
  readonly media: OpenLesson["media"];
  readonly light: PassageToLight | undefined;
}

/** A passage on the page; lit where a citation or a search hit points at it, and brought into view. */
export function PassageBlock({ passage, media, light }: Props) {
  const { t } = useTranslation();
  const block = useRef<HTMLDivElement>(null);
  const quote = light?.quote;
  const isLit = light !== undefined;
  const lit = useMemo(() => (isLit ? (quote === undefined ? {} : { quote }) : undefined), [isLit, quote]);
  useEffect(() => {
    if (!isLit) return;
    const mark = block.current?.querySelector("mark") ?? block.current;
    const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    mark?.scrollIntoView({ block: "center", behavior: isStill ? "auto" : "smooth" });
  }, [isLit]);
  return (
    <div
      ref={block}
      className={`${reading.block} ${styles.passage}`}
      data-passage={passage.passageId}
      data-lit={isLit ? "" : undefined}
    >
      {light?.n !== undefined && (
        <span className={styles.number}>
          <CiteNumber n={light.n} label={t("lesson.passageMark", { n: light.n })} />
        </span>
      )}
      <LessonText markdown={passage.markdown} media={media} light={lit} />
    </div>
  );
}
