import type { contract } from "../../contract/index.ts";
import type { Role } from "../../contract/people.ts";

type Contract = typeof contract;

/** `lessons.open` and so on: every procedure of the contract. */
export type ProcedureName = {
  [Noun in keyof Contract & string]: `${Noun}.${keyof Contract[Noun] & string}`;
}[keyof Contract & string];

/**
 * How far a role may go: `all` wherever it looks; `own` with what is its own; `ownClasses` with the classes that it
 * teaches and their students; `ownFiles` with documents that it brings itself.
 */
export type Grant = "all" | "ownClasses" | "ownFiles" | "own";

/** From the widest: what a person of several roles may do. */
const grantsByWidth: readonly Grant[] = ["all", "ownClasses", "ownFiles", "own"];

type Rule = "anyone" | { readonly [R in Role]?: Grant };

const persons = { student: "own", teacher: "own", administrator: "own", guest: "own" } as const;
const learners = { student: "own", teacher: "own", guest: "own" } as const;
const readers = { student: "all", teacher: "all", administrator: "all", guest: "all" } as const;
const administrators = { administrator: "all" } as const;
const staff = { teacher: "all", administrator: "all" } as const;
const classStaff = { teacher: "ownClasses", administrator: "all" } as const;
const classTeachers = { teacher: "ownClasses" } as const;
const bringers = { teacher: "ownFiles", administrator: "all" } as const;

/**
 * Who may call what: the one table, checked in one place (`engine/rpc/permit.ts`), for every way to the engine.
 * `anyone` needs no session: the page that asks who you are.
 */
export const permissions = {
  "alerts.list": classStaff,
  "alerts.see": classStaff,
  "audit.list": administrators,
  "chats.classes": classTeachers,
  "chats.mine": learners,
  "chats.of": classTeachers,
  "chats.pause": classTeachers,
  "chats.resume": classTeachers,
  "classes.add": staff,
  "classes.addStudents": classStaff,
  "classes.change": classStaff,
  "classes.join": classStaff,
  "classes.leave": classStaff,
  "classes.list": classStaff,
  "classes.remove": administrators,
  "classes.students": classStaff,
  "device.doctor": staff,
  "device.openUpload": bringers,
  "device.power": staff,
  "device.watch": "anyone",
  "drives.watch": staff,
  "imports.cancel": bringers,
  "imports.forget": bringers,
  "imports.look": bringers,
  "imports.resume": bringers,
  "imports.start": bringers,
  "imports.watch": staff,
  "lessons.library": readers,
  "lessons.open": readers,
  "lessons.savePosition": persons,
  "models.inspect": administrators,
  "models.install": administrators,
  "models.leaveServer": administrators,
  "models.list": readers,
  "models.remove": administrators,
  "models.use": administrators,
  "models.useNone": administrators,
  "models.useServer": administrators,
  "packs.check": administrators,
  "packs.export": administrators,
  "packs.list": staff,
  "packs.remove": administrators,
  "people.addStaff": administrators,
  "people.changeMyPassphrase": { teacher: "own", administrator: "own" },
  "people.changeRoles": administrators,
  "people.givePassphrase": administrators,
  "people.list": administrators,
  "people.remove": classStaff,
  "people.rename": classStaff,
  "people.resetSecret": classStaff,
  "people.withoutClass": administrators,
  "publishers.add": administrators,
  "publishers.list": administrators,
  "publishers.preview": administrators,
  "publishers.remove": administrators,
  "roster.check": administrators,
  "roster.export": administrators,
  "roster.take": administrators,
  "roster.undo": administrators,
  "school.change": administrators,
  "school.get": staff,
  "school.newRecoveryCode": administrators,
  "school.setUp": administrators,
  "search.find": readers,
  "session.asking": staff,
  "session.current": "anyone",
  "session.enterAsGuest": "anyone",
  "session.letIn": staff,
  "session.names": "anyone",
  "session.prove": { teacher: "own", administrator: "own" },
  "session.recover": "anyone",
  "session.resume": "anyone",
  "session.signIn": "anyone",
  "session.signOut": "anyone",
  "settings.change": persons,
  "settings.get": "anyone",
  "tutor.ask": learners,
  "tutor.history": learners,
  "tutor.resume": learners,
  "tutor.stop": learners,
  "wifi.newCode": staff,
  "wifi.turnOff": staff,
  "wifi.turnOn": staff,
  "wifi.watch": staff,
} as const satisfies { readonly [P in ProcedureName]: Rule };

/**
 * What could let others into the school, or shut it, or send what children ask to another computer: needs the passphrase
 * again if it was said some time ago. Removing somebody who works at the school is of these too.
 */
const sensitive: ReadonlySet<string> = new Set<ProcedureName>([
  "models.useServer",
  "people.addStaff",
  "people.changeRoles",
  "people.givePassphrase",
  "roster.take",
  "school.newRecoveryCode",
]);

export function isSensitive(procedure: string): boolean {
  return sensitive.has(procedure);
}

/**
 * How far somebody with these roles may go with a procedure.
 * @returns undefined if not at all, also for a procedure that is not in the table
 */
export function grantOf(procedure: string, roles: readonly Role[]): Grant | undefined {
  const rule: Rule | undefined = isListed(procedure) ? permissions[procedure] : undefined;
  if (rule === undefined) return undefined;
  if (rule === "anyone") return "own";
  const grants = roles.map((role) => rule[role]);
  return grantsByWidth.find((grant) => grants.includes(grant));
}

/** Whether it can be called by somebody who has not said who they are. */
export function isForAnyone(procedure: string): boolean {
  return isListed(procedure) && permissions[procedure] === "anyone";
}

function isListed(procedure: string): procedure is ProcedureName {
  return Object.hasOwn(permissions, procedure);
}
