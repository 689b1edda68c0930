import { expect, it } from "vitest";
import type { TutorEvent } from "../../contract/tutor.ts";
import { isSettled, mergeTurns, newTurn, type TurnView, withEvent } from "../../renderer/api/turnView.ts";

const asked = newTurn({ key: "k", question: "What is a half?", language: "en" });
const opened: TutorEvent = {
  kind: "opened",
  seq: 0,
  turnId: "t",
  conversationId: "c",
  askedAt: "2026-01-01T00:00:00Z",
};
const after = (...events: TutorEvent[]) => events.reduce(withEvent, asked);

it("a turn is looked up, prepared, written and answered", () => {
  expect(asked.status.kind).toBe("sending");
  expect(after(opened).status.kind).toBe("looking");
  expect(after(opened, { kind: "preparing", seq: 1, what: "loadingModel", progress: 0.4 }).status).toEqual({
    kind: "preparing",
    what: "loadingModel",
    progress: 0.4,
  });
  const written = after(
    opened,
    { kind: "sources", seq: 1, writer: "model", passages: [] },
    { kind: "text", seq: 2, delta: "A half " },
    { kind: "text", seq: 3, delta: "is one of two." },
  );
  expect(written).toMatchObject({ answer: "A half is one of two.", writer: "model", status: { kind: "writing" } });
  expect(isSettled(written)).toBe(false);
  expect(isSettled(withEvent(written, { kind: "done", seq: 4 }))).toBe(true);
});

it("events that come again after a resumed stream change nothing", () => {
  const once = after(opened, { kind: "text", seq: 1, delta: "A half" });
  expect(withEvent(once, { kind: "text", seq: 1, delta: "A half" })).toBe(once);
});

it("nothing changes a turn that was stopped", () => {
  const stopped: TurnView = { ...after(opened), status: { kind: "interrupted", reason: "stopped" } };
  expect(withEvent(stopped, { kind: "text", seq: 1, delta: "late" })).toBe(stopped);
});

it("a withheld answer is not shown", () => {
  const withheld = after(opened, { kind: "text", seq: 1, delta: "wrong" }, { kind: "withheld", seq: 2, reason: "x" });
  expect(withheld.answer).toBe("");
});

it("a turn that replaces another stands in its place, and what this page has seen wins over the record", () => {
  const turn = (turnId: string, replaces?: string): TurnView => ({
    ...asked,
    key: turnId,
    turnId,
    ...(replaces && { replaces }),
  });
  const live = { ...turn("b"), answer: "newer" };
  const shown = mergeTurns([turn("a"), turn("b"), turn("c")], [live, turn("d", "a")]);
  expect(shown.map((view) => view.turnId)).toEqual(["d", "b", "c"]);
  expect(shown[1]?.answer).toBe("newer");
});
