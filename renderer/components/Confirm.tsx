import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import { Sheet, SheetFoot } from "./Sheet.tsx";

interface Props {
  readonly title: string;
  readonly words: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
  /** What it is about, where the words do not say it. */
  readonly children?: ReactNode;
}

/** Asks before something is taken away or let in. Leaving all as it is is the easy way out. */
export function Confirm({ title, words, yes, no, onYes, onNo, children }: Props) {
  return (
    <Sheet role="alertdialog" title={title} onClose={onNo}>
      <p>{words}</p>
      {children}
      <SheetFoot>
        <Button look="danger" onPress={onYes}>
          {yes}
        </Button>
        <Button autoFocus onPress={onNo}>
          {no}
        </Button>
      </SheetFoot>
    </Sheet>
  );
}
