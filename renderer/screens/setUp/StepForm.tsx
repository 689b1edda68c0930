import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "../../components/Button.tsx";
import styles from "./SetUp.module.css";
import { type DraftWrongs, hasWrong } from "./setUpDraft.ts";

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

/** A page of the wizard that is filled in. Going on with something missing leads to the field that lacks it. */
export function StepForm({ wrongs, back, next, isBusy = false, onBack, onNext, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => firstToFill(form.current)?.focus(), []);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [tries]);
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isBusy) return;
        if (hasWrong(wrongs)) setTries(tries + 1);
        else onNext();
      }}
    >
      {children(tries > 0 ? wrongs : {})}
      <StepFoot>
        <Button look="bare" isDisabled={isBusy} onPress={onBack}>
          {back}
        </Button>
        <Button type="submit" look="lit" isDisabled={isBusy}>
          {next}
        </Button>
      </StepFoot>
    </form>
  );
}

/** The buttons at the foot of a page: back at the start, on at the end. */
export function StepFoot({ children }: { readonly children: ReactNode }) {
  return <div className={styles.foot}>{children}</div>;
}

/** A field, or on a page without one the choice as it stands. */
function firstToFill(form: HTMLFormElement | null): HTMLElement | null | undefined {
  const field = form?.querySelector<HTMLElement>("input[type='text']");
  return field ?? form?.querySelector<HTMLElement>("input:checked");
}
