import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon.tsx";
import styles from "./Item.module.css";

export type Voice = "good" | "ask" | "stop" | "plain";

interface Props {
  readonly icon: IconName;
  readonly voice: Voice;
  readonly title: string;
  /** Said in a badge beside the title. */
  readonly badge?: string;
  readonly language?: string;
  /** The words below. */
  readonly children: ReactNode;
  /** What one can do with it. */
  readonly actions?: ReactNode;
}

/** A row of a list: what it is, how it stands, what one can do. */
export function Item({ icon, voice, title, badge, language, children, actions }: Props) {
  return (
    <li className={styles.item}>
      <span className={styles.sign} data-voice={voice}>
        <Icon name={icon} size={28} />
      </span>
      <div className={styles.words}>
        <h3>
          <span lang={language}>{title}</span>
          {badge && (
            <span className={styles.badge} data-voice={voice}>
              {badge}
            </span>
          )}
        </h3>
        {children}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </li>
  );
}
