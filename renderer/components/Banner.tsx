import type { ReactNode } from "react";
import styles from "./Banner.module.css";
import { Icon, type IconName } from "./Icon.tsx";

interface Props {
  readonly icon: IconName;
  /** `stop` for what cannot wait, `ask` for a question. */
  readonly voice: "stop" | "ask";
  /** Words in a paragraph, then buttons. */
  readonly children: ReactNode;
}

/** Stands over every page until somebody has answered it; read out at once. */
export function Banner({ icon, voice, children }: Props) {
  return (
    <div role="alert" className={styles.banner} data-voice={voice}>
      <Icon name={icon} size={28} />
      {children}
    </div>
  );
}
