import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon.tsx";
import styles from "./StateCard.module.css";

interface Props {
  readonly icon: IconName;
  /** In a few words: how it stands now. */
  readonly state: string;
  /** Whether somebody should know that it is not as usual. */
  readonly isUnusual?: boolean;
  /** More words below. */
  readonly children: ReactNode;
  /** The one button that changes it. */
  readonly action: ReactNode;
}

/** How something stands that a whole class depends on, and the one button that changes it. */
export function StateCard({ icon, state, isUnusual = false, children, action }: Props) {
  return (
    <section className={styles.card} data-unusual={isUnusual ? "" : undefined}>
      <div className={styles.words} role="status">
        <p className={styles.state}>
          <Icon name={icon} />
          {state}
        </p>
        {children}
      </div>
      {action}
    </section>
  );
}
