/** Lets text through piece by piece, with citation marks whole or not at all. */
export interface MarkFilter {
  /** @returns what can be shown now; a mark that has begun is held back until it is whole. */
  push(delta: string): string;
  /** @returns what was still held back, without a broken mark. */
  end(): string;
}

/** The longest mark we wait for, in characters: `[12, 13, 14]`. */
const longestMark = 16;
const wholeMark = /^[[【［]\s*(\d{1,3}(?:\s*[,，、;]\s*\d{1,3})*)\s*[\]】］]/u;
const begunMark = /^[[【［][\s\d,，、;]*$/u;

/**
 * A filter for the marks `[n]` of a streamed answer. Marks in full-width or Chinese brackets become `[n]`,
 * `[1, 2]` becomes `[1][2]`, numbers that are not `allowed` are dropped with the space before them.
 * What only looks like a mark (`[a]`, links) passes unchanged. Pure but for what it holds back.
 */
export function createMarkFilter(allowed: ReadonlySet<number>): MarkFilter {
  let held = "";

  /** Releases as much of `held` as cannot become part of a mark. */
  function release(): string {
    let shown = "";
    for (;;) {
      const start = held.search(/\s?[[【［]/u);
      if (start === -1) {
        // A space may stand before a mark that is to be dropped.
        const keep = /\s$/u.test(held) ? held.length - 1 : held.length;
        shown += held.slice(0, keep);
        held = held.slice(keep);
        return shown;
      }
      shown += held.slice(0, start);
      held = held.slice(start);
      const space = /^\s/u.test(held) ? held.charAt(0) : "";
      const rest = held.slice(space.length);
      const mark = wholeMark.exec(rest);
      if (mark !== null) {
        const known = (mark[1]?.match(/\d+/gu) ?? []).map(Number).filter((n) => allowed.has(n));
        shown += known.length === 0 ? "" : space + known.map((n) => `[${n}]`).join("");
        held = rest.slice(mark[0].length);
      } else if (rest.length < longestMark && begunMark.test(rest)) {
        return shown;
      } else {
        shown += space + rest.charAt(0);
        held = rest.slice(1);
      }
    }
  }

  return {
    push(delta) {
      held += delta;
      return release();
    },
    end() {
      const rest = held;
      held = "";
      return begunMark.test(rest.trimStart()) ? "" : rest;
    },
  };
}
