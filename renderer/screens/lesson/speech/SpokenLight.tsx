import { type RefObject, useLayoutEffect, useState } from "react";
import styles from "./SpokenLight.module.css";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A light behind the words that are being read aloud; follows them down the page. */
export function SpokenLight({
  range,
  within,
}: {
  readonly range: Range | undefined;
  readonly within: RefObject<HTMLElement | null>;
}) {
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  useLayoutEffect(() => {
    const frame = within.current?.getBoundingClientRect();
    if (range === undefined || frame === undefined) return setBoxes([]);
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
    setBoxes(
      rects.map(({ left, top, width, height }) => ({ left: left - frame.left, top: top - frame.top, width, height })),
    );
    range.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
  }, [range, within]);
  return (
    <span aria-hidden="true" className={styles.boxes}>
      {boxes.map((box) => (
        // Physical sides: these are measured on the screen.
        <i
          key={`${box.left} ${box.top}`}
          style={{ left: box.left, top: box.top, width: box.width, height: box.height }}
        />
      ))}
    </span>
  );
}
