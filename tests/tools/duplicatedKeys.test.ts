import { expect, it } from "vitest";
import { duplicatedKeys } from "../../tools/duplicatedKeys.ts";

it("finds a key that stands twice in one object and says where", () => {
  expect(duplicatedKeys('{"a": {"b": "1", "c": "x", "b": "2"}, "d": 1, "d": 2}')).toEqual(["a.b", "d"]);
});

it("lets the same key stand in two objects, and takes words for words", () => {
  expect(duplicatedKeys('{"a": {"b": "\\"b\\": {"}, "c": {"b": "b"}, "list": [{"b": 1}, {"b": 2}]}')).toEqual([]);
});
