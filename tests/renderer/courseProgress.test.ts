import { expect, it } from "vitest";
import type { LibraryPack, ReadingPosition } from "../../contract/lessons.ts";
import { courseProgress, coursesOnShelf, lessonToGoOn } from "../../renderer/screens/library/courseProgress.ts";

const lesson = (lessonId: string) => ({ lessonId, title: { en: lessonId }, languages: ["en"] });
const pack = (packId: string): LibraryPack => ({
  packId,
  version: "1.0.0",
  title: { en: packId },
  languages: ["en"],
  subjects: [],
  grades: [],
  courses: [
    {
      courseId: packId,
      title: { en: packId },
      grades: [],
      units: [{ unitId: "u", title: { en: "u" }, lessons: [lesson("one"), lesson("two")] }],
    },
  ],
});
const at = (packId: string, lessonId: string, readAt: string, finished = false): ReadingPosition => ({
  packId,
  lessonId,
  language: "en",
  section: 1,
  sections: 5,
  finished,
  readAt,
});
const toGoOn = (...positions: ReadingPosition[]) => {
  const found = lessonToGoOn(coursesOnShelf([pack("a"), pack("b")], positions));
  return found && `${found.at.packId}/${found.at.lesson.lessonId}`;
};

it("with nothing read, the first lesson is offered", () => expect(toGoOn()).toBe("a/one"));
it("the lesson read last is offered", () => expect(toGoOn(at("a", "two", "1"), at("b", "one", "2"))).toBe("b/one"));
it("after a finished lesson comes the next one", () => expect(toGoOn(at("b", "one", "1", true))).toBe("b/two"));
it("after a finished course comes another course", () => {
  expect(toGoOn(at("b", "one", "1", true), at("b", "two", "2", true))).toBe("a/one");
});
it("a course is new, being read, or read", () => {
  const kindOf = (...positions: ReadingPosition[]) =>
    coursesOnShelf([pack("a")], positions).map((course) => courseProgress(course).kind)[0];
  expect(kindOf()).toBe("new");
  expect(kindOf(at("a", "one", "1"))).toBe("reading");
  expect(kindOf(at("a", "one", "1", true), at("a", "two", "2", true))).toBe("finished");
});
