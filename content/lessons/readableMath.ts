/** Commands of TeX that have one sign or word in plain text. */
const signs: Readonly<Record<string, string>> = {
  times: "×",
  cdot: "·",
  div: "÷",
  pm: "±",
  le: "≤",
  leq: "≤",
  ge: "≥",
  geq: "≥",
  ne: "≠",
  neq: "≠",
  approx: "≈",
  lt: "<",
  gt: ">",
  pi: "π",
  circ: "°",
  degree: "°",
  dots: "…",
  ldots: "…",
  cdots: "…",
  to: "→",
  rightarrow: "→",
  Rightarrow: "⇒",
  square: "□",
  Box: "□",
  quad: " ",
  qquad: " ",
  left: "",
  right: "",
  displaystyle: "",
};

const superscripts: Readonly<Record<string, string>> = { "0": "⁰", "1": "¹", "2": "²", "3": "³", "°": "°" };
const group = String.raw`\{((?:[^{}\\]|\\[^a-zA-Z])*)\}`;
const fraction = new RegExp(String.raw`(?:(\d)\s*)?\\[dt]?frac\s*(?:${group}\s*${group}|(\d)\s*(\d))`, "g");
const wordGroup = new RegExp(String.raw`\\(?:text|textbf|mathrm|mathbf|operatorname|boxed)\s*${group}`, "g");

/**
 * A formula as it is said in a line of plain text: `\frac{3}{4} \times 20 = 15` is `3/4 × 20 = 15`.
 * School arithmetic comes out whole; what is not known stays TeX between dollar signs, which the page can still draw.
 */
export function readableMath(tex: string): string {
  const plain = withSigns(withFractions(tex)).replace(/\s+/g, " ").trim();
  return /[\\{}^_&]/.test(plain) ? `$${tex.trim()}$` : plain;
}

/** Innermost groups first, so that a fraction in a fraction comes out with brackets. */
function withFractions(tex: string): string {
  let before = "";
  let now = tex.replaceAll("{,}", ",");
  for (let depth = 0; now !== before && depth < 8; depth++) {
    before = now;
    now = now
      .replace(wordGroup, "$1")
      .replace(fraction, (_, whole?: string, top?: string, bottom?: string, a?: string, b?: string) => {
        const written = `${inBrackets(top ?? a ?? "")}/${inBrackets(bottom ?? b ?? "")}`;
        return whole === undefined ? written : `${whole} ${written}`;
      });
  }
  return now;
}

function inBrackets(part: string): string {
  const inner = part.trim();
  return /^[\p{L}\p{N}.,%]+$/u.test(inner) ? inner : `(${inner})`;
}

function withSigns(tex: string): string {
  return tex
    .replace(/\\([A-Za-z]+)\s?/g, (command, name: string) =>
      Object.hasOwn(signs, name) ? ` ${signs[name]} ` : command,
    )
    .replace(/\\([%$#&])/g, "$1")
    .replace(/\\[,;:! ]/g, " ")
    .replace(/~/g, " ")
    .replace(/\^\s*\{?\s*([0123°])\s*\}?/g, (_, power: string) => superscripts[power] ?? "")
    .replace(/\s*°/g, "°");
}
