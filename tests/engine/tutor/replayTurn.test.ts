import { expect, it } from "vitest";
import type { Turn } from "../../../contract/tutor.ts";
import { replayTurn } from "../../../engine/tutor/replayTurn.ts";
import { all, answerOf } from "../../helpers/all.ts";

const turn: Turn = {
  turnId: "t",
  conversationId: "c",
  question: "What is a half?",
  language: "en",
  askedAt: "2026-11-24T00:00:00.000Z",
  state: "interrupted",
  interruption: "engineDied",
  writer: "model",
  answer: "One half is",
  sources: [],
  citations: [],
  uncheckedNumbers: [],
  nearest: [],
  lastSeq: 7,
};

it("tells a turn from the beginning in few events, numbered without gaps", async () => {
  const events = await all(replayTurn(turn, -1));
  expect(events.map(({ kind, seq }) => [kind, seq])).toEqual([
    ["opened", 0],
    ["sources", 1],
    ["text", 2],
    ["interrupted", 3],
  ]);
  expect(answerOf(events)).toBe("One half is");
});

it.each([
  [3, 7],
  [7, 8],
  [50, 51],
])(
  "tells whoever has seen %i events how the turn ended, also those who saw more than was stored",
  async (afterSeq, seq) => {
    expect(await all(replayTurn(turn, afterSeq))).toEqual([{ kind: "interrupted", reason: "engineDied", seq }]);
  },
);
