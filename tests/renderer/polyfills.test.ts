import { expect, it } from "vitest";
import { polyfills } from "../../renderer/polyfills.ts";

/** One of them, called as the built-in that it stands for would be. */
function call(name: string, self: unknown, ...args: readonly unknown[]): unknown {
  const { value } = polyfills.find((polyfill) => polyfill.name === name) ?? {};
  if (typeof value !== "function") throw new Error(`no ${name}`);
  return value.apply(self, args);
}

it.each([
  [{ a: undefined }, "a"],
  [{}, "toString"],
  [["x"], 0],
  [["x"], 1],
])("hasOwn of an old browser says what that of a new one says", (object, key) => {
  expect(call("hasOwn", Object, object, key)).toBe(Object.hasOwn(object, key));
});

it.each([-3, -2, -1, 0, 1, 2, 3])("at(%i) of an old browser finds what that of a new one finds", (index) => {
  expect(call("at", ["a", "b"], index)).toBe(["a", "b"].at(index));
});

it.each([0, 2, 4, 9])("findLast of an old browser finds what that of a new one finds", (above) => {
  const fits = (item: unknown) => Number(item) > above;
  expect(call("findLast", [1, 3, 5], fits)).toBe([1, 3, 5].findLast(fits));
});

it("is known by the names of the built-ins, and leaves those alone", () => {
  for (const { on, name, value } of polyfills) {
    expect(Reflect.get(on, name), name).toBeTypeOf("function");
    expect(Reflect.get(on, name), name).not.toBe(value);
  }
});
