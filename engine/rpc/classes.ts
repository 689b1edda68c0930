import type { SchoolClass } from "../../contract/classes.ts";
import { isStaff } from "../../contract/isStaff.ts";
import type { ClassRecord } from "../../school/people/classStore.ts";
import { toPerson } from "../people/toPerson.ts";
import type { OpenEngine } from "../runningEngine.ts";
import { procedures } from "./context.ts";
import { found, foundClass } from "./found.ts";
import { wireError } from "./mapErrors.ts";

export const classes = procedures.classes.router({
  list: procedures.classes.list.handler(({ context: { engine, personId, grant } }) => {
    const mine = new Set(engine.people.classes.of(personId, "teacher"));
    const all = engine.people.classes.list().filter(({ classId }) => grant === "all" || mine.has(classId));
    return { classes: all.map((each) => withTeachers(each, engine)) };
  }),

  add: procedures.classes.add.handler(({ input, context: { engine, personId, me, client } }) => {
    const added = engine.people.atOnce(() => {
      const record = engine.people.classes.add(input);
      if (me?.roles.includes("teacher")) engine.people.classes.join(record.classId, personId, "teacher");
      engine.audit.record({ personId, client }, "classAdded", { classId: record.classId, name: record.name });
      return record;
    });
    engine.tell({ kind: "peopleChanged" });
    return withTeachers(added, engine);
  }),

  change: procedures.classes.change.handler(({ input, context: { engine, personId, client } }) => {
    foundClass(input.classId, engine);
    engine.people.classes.change(input.classId, input);
    engine.audit.record({ personId, client }, "classChanged", { classId: input.classId, name: input.name });
    engine.tell({ kind: "peopleChanged" });
    return withTeachers(foundClass(input.classId, engine), engine);
  }),

  remove: procedures.classes.remove.handler(({ input, context: { engine, personId, client } }) => {
    const { name } = foundClass(input.classId, engine);
    engine.people.classes.remove(input.classId);
    engine.audit.record({ personId, client }, "classRemoved", { classId: input.classId, name });
    engine.tell({ kind: "peopleChanged" });
    return {};
  }),

  students: procedures.classes.students.handler(({ input, context: { engine } }) => {
    foundClass(input.classId, engine);
    return { students: engine.people.ofClass(input.classId, "student") };
  }),

  addStudents: procedures.classes.addStudents.handler(({ input, context: { engine, personId, client } }) => {
    const { classId, name } = foundClass(input.classId, engine);
    engine.people.atOnce(() => {
      for (const student of input.names) {
        const added = engine.people.add({ name: student, roles: ["student"] });
        engine.people.classes.join(classId, added.personId, "student");
        const data = { personId: added.personId, name: student, class: name };
        engine.audit.record({ personId, client }, "personAdded", data);
      }
    });
    engine.tell({ kind: "peopleChanged" });
    return { students: engine.people.ofClass(classId, "student") };
  }),

  join: procedures.classes.join.handler(({ input, context: { engine, personId, client } }) => {
    const { name } = foundClass(input.classId, engine);
    const person = found(input.personId, engine);
    if (input.as === "teacher" && !isStaff(person)) throw wireError("PEOPLE_REFUSED", { reason: "notStaff" });
    engine.people.classes.join(input.classId, input.personId, input.as);
    const data = { classId: input.classId, name, person: person.name ?? "", joined: true };
    engine.audit.record({ personId, client }, "classChanged", data);
    engine.tell({ kind: "peopleChanged" });
    return {};
  }),

  leave: procedures.classes.leave.handler(({ input, context: { engine, personId, client } }) => {
    const { name } = foundClass(input.classId, engine);
    const person = found(input.personId, engine);
    engine.people.classes.leave(input.classId, input.personId, input.as);
    const data = { classId: input.classId, name, person: person.name ?? "", joined: false };
    engine.audit.record({ personId, client }, "classChanged", data);
    engine.tell({ kind: "peopleChanged" });
    return {};
  }),
});

/** @throws the wire error NOT_FOUND */
export function withTeachers({ classId, name, grade, students }: ClassRecord, { people }: OpenEngine): SchoolClass {
  const teachers = people.ofClass(classId, "teacher").map(toPerson);
  return { classId, name, students, teachers, ...(grade !== undefined && { grade }) };
}
