import type { ClassChats, StudentChat } from "../../contract/chats.ts";
import type { PersonRecord } from "../../contract/people.ts";
import type { ClassRecord } from "../../school/people/classStore.ts";
import { toPerson } from "../people/toPerson.ts";
import type { OpenEngine } from "../runningEngine.ts";
import { procedures } from "./context.ts";
import { foundClass } from "./found.ts";

export const chats = procedures.chats.router({
  classes: procedures.chats.classes.handler(({ context: { engine, personId } }) => {
    const mine = new Set(engine.people.classes.of(personId, "teacher"));
    const own = engine.people.classes.list().filter(({ classId }) => mine.has(classId));
    return { classes: own.map((each) => toClassChats(each, engine)) };
  }),

  of: procedures.chats.of.handler(({ input, context: { engine } }) => {
    const turns = engine.chats.of(input.personId, input.beforeTurnId, input.limit + 1);
    return { turns: turns.slice(0, input.limit), hasMore: turns.length > input.limit };
  }),

  pause: procedures.chats.pause.handler(({ input, context: { engine } }) => {
    foundClass(input.classId, engine);
    engine.people.classes.pause(input.classId);
    engine.tutor.interruptPaused((personId) => {
      const person = engine.people.find(personId);
      return person !== undefined && engine.people.isPaused(person);
    });
    engine.tell({ kind: "pauseChanged" });
    return {};
  }),

  resume: procedures.chats.resume.handler(({ input, context: { engine } }) => {
    foundClass(input.classId, engine);
    engine.people.classes.resume(input.classId);
    engine.tell({ kind: "pauseChanged" });
    return {};
  }),

  mine: procedures.chats.mine.handler(({ context: { engine, me } }) => ({
    isPaused: me !== undefined && engine.people.isPaused(me),
  })),
});

function toClassChats({ classId, name, pausedAt }: ClassRecord, engine: OpenEngine): ClassChats {
  const midnight = new Date();
  midnight.setHours(0, 0, 0, 0);
  const students = engine.people.ofClass(classId, "student").map((student) => toChat(student, midnight, engine));
  return { classId, name, students, ...(pausedAt !== undefined && { pausedAt }) };
}

function toChat(student: PersonRecord, midnight: Date, { chats }: OpenEngine): StudentChat {
  const latest = chats.latest(student.personId, midnight);
  if (latest === undefined) return { student: toPerson(student), today: 0 };
  const { count, ...last } = latest;
  return { student: toPerson(student), today: count, last };
}
