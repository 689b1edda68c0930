import type { DraftWrongs, SetUpDraft } from "./setUpDraft.ts";

/** What the fields of a page of the wizard get. */
export interface StepProps {
  readonly draft: SetUpDraft;
  readonly change: (values: Partial<SetUpDraft>) => void;
  readonly wrongs: DraftWrongs;
}
