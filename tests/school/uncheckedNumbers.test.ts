import { expect, it } from "vitest";
import { uncheckedNumbers } from "../../school/policies/uncheckedNumbers.ts";

it.each([
  ["A half is 1 of 2 equal parts.[1]", ["One half: 1 of 2 parts."], []],
  ["The answer is 15.[1] Not 16.", ["3/4 of 20 is 15"], ["16"]],
  ["1. Fold\n2. Cut\n\nYou get 8 parts.", ["8 parts"], []],
  ["约 1000 米[2]", ["一千米是１０００米"], []],
  ["$2{,}5$ litres", ["2.5 l"], []],
  ["1 000 m", ["1,000 m"], []],
  ["It beats 72 times, 72!", [], ["72"]],
])("of %j, given %j, these were not checked: %j", (answer, passages, numbers) => {
  expect(uncheckedNumbers(answer, passages)).toEqual(numbers);
});
