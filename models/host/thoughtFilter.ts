/** A part of the output, told apart. */
export interface OutputPart {
  readonly kind: "text" | "thought";
  readonly delta: string;
}

/** Without control characters, and what is left of a character that was cut off in its middle; nothing if that is all. Pure. */
export function shownParts(parts: readonly OutputPart[]): OutputPart[] {
  return parts
    .map(({ kind, delta }) => ({ kind, delta: delta.replace(/\uFFFD|[^\P{Cc}\n\t]/gu, "") }))
    .filter(({ delta }) => delta !== "");
}

/** Marks that reasoning models put around their thoughts. */
const openings = ["<think>", "<thinking>"];
const closings = ["</think>", "</thinking>"];

/**
 * Tells thoughts from the answer in streamed text, for chat templates that do not declare thoughts themselves.
 * Marks may come in pieces; they never appear in the output.
 *
 * @param isThinking true when the prompt itself has opened a thought
 */
export function createThoughtFilter(isThinking: boolean) {
  let inThought = isThinking;
  let held = "";
  let hasAnswer = false;

  /** The answer starts without the empty lines that follow a thought. */
  function part(delta: string): OutputPart[] {
    const shown = inThought || hasAnswer ? delta : delta.trimStart();
    if (shown === "") return [];
    if (!inThought) hasAnswer = true;
    return [{ kind: inThought ? "thought" : "text", delta: shown }];
  }

  return {
    get isThinking(): boolean {
      return inThought;
    },

    push(delta: string): OutputPart[] {
      held += delta;
      const parts: OutputPart[] = [];
      for (;;) {
        const found = firstMark(held, inThought ? closings : openings);
        if (found === undefined) break;
        parts.push(...part(held.slice(0, found.at)));
        held = held.slice(found.at + found.mark.length);
        inThought = !inThought;
      }
      const keep = unfinishedMarkLength(held, inThought ? closings : openings);
      parts.push(...part(held.slice(0, held.length - keep)));
      held = held.slice(held.length - keep);
      return parts;
    },

    /** The thought is over because its budget is. */
    closeThought(): OutputPart[] {
      const parts = part(held);
      held = "";
      inThought = false;
      return parts;
    },

    end(): OutputPart[] {
      const parts = part(held);
      held = "";
      return parts;
    },
  };
}

function firstMark(text: string, marks: readonly string[]): { at: number; mark: string } | undefined {
  return marks
    .map((mark) => ({ at: text.indexOf(mark), mark }))
    .filter(({ at }) => at !== -1)
    .sort((left, right) => left.at - right.at)[0];
}

/** How much of the text's end may be the start of a mark. */
function unfinishedMarkLength(text: string, marks: readonly string[]): number {
  const longest = Math.max(...marks.map((mark) => mark.length)) - 1;
  for (let length = Math.min(longest, text.length); length > 0; length--) {
    if (marks.some((mark) => mark.startsWith(text.slice(-length)))) return length;
  }
  return 0;
}
