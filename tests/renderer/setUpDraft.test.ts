import { describe, expect, it } from "vitest";
import { schoolSetUp } from "../../contract/school.ts";
import {
  emptyDraft,
  type SetUpDraft,
  setUpOf,
  stepsDone,
  teacherOf,
  wrongsOf,
} from "../../renderer/screens/setUp/setUpDraft.ts";

const filled: SetUpDraft = {
  ...emptyDraft,
  school: "Village school",
  className: "Class 4",
  administrator: { name: "Madame Diallo", passphrase: "the goat eats at noon" },
};

describe("What is typed in the wizard", () => {
  it("opens no page before those in front of it are filled in", () => {
    expect(stepsDone(emptyDraft)).toBe(0);
    expect(stepsDone({ ...emptyDraft, school: "Village school", className: "Class 4" })).toBe(1);
    expect(stepsDone(filled)).toBe(3);
    expect(stepsDone({ ...filled, staff: "two" })).toBe(1);
    expect(stepsDone({ ...filled, school: " " })).toBe(0);
  });

  it("is told what is not right with it, beside the field", () => {
    expect(wrongsOf("school", { ...filled, school: "\u202eloohcs" })).toMatchObject({ school: "nameUnreadable" });
    expect(wrongsOf("staff", { ...filled, administrator: { name: "", passphrase: "short" } })).toMatchObject({
      administratorName: "nameMissing",
      administratorPassphrase: "passphraseShort",
    });
    expect(wrongsOf("staff", filled)).not.toHaveProperty("teacherName");
  });

  it("becomes what the engine is asked for, by one person or two", () => {
    const two: SetUpDraft = { ...filled, staff: "two", teacher: { name: "Ms Chen", passphrase: "kites in the wind" } };
    expect(schoolSetUp.parse(setUpOf(filled))).toMatchObject({ staff: { kind: "one", name: "Madame Diallo" } });
    expect(schoolSetUp.parse(setUpOf(two))).toMatchObject({
      staff: { kind: "two", administrator: { name: "Madame Diallo" }, teacher: { name: "Ms Chen" } },
    });
    expect([teacherOf(filled).name, teacherOf(two).name]).toEqual(["Madame Diallo", "Ms Chen"]);
  });
});
