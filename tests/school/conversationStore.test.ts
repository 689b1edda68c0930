import { resolve } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { Ask } from "../../contract/tutor.ts";
import { migrate } from "../../engine/db/migrate.ts";
import { openDatabase } from "../../engine/db/openDatabase.ts";
import {
  type ConversationStore,
  createConversationStore,
  type TurnResult,
} from "../../school/conversations/conversationStore.ts";

const lesson = { packId: "org.luciole.fractions", lessonId: "halves" };
const asking = (question: string, more: Partial<Ask> = {}): Ask => ({
  question,
  language: "en",
  mode: "explain",
  lesson,
  ...more,
});
const answered = (answer: string): TurnResult => ({
  state: "answered",
  writer: "quotes",
  answer,
  sources: [],
  citations: [],
  uncheckedNumbers: [],
  nearest: [],
  lastSeq: 4,
});

describe("conversations", () => {
  let store: ConversationStore;
  beforeEach(() => {
    const db = openDatabase(":memory:", { synchronous: "FULL" });
    migrate(db, resolve("school/migrations"));
    let count = 0;
    store = createConversationStore(db, {
      deviceId: "device",
      newId: () => `id-${String(++count).padStart(3, "0")}`,
      now: () => new Date(1_000 * count),
    });
  });

  it("keep a question before it is answered, and its answer after", () => {
    const { turnId } = store.open(asking("What is a half?"), "local");
    expect(store.history("local", lesson, 10)).toMatchObject([
      { question: "What is a half?", state: "running", answer: "" },
    ]);

    store.settle(turnId, answered("One of two equal parts.[1]"));
    expect(store.history("local", lesson, 10)).toMatchObject([
      { state: "answered", answer: "One of two equal parts.[1]", lastSeq: 4 },
    ]);
  });

  it("keep the first result of a turn, whatever comes later", () => {
    const { turnId } = store.open(asking("What is a half?"), "local");
    store.settle(turnId, answered("first"));
    store.settle(turnId, answered("second"));
    expect(store.find("local", turnId)?.answer).toBe("first");
  });

  it("show the edited question in place of the first, in the same thread", () => {
    const first = store.open(asking("What is a haf?"), "local");
    store.settle(first.turnId, answered("?"));
    const { conversationId } = first;
    const second = store.open(asking("What is a half?", { replaces: first.turnId, conversationId }), "local");
    store.settle(second.turnId, answered("One of two."));
    expect(store.history("local", lesson, 10).map((turn) => turn.question)).toEqual(["What is a half?"]);
    expect(store.thread("local", conversationId, 10).map((turn) => turn.answer)).toEqual(["One of two."]);
  });

  it("after a crash, keep what was written and say that it was interrupted", () => {
    const { turnId } = store.open(asking("What is a half?"), "local");
    store.saveDraft(turnId, { writer: "model", answer: "One of", sources: [], lastSeq: 3 });
    expect(store.interruptUnsettled("engineDied")).toBe(1);
    expect(store.find("local", turnId)).toMatchObject({
      state: "interrupted",
      interruption: "engineDied",
      answer: "One of",
    });
    expect(store.interruptUnsettled("engineDied")).toBe(0);
  });

  it("after a crash, tell which of them only waited, and can be asked again", () => {
    const long = store.open(asking("asked long ago"), "local");
    const begun = store.open(asking("begun"), "local");
    store.saveDraft(begun.turnId, { writer: "model", answer: "", sources: [], lastSeq: 3 });
    const waits = store.open(asking("waits", { mode: "hints" }), "local");
    const since = new Date(new Date(long.askedAt).getTime() + 1);
    expect(store.waiting(new Date(0)).map(({ turn }) => turn.question)).toEqual(["asked long ago", "waits"]);
    expect(store.waiting(new Date(0))[1]).toMatchObject({ personId: "local", mode: "hints" });
    expect(store.waiting(since).map(({ turn }) => turn.question)).not.toContain("asked long ago");
    expect(store.interruptUnsettled("engineDied", new Set([waits.turnId]))).toBe(2);
    expect(store.find("local", waits.turnId)?.state).toBe("running");
  });

  it("belong to the person who asked, and to the lesson they were asked in", () => {
    store.open(asking("in the lesson"), "local");
    store.open({ question: "outside", language: "en", mode: "explain" }, "local");
    expect(store.history("somebody", lesson, 10)).toEqual([]);
    expect(store.history("local", undefined, 10).map((turn) => turn.question)).toEqual(["outside"]);
  });
});
