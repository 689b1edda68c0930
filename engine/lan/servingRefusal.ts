import type { People } from "../people/people.ts";

/**
 * Why phones may not join: nobody joins a school without people, nor where whoever looks after the computer has said no.
 * @returns undefined if they may
 */
export function servingRefusal(people: People): "noSchool" | "mayNotServe" | undefined {
  const school = people.school.get();
  if (school === undefined) return "noSchool";
  return school.mayServe ? undefined : "mayNotServe";
}
