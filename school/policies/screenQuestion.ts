/** What is decided about a question before anything reads it. */
export type QuestionVerdict =
  | {
      readonly kind: "pass" /** Trimmed, as the person wrote it: kept and shown. */;
      readonly question: string /** Without phone numbers: what retrieval and the model see. */;
      readonly masked: string;
    }
  | { readonly kind: "refuse"; readonly reason: "empty" | "tooLong" | "unreadable" };

/** Control characters other than tab and line ends, lone surrogates, and marks that turn the writing direction. */
const unreadable = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\u202a-\u202e\u2066-\u2069]/u;

/** Stands in the prompt where a phone number was. */
export const phoneMask = "•••";

/**
 * Screens a question. Pure.
 * @param maxLength in UTF-16 code units after trimming
 */
export function screenQuestion(question: string, maxLength: number): QuestionVerdict {
  const trimmed = question.trim();
  if (trimmed.length > maxLength) return { kind: "refuse", reason: "tooLong" };
  if (unreadable.test(trimmed)) return { kind: "refuse", reason: "unreadable" };
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return { kind: "refuse", reason: "empty" };
  return { kind: "pass", question: trimmed, masked: maskPhoneNumbers(trimmed) };
}

/** Replaces phone numbers by {@link phoneMask}; full-width digits count too. */
export function maskPhoneNumbers(text: string): string {
  const plain = text.replace(/[０-９＋（）－]/gu, (mark) => mark.normalize("NFKC"));
  const masked = plain.replace(/(?<![\d.,/=×*+-])[+(]?\d[\d .()-]{4,20}\d(?![\d/=×*%])/gu, (run) =>
    isPhoneNumber(run) ? phoneMask : run,
  );
  return masked === plain ? text : masked;
}

/**
 * Seven to fifteen digits (ITU-T E.164). Opened by +, 0 or a bracket, or written in one run of eight and more, or in
 * three and more groups; but not a grouped number (1 000 000), a round one, a date or a difference.
 */
function isPhoneNumber(run: string): boolean {
  const digits = run.replace(/\D/gu, "");
  if (digits.length < 7 || digits.length > 15) return false;
  if (/^[+(0]/u.test(run)) return true;
  if (/^\d{1,3}(?: \d{3})+$/u.test(run) || /^\d{4}-\d\d-\d\d$/u.test(run) || run.includes(" - ")) return false;
  const groups = run.split(/[ .()-]+/u).length;
  return groups === 1 ? digits.length >= 8 && !digits.endsWith("000") : groups >= 3;
}
