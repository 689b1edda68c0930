import { DialogTrigger } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { OpenLesson } from "../../../contract/lessons.ts";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Popover } from "../../components/Popover.tsx";
import { ContentsList } from "./ContentsList.tsx";
import styles from "./ContentsMenu.module.css";
import type { LessonStep } from "./lessonSteps.ts";

interface Props {
  readonly lesson: OpenLesson;
  readonly steps: readonly LessonStep[];
  readonly at: number;
  readonly onStep: (step: number) => void;
}

/** Says which step is open, and opens the table of contents. */
export function ContentsMenu({ lesson, steps, at, onStep }: Props) {
  const { t } = useTranslation();
  return (
    <DialogTrigger>
      <Button look="bareDusk" className={styles.step ?? ""}>
        {t("lesson.stepOf", { step: at + 1, steps: steps.length })}
        <Icon name="down" size={20} />
      </Button>
      <Popover label={t("lesson.contents")}>
        <ContentsList lesson={lesson} steps={steps} at={at} onStep={onStep} />
      </Popover>
    </DialogTrigger>
  );
}
