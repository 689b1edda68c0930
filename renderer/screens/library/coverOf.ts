/** What a course's cover shows. */
export const coverKinds = ["parts", "drop", "village", "book", "abacus", "globe", "heart", "lantern"] as const;
export type CoverKind = (typeof coverKinds)[number];

/** Our own courses have a drawing of their own. */
const ofCourse: Readonly<Record<string, CoverKind>> = { fractions: "parts", living: "drop", village: "village" };

const ofSubject: Readonly<Record<string, CoverKind>> = {
  mathematics: "abacus",
  science: "drop",
  health: "heart",
  geography: "globe",
  history: "globe",
  "social-studies": "globe",
  language: "book",
  literacy: "book",
  reading: "book",
  "language-arts": "book",
};

/** The drawing for a course: its own, else by its subject, else one that stays the same for its id. Pure. */
export function coverOf(courseId: string, subjects: readonly string[]): CoverKind {
  const known = ofCourse[courseId] ?? subjects.map((subject) => ofSubject[subject]).find((kind) => kind !== undefined);
  const neutral = ["book", "lantern", "globe"] as const;
  return known ?? neutral[hashOf(courseId) % neutral.length] ?? "lantern";
}

/** The ground of dusk for a course: one of so many, the same every time. Pure. */
export function groundOf(courseId: string, grounds: number): number {
  return hashOf(courseId) % grounds;
}

/** FNV-1a, 32 bits: spreads short ids well enough. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
