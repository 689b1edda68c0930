import type { ReactNode } from "react";
import { Button } from "../../components/Button.tsx";
import { CheckedForm } from "../../components/CheckedForm.tsx";
import styles from "./SetUp.module.css";
import type { DraftWrongs } from "./setUpDraft.ts";

interface Props {
  readonly wrongs: DraftWrongs;
  readonly back: string;
  readonly next: string;
  readonly isBusy?: boolean;
  readonly onBack: () => void;
  readonly onNext: () => void;
  /** Gets what is not right, once somebody has tried to go on. */
  readonly children: (wrongs: DraftWrongs) => ReactNode;
}

/** A page of the wizard that is filled in. */
export function StepForm({ wrongs, back, next, isBusy = false, onBack, onNext, children }: Props) {
  return (
    <CheckedForm wrongs={wrongs} className={styles.form} isBusy={isBusy} onRight={onNext}>
      {(shown) => (
        <>
          {children(shown)}
          <StepFoot>
            <Button look="bare" isDisabled={isBusy} onPress={onBack}>
              {back}
            </Button>
            <Button type="submit" look="lit" isDisabled={isBusy}>
              {next}
            </Button>
          </StepFoot>
        </>
      )}
    </CheckedForm>
  );
}

/** The buttons at the foot of a page: back at the start, on at the end. */
export function StepFoot({ children }: { readonly children: ReactNode }) {
  return <div className={styles.foot}>{children}</div>;
}
