import { describe, expect, it } from "vitest";
import { maskPhoneNumbers, screenQuestion } from "../../school/policies/screenQuestion.ts";

describe("screenQuestion", () => {
  it.each([
    ["What is a half?", { kind: "pass", question: "What is a half?", masked: "What is a half?" }],
    ["  什么是一半？\n", { kind: "pass", question: "什么是一半？", masked: "什么是一半？" }],
    ["", { kind: "refuse", reason: "empty" }],
    [" \n\t ", { kind: "refuse", reason: "empty" }],
    ["???", { kind: "refuse", reason: "empty" }],
    ["a\u0000b", { kind: "refuse", reason: "unreadable" }],
    ["a\u001b[31mb", { kind: "refuse", reason: "unreadable" }],
    ["a\u202eb", { kind: "refuse", reason: "unreadable" }],
    ["a\ud800b", { kind: "refuse", reason: "unreadable" }],
  ])("decides on %j", (question, verdict) => {
    expect(screenQuestion(question, 2_000)).toEqual(verdict);
  });

  it("turns away what is longer than a question may be", () => {
    expect(screenQuestion("a".repeat(100_000), 2_000)).toEqual({ kind: "refuse", reason: "tooLong" });
    expect(screenQuestion(` ${"a".repeat(2_000)} `, 2_000)).toMatchObject({ kind: "pass" });
  });

  it.each([
    ["call me at +86 138 1234 5678 please", "call me at ••• please"],
    ["我的电话是13812345678，水怎么变成云？", "我的电话是•••，水怎么变成云？"],
    ["我的电话是１３８１２３４５６７８。", "我的电话是•••。"],
    ["mon numéro est le 06 12 34 56 78", "mon numéro est le •••"],
    ["(221) 77 123 45 67", "•••"],
    ["771234567 is my father", "••• is my father"],
  ])("keeps the phone number of %j out of the prompt", (question, masked) => {
    expect(maskPhoneNumbers(question)).toBe(masked);
  });

  it.each([
    "What is 3/4 of 20?",
    "Why is 1 000 000 a million?",
    "Is 10000000 more than 9?",
    "12 + 34 + 56 = ?",
    "1250 - 1000 = ?",
    "on 2026-11-24 it rained 12.5 mm",
    "100 cm 200 cm",
  ])("leaves the numbers of %j alone", (question) => {
    expect(maskPhoneNumbers(question)).toBe(question);
  });
});
