import { primarySubtag } from "../../../../contract/languages.ts";

interface Words {
  /** A fraction, by its numerator and denominator. */
  fraction(top: string, bottom: string): string;
  readonly times: string;
  readonly dividedBy: string;
  readonly plus: string;
  readonly minus: string;
  readonly equals: string;
  readonly lessThan: string;
  readonly moreThan: string;
}

const english: Words = {
  fraction: (top, bottom) => `${top} over ${bottom}`,
  times: " times ",
  dividedBy: " divided by ",
  plus: " plus ",
  minus: " minus ",
  equals: " equals ",
  lessThan: " is less than ",
  moreThan: " is more than ",
};

const byLanguage: Readonly<Record<string, Words>> = {
  en: english,
  zh: {
    fraction: (top, bottom) => `${bottom}分之${top}`,
    times: "乘",
    dividedBy: "除以",
    plus: "加",
    minus: "减",
    equals: "等于",
    lessThan: "小于",
    moreThan: "大于",
  },
  fr: {
    fraction: (top, bottom) => `${top} sur ${bottom}`,
    times: " fois ",
    dividedBy: " divisé par ",
    plus: " plus ",
    minus: " moins ",
    equals: " égale ",
    lessThan: " est plus petit que ",
    moreThan: " est plus grand que ",
  },
};

/** A formula of school arithmetic as one says it; what it does not know is left out or said as written. Pure. */
export function speakFormula(tex: string, language: string): string {
  const words = byLanguage[primarySubtag(language)] ?? english;
  let spoken = tex.replace(/\\(?:text|mathrm|mathbf)\s*\{([^{}]*)\}/gu, " $1 ").replace(/\{([,.])\}/gu, "$1");
  const fraction = /\\[dt]?frac\s*(?:\{([^{}]*)\}|(\d))\s*(?:\{([^{}]*)\}|(\d))/u;
  for (let found = fraction.exec(spoken); found !== null; found = fraction.exec(spoken)) {
    const [all, top, shortTop, bottom, shortBottom] = found;
    spoken = spoken.replace(all, () => ` ${words.fraction(top ?? shortTop ?? "", bottom ?? shortBottom ?? "")} `);
  }
  return spoken
    .replace(/\\(?:times|cdot)(?![a-z])|×/gu, words.times)
    .replace(/\\div(?![a-z])|÷/gu, words.dividedBy)
    .replace(/\+/gu, words.plus)
    .replace(/([\d\s}])[-−]\s*(?=[\d\s\\])/gu, `$1${words.minus}`)
    .replace(/=/gu, words.equals)
    .replace(/\\lt(?![a-z])|</gu, words.lessThan)
    .replace(/\\gt(?![a-z])|>/gu, words.moreThan)
    .replace(/\\[a-zA-Z]+|[\\{}$^_&~]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
