import type { SchoolSetUp } from "../../../contract/school.ts";
import { type WrongCode, wrongName, wrongPassphrase } from "../../components/wrongWords.ts";

interface StaffDraft {
  readonly name: string;
  readonly passphrase: string;
}

/** What has been typed in the wizard so far, on whichever page. */
export interface SetUpDraft {
  readonly school: string;
  readonly className: string;
  readonly grade: string;
  readonly staff: SchoolSetUp["staff"]["kind"];
  /** Who looks after the computer; also who teaches, if one person does everything. */
  readonly administrator: StaffDraft;
  readonly teacher: StaffDraft;
  readonly mayServe: boolean;
  readonly before: SchoolSetUp["before"];
}

export const emptyDraft: SetUpDraft = {
  school: "",
  className: "",
  grade: "",
  staff: "one",
  administrator: { name: "", passphrase: "" },
  teacher: { name: "", passphrase: "" },
  mayServe: true,
  before: "keep",
};

/** The pages on which something is typed, in their order. */
export const typedSteps = ["school", "staff", "computer"] as const;
export type TypedStep = (typeof typedSteps)[number];

/** What is not right on a page, by its field. */
export type DraftWrongs = Readonly<
  Partial<
    Record<
      "school" | "className" | "administratorName" | "administratorPassphrase" | "teacherName" | "teacherPassphrase",
      WrongCode | undefined
    >
  >
>;

/** What is not right on a page. Pure. */
export function wrongsOf(step: TypedStep, draft: SetUpDraft): DraftWrongs {
  switch (step) {
    case "school":
      return { school: wrongName(draft.school), className: wrongName(draft.className) };
    case "staff":
      return {
        administratorName: wrongName(draft.administrator.name),
        administratorPassphrase: wrongPassphrase(draft.administrator.passphrase),
        ...(draft.staff === "two" && {
          teacherName: wrongName(draft.teacher.name),
          teacherPassphrase: wrongPassphrase(draft.teacher.passphrase),
        }),
      };
    case "computer":
      return {};
    default:
      return step satisfies never;
  }
}

/** Whether anything is not right. Pure. */
export function hasWrong(wrongs: Readonly<Record<string, unknown>>): boolean {
  return Object.values(wrongs).some((wrong) => wrong !== undefined);
}

/** How many of the pages are filled in, from the first: no page can be opened before those in front of it. Pure. */
export function stepsDone(draft: SetUpDraft): number {
  const open = typedSteps.findIndex((step) => hasWrong(wrongsOf(step, draft)));
  return open < 0 ? typedSteps.length : open;
}

/** Whose everything becomes that was there before. Pure. */
export function teacherOf({ staff, administrator, teacher }: SetUpDraft): StaffDraft {
  return staff === "one" ? administrator : teacher;
}

/** What the engine is asked for. Pure. */
export function setUpOf(draft: SetUpDraft): SchoolSetUp {
  const { school, className, grade, staff, administrator, teacher, mayServe, before } = draft;
  return {
    name: school,
    firstClass: { name: className, grade },
    staff: staff === "one" ? { kind: "one", ...administrator } : { kind: "two", administrator, teacher },
    mayServe,
    before,
  };
}
