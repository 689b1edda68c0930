import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "./Button.tsx";
import styles from "./Confirm.module.css";

interface Props {
  readonly title: string;
  readonly words: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before something is taken away. Keeping it is the easy way out. */
export function Confirm({ title, words, yes, no, onYes, onNo }: Props) {
  return (
    <ModalOverlay className={styles.veil ?? ""} isOpen isDismissable onOpenChange={onNo}>
      <Modal className={styles.modal ?? ""}>
        <Dialog role="alertdialog" className={styles.dialog ?? ""}>
          <Heading slot="title">{title}</Heading>
          <p>{words}</p>
          <div className={styles.row}>
            <Button look="danger" onPress={onYes}>
              {yes}
            </Button>
            <Button autoFocus onPress={onNo}>
              {no}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
