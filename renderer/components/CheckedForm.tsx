import { type ReactNode, useEffect, useRef, useState } from "react";

interface Props<Wrongs> {
  /** What is not right, by field: undefined where all is well. */
  readonly wrongs: Wrongs;
  readonly className: string | undefined;
  readonly isBusy: boolean;
  /** It was sent, and nothing is wrong. */
  readonly onRight: () => void;
  /** Gets what is not right, once somebody has tried to send it. */
  readonly children: (wrongs: Partial<Wrongs>) => ReactNode;
}

/** A form that can always be sent: with something missing it leads to the field that lacks it, and says what. */
export function CheckedForm<Wrongs extends object>({ wrongs, className, isBusy, onRight, children }: Props<Wrongs>) {
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => firstToFill(form.current)?.focus(), []);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [tries]);
  return (
    <form
      ref={form}
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isBusy) return;
        if (Object.values(wrongs).some((wrong) => wrong !== undefined)) setTries(tries + 1);
        else onRight();
      }}
    >
      {children(tries > 0 ? wrongs : {})}
    </form>
  );
}

/** A field, or on a page without one the choice as it stands. */
function firstToFill(form: HTMLFormElement | null): HTMLElement | null | undefined {
  const field = form?.querySelector<HTMLElement>("input:is([type='text'], [type='password']), textarea");
  return field ?? form?.querySelector<HTMLElement>("input:checked");
}
