import type { ReactNode } from "react";
import { Popover as AriaPopover, Dialog } from "react-aria-components";
import styles from "./Popover.module.css";

/** A sheet of paper beside the button that opened it; Escape and a press elsewhere close it. */
export function Popover({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <AriaPopover className={styles.popover ?? ""} offset={6} containerPadding={8}>
      <Dialog className={styles.dialog ?? ""} aria-label={label}>
        {children}
      </Dialog>
    </AriaPopover>
  );
}
