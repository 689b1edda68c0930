import { describe, expect, it } from "vitest";
import type { LibraryPack, ReadingPosition } from "../../contract/lessons.ts";
import { flightPoints } from "../../renderer/screens/library/flightPoints.ts";
import { coursesOf, nextLesson } from "../../renderer/screens/library/libraryView.ts";

const lesson = (lessonId: string) => ({
  lessonId,
  title: { en: lessonId, fr: `${lessonId} fr` },
  languages: ["en", "fr"],
});
const pack: LibraryPack = {
  packId: "p",
  version: "1.0.0",
  title: { en: "Pack" },
  languages: ["en", "fr"],
  subjects: ["mathematics"],
  grades: ["4"],
  courses: [
    {
      courseId: "c",
      title: { en: "Course", fr: "Cours" },
      grades: [],
      units: [
        { unitId: "u", title: { en: "Unit" }, lessons: [lesson("one"), lesson("two")] },
        { unitId: "v", title: { en: "Other" }, lessons: [lesson("three")] },
      ],
    },
  ],
};
const position = (lessonId: string, readAt: string, finished = false): ReadingPosition => ({
  packId: "p",
  lessonId,
  language: "en",
  section: 2,
  sections: 5,
  finished,
  readAt,
});
const next = (...positions: ReadingPosition[]) => {
  const found = nextLesson(coursesOf([pack], positions, "en"));
  return found && [found.kind, found.lesson.lessonId];
};

describe("The library", () => {
  it("shows each course in the reader's language, with how far they are", () => {
    const [course] = coursesOf([pack], [position("two", "2"), position("one", "1", true)], "fr");
    expect(course).toMatchObject({ title: "Cours", grades: ["4"], subject: "mathematics", finished: 1, reached: 2 });
    expect(course?.lessons.map(({ title, place, unitTitle }) => [title, place, unitTitle])).toEqual([
      ["one fr", 1, "Unit"],
      ["two fr", 2, "Unit"],
      ["three fr", 3, "Other"],
    ]);
  });

  it("lights one lesson: the one being read, the one after a finished one, or the first", () => {
    expect(next()).toEqual(["begin", "one"]);
    expect(next(position("two", "2"), position("one", "1"))).toEqual(["goOn", "two"]);
    expect(next(position("one", "1", true))).toEqual(["next", "two"]);
    expect(next(position("three", "3", true))).toEqual(["begin", "one"]);
    expect(next(position("one", "1", true), position("two", "2", true), position("three", "3", true))).toEqual([
      "goOn",
      "three",
    ]);
    expect(nextLesson([])).toBeUndefined();
  });

  it("has a light for each step on the firefly's way, from left to right", () => {
    const points = flightPoints(7);
    expect(points).toHaveLength(7);
    expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).sort((a, b) => a - b));
    expect(flightPoints(1)).toHaveLength(1);
    expect(flightPoints(500).length).toBeLessThan(20);
  });
});
