import { z } from "zod";
import type { Answering, WidgetWords } from "./answering.ts";
import { exactAnswer, isSameAnswer } from "./exactAnswer.ts";
import { optionsOf, type PerseusWidget } from "./perseusItem.ts";

const numericOptions = z.object({
  answers: z
    .array(
      z.object({
        value: z.union([z.number(), z.string()]).nullish(),
        status: z.string().catch("correct"),
        maxError: z.union([z.number(), z.string()]).nullish().catch(undefined),
        answerForms: z.array(z.string()).nullish().catch(undefined),
      }),
    )
    .max(50),
});

/** Several right answers are taken as words: one number cannot stand for them. */
export function mapNumericInput(widget: PerseusWidget, { language }: WidgetWords): Answering | undefined {
  const answers = optionsOf(widget, numericOptions)?.answers.filter(({ status }) => status === "correct") ?? [];
  const values = answers.map(({ value }) => exactAnswer(value));
  const first = values[0];
  if (first === undefined || answers.some(({ answerForms }) => answerForms?.includes("pi"))) return undefined;
  const isOne = values.every((value) => value !== undefined && isSameAnswer(value, first));
  if (isOne) return numericEntry(first, answers[0]?.maxError ?? undefined);
  const isExact = answers.every(({ maxError }) => !Number(maxError ?? 0));
  const written = values.filter((value) => value !== undefined);
  if (!isExact || written.length !== values.length) return undefined;
  return { interaction: "textEntry", key: { [language]: [...new Set(written)] } };
}

const inputNumberOptions = z.object({
  value: z.union([z.number(), z.string()]),
  inexact: z.boolean().optional().catch(undefined),
  maxError: z.union([z.number(), z.string()]).nullish().catch(undefined),
  answerType: z.string().optional().catch(undefined),
});

/** The older form of `numeric-input`; near answers count only where it says so. */
export function mapInputNumber(widget: PerseusWidget): Answering | undefined {
  const options = optionsOf(widget, inputNumberOptions);
  const value = exactAnswer(options?.value);
  if (options === undefined || value === undefined || options.answerType === "pi") return undefined;
  return numericEntry(value, options.inexact === true ? (options.maxError ?? undefined) : undefined);
}

function numericEntry(value: string, maxError: string | number | undefined): Answering | undefined {
  if (!Number(maxError ?? 0)) return { interaction: "numericEntry", key: { value } };
  const tolerance = exactAnswer(maxError);
  if (tolerance === undefined || tolerance.startsWith("-")) return undefined;
  return { interaction: "numericEntry", key: { value, tolerance } };
}

const expressionOptions = z.object({
  answerForms: z.array(z.object({ value: z.string(), considered: z.string().catch("correct") })).max(50),
});

/** Only what can be written in one way: a number, or a single letter. An algebraic sum has many forms. */
export function mapExpression(widget: PerseusWidget, { language }: WidgetWords): Answering | undefined {
  const forms = optionsOf(widget, expressionOptions)?.answerForms.filter(({ considered }) => considered === "correct");
  const value = forms?.length === 1 ? forms[0]?.value.trim() : undefined;
  if (value === undefined) return undefined;
  const number = exactAnswer(value);
  if (number !== undefined) return numericEntry(number, undefined);
  return /^\p{L}$/u.test(value) ? { interaction: "textEntry", key: { [language]: [value] } } : undefined;
}
