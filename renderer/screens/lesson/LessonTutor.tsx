import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { OpenLesson } from "../../../contract/lessons.ts";
import { useAsk } from "../../api/useAsk.ts";
import { Button } from "../../components/Button.tsx";
import { Firefly } from "../../components/Firefly.tsx";
import { Icon } from "../../components/Icon.tsx";
import type { SourceDesk } from "../tutor/sourceDesk.ts";
import { Thread } from "../tutor/Thread.tsx";
import styles from "./LessonTutor.module.css";

interface Props {
  readonly lesson: OpenLesson;
  readonly title: string;
  /** On narrow screens it lies over the page. */
  readonly isDrawer: boolean;
  readonly desk: SourceDesk;
  readonly onClose: () => void;
}

/** The tutor of a lesson: beside the page, or as a drawer over it. */
export function LessonTutor(props: Props) {
  const { title, isDrawer, onClose } = props;
  if (!isDrawer) {
    return (
      <aside className={styles.tutor} aria-label={title}>
        <Inside {...props} />
      </aside>
    );
  }
  return (
    <ModalOverlay className={styles.veil ?? ""} isOpen isDismissable onOpenChange={onClose}>
      <Modal className={styles.drawer ?? ""}>
        <Dialog className={styles.tutor ?? ""} aria-label={title}>
          <Inside {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Inside({ lesson, title, isDrawer, desk, onClose }: Props) {
  const { t } = useTranslation();
  const thread = useAsk({ packId: lesson.packId, lessonId: lesson.lessonId }, lesson.language);
  return (
    <>
      <div className={styles.head}>
        <span className={styles.firefly}>
          <Firefly size={38} />
        </span>
        {isDrawer ? (
          <Heading slot="title" level={2}>
            {title}
          </Heading>
        ) : (
          <h2>{title}</h2>
        )}
        <Button look="bare" isRound aria-label={t("tutor.close")} onPress={onClose}>
          <Icon name="cross" />
        </Button>
      </div>
      <Thread thread={thread} desk={desk} welcome={t("tutor.welcome")} isLit={isDrawer} isFocused={false} />
    </>
  );
}
