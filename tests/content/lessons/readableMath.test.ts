import { expect, it } from "vitest";
import { readableMath } from "../../../content/lessons/readableMath.ts";

it.each([
  [String.raw`\frac{3}{4} \times 20 = 15`, "3/4 × 20 = 15"],
  [String.raw`\frac34`, "3/4"],
  [String.raw`2\frac{1}{2}`, "2 1/2"],
  [String.raw`\frac{2 + 1}{4}`, "(2 + 1)/4"],
  [String.raw`\dfrac{1}{2} < \tfrac{3}{4}`, "1/2 < 3/4"],
  [String.raw`\frac{\frac{1}{2}}{4}`, "(1/2)/4"],
  ["2{,}5 + 1{,}5", "2,5 + 1,5"],
  [String.raw`\frac{1\ \text{cup}}{4}`, "(1 cup)/4"],
  [String.raw`100\,\text{cm} = 1\,\text{m}`, "100 cm = 1 m"],
  [String.raw`3 \div 4 \leq 1`, "3 ÷ 4 ≤ 1"],
  [String.raw`5\text{ m}^2`, "5 m²"],
  [String.raw`37^\circ`, "37°"],
  [String.raw`20\%`, "20%"],
  ["12 - 5 = 7", "12 - 5 = 7"],
  [String.raw`\sqrt{2} + x_1`, String.raw`$\sqrt{2} + x_1$`],
  [String.raw`\begin{matrix}1&2\end{matrix}`, String.raw`$\begin{matrix}1&2\end{matrix}$`],
])("%s is said as %s", (tex, said) => {
  expect(readableMath(tex)).toBe(said);
});
