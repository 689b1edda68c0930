import type { ReactNode } from "react";
import { Checkbox } from "react-aria-components";
import { Icon } from "./Icon.tsx";
import styles from "./Tick.module.css";

interface Props {
  readonly isTicked: boolean;
  /** Some of what it stands for. */
  readonly isPartly?: boolean;
  readonly onTick: (isTicked: boolean) => void;
  /** `button` stands where a button would; `line` is one of a list. */
  readonly look: "button" | "line";
  /** Where the words beside it do not say enough by themselves. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** Something to choose or leave, with its words. */
export function Tick({ isTicked, isPartly = false, onTick, look, label, children }: Props) {
  return (
    <Checkbox
      className={`${styles.tick} ${styles[look]}`}
      isSelected={isTicked}
      isIndeterminate={isPartly}
      onChange={onTick}
      {...(label && { "aria-label": label })}
    >
      <span className={styles.box} aria-hidden="true">
        {(isTicked || isPartly) && <Icon name={isPartly ? "minus" : "check"} size={20} />}
      </span>
      <span className={styles.words}>{children}</span>
    </Checkbox>
  );
}
