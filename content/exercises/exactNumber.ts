import Fraction from "fraction.js";

/**
 * A number as keys are written: `15`, `-2.5`, `3/4`, `1 1/2`.
 * @returns undefined if it is not one; never a rounded value
 */
export function parseExactNumber(text: string): Fraction | undefined {
  if (!/^-?\d+(?:\.\d+|(?: \d+)?\/\d+)?$/.test(text)) return undefined;
  try {
    return new Fraction(text);
  } catch {
    return undefined; // a denominator of zero
  }
}

const token = /\s*(\d+(?:\.\d+)?|[-+*/()])/y;

/**
 * The value of an arithmetic expression of numbers, `+ - * /` and brackets, without rounding.
 * @returns undefined if it is not such an expression, or divides by zero
 */
export function evaluateWorking(expression: string): Fraction | undefined {
  const tokens = tokenize(expression);
  if (tokens === undefined || tokens.length > 200) return undefined;
  let at = 0;
  const next = () => tokens[at++];

  const factor = (): Fraction => {
    const first = next();
    if (first === "-") return factor().neg();
    if (first === "(") {
      const inner = sum();
      if (next() !== ")") throw new SyntaxError(expression);
      return inner;
    }
    if (first === undefined || !/^\d/.test(first)) throw new SyntaxError(expression);
    return new Fraction(first);
  };
  const product = (): Fraction => {
    let value = factor();
    while (tokens[at] === "*" || tokens[at] === "/") value = next() === "*" ? value.mul(factor()) : value.div(factor());
    return value;
  };
  const sum = (): Fraction => {
    let value = product();
    while (tokens[at] === "+" || tokens[at] === "-")
      value = next() === "+" ? value.add(product()) : value.sub(product());
    return value;
  };

  try {
    const value = sum();
    return at === tokens.length ? value : undefined;
  } catch {
    return undefined;
  }
}

function tokenize(expression: string): readonly string[] | undefined {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < expression.trimEnd().length) {
    const found = token.exec(expression)?.[1];
    if (found === undefined) return undefined;
    tokens.push(found);
  }
  return tokens;
}
