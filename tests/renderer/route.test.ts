import { expect, it } from "vitest";
import { parseRoute } from "../../renderer/router/parseRoute.ts";
import { hrefOf, type Route } from "../../renderer/router/route.ts";

const lesson = { packId: "org.luciole.fractions", lessonId: "halves" };

it.each<Route>([
  { kind: "library" },
  { kind: "course", packId: "org.x", courseId: "水 & 天气/1" },
  { kind: "search", text: "une moitié ? 50 %" },
  { kind: "ask" },
  { kind: "class" },
  { kind: "class", classId: "c/1" },
  { kind: "class", classId: "c/1", personId: "p 2" },
  { kind: "settings", tab: "models" },
  { kind: "settings", tab: "log" },
  { kind: "settings", tab: "school" },
  { kind: "settings", tab: "school", classId: "0198 a/b" },
  { kind: "setUp", step: 1 },
  { kind: "setUp", step: 3 },
  { kind: "add", from: { kind: "picked" } },
  { kind: "add", from: { kind: "drive", driveId: "/media/école/Clé n° 1" } },
  { kind: "lesson", lesson },
  {
    kind: "lesson",
    lesson,
    step: 3,
    language: "zh-CN",
    light: { passageId: "org.x/l/en#2", n: 2, quote: "a & b = c" },
  },
  { kind: "lesson", lesson, light: { passageId: "p" }, back: { kind: "lesson", lesson, step: 4 } },
  { kind: "lesson", lesson, back: { kind: "search", text: "a/b?c" } },
  { kind: "lesson", lesson, back: { kind: "ask" } },
  { kind: "lesson", lesson, back: { kind: "class", classId: "c/1", personId: "p 2" } },
])("an address leads back to the place it was made for: $kind", (route) => {
  expect(parseRoute(hrefOf(route))).toEqual(route);
});

it.each(["", "#", "#/nowhere", "#/lesson/only-a-pack", "#/course", "#/%E0%A4%A"])(
  "an address that means nothing opens the library: %s",
  (hash) => expect(parseRoute(hash)).toEqual({ kind: "library" }),
);
