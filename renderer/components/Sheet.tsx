import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import styles from "./Sheet.module.css";

interface Props {
  readonly title: string;
  /** `alertdialog` asks before something is done that is not easily undone. */
  readonly role?: "dialog" | "alertdialog";
  readonly onClose: () => void;
  /** Only its own buttons close it: for what would be lost. */
  readonly isFirm?: boolean;
  readonly children: ReactNode;
}

/** A sheet of paper over the page, which waits behind it; Escape and a press beside it close it. */
export function Sheet({ title, role = "dialog", onClose, isFirm = false, children }: Props) {
  return (
    <ModalOverlay
      className={styles.veil ?? ""}
      isOpen
      isDismissable={!isFirm}
      isKeyboardDismissDisabled={isFirm}
      onOpenChange={onClose}
    >
      <Modal className={styles.modal ?? ""}>
        <Dialog role={role} className={styles.dialog ?? ""}>
          <Heading slot="title">{title}</Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The buttons at the foot of a sheet. */
export function SheetFoot({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
