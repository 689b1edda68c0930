import { ORPCError } from "@orpc/client";
import { expect, it } from "vitest";
import { contract, type EngineClient } from "../../contract/index.ts";
import { addStudents, passphrase, setUpSchool, sunFishDrum } from "../helpers/people.ts";
import { startServer } from "../helpers/startServer.ts";
import { anotherWindow, newDataFolder, testSchool } from "../helpers/testSchool.ts";

/** Who calls, in the columns of the table below. */
const callers = ["nobody", "guest", "student", "teacher", "administrator"] as const;
type CallerKind = (typeof callers)[number];

/** What is asked for: of the teacher's own class, of another class, or of neither. */
interface Ids {
  readonly own: { readonly classId: string; readonly personId: string };
  readonly other: { readonly classId: string; readonly personId: string };
}

/**
 * Who may, as the design says it in words: n for nobody, g guest, s student, t teacher, a administrator; T a teacher for
 * the own class only. Harmless to call: what would change the school names things that are not there.
 */
const table: Readonly<Record<string, readonly [who: string, input: unknown]>> = {
  "alerts.list": ["ta", {}],
  "alerts.see": ["ta", { alertId: "none" }],
  "audit.list": ["a", {}],
  "chats.classes": ["t", {}],
  "chats.mine": ["gst", {}],
  "chats.of": ["T", {}],
  "chats.pause": ["T", {}],
  "chats.resume": ["T", {}],
  "classes.add": ["ta", { name: "Class 9" }],
  "classes.addStudents": ["Ta", { names: ["New"] }],
  "classes.change": ["Ta", { name: "Class 4" }],
  "classes.join": ["Ta", { as: "student" }],
  "classes.leave": ["Ta", { as: "teacher" }],
  "classes.list": ["ta", {}],
  "classes.remove": ["a", { classId: "none" }],
  "classes.students": ["Ta", {}],
  "device.doctor": ["ta", {}],
  "device.openUpload": ["ta", { name: "a.pdf", bytes: 1 }],
  "device.power": ["ta", {}],
  "device.watch": ["ngsta", {}],
  "drives.watch": ["ta", {}],
  "imports.cancel": ["ta", { importId: "none" }],
  "imports.forget": ["ta", { importId: "none" }],
  "imports.look": ["ta", { place: { kind: "drive", driveId: "none" } }],
  "imports.resume": ["ta", { importId: "none" }],
  "imports.start": [
    "ta",
    { place: { kind: "drive", driveId: "none" }, items: [{ itemId: "x" }], allowUnsigned: false },
  ],
  "imports.watch": ["ta", {}],
  "lessons.library": ["gsta", {}],
  "lessons.open": ["gsta", { packId: "none", lessonId: "none", languages: ["en"] }],
  "lessons.savePosition": [
    "gsta",
    { packId: "none", lessonId: "none", language: "en", section: 0, sections: 1, finished: false },
  ],
  "models.inspect": ["a", { source: { kind: "fileToken", token: "0123456789abcdef" } }],
  "models.install": ["a", { source: { kind: "fileToken", token: "0123456789abcdef" } }],
  "models.leaveServer": ["a", {}],
  "models.list": ["gsta", {}],
  "models.remove": ["a", { modelId: "none" }],
  "models.use": ["a", { modelId: "none" }],
  "models.useNone": ["a", {}],
  "models.useServer": ["a", { address: "no address" }],
  "packs.check": ["a", { packId: "none" }],
  "packs.export": ["a", { packId: "none", to: { kind: "drive", driveId: "none" } }],
  "packs.list": ["ta", {}],
  "packs.remove": ["a", { packId: "none" }],
  "people.addStaff": ["a", { name: "Somebody", roles: ["teacher"], passphrase }],
  "people.changeMyPassphrase": ["ta", { old: passphrase, passphrase }],
  "people.changeRoles": ["a", { personId: "none", roles: ["student"] }],
  "people.givePassphrase": ["a", { personId: "none", passphrase }],
  "people.list": ["a", {}],
  "people.remove": ["a", { personId: "none" }],
  "people.rename": ["Ta", { name: "Renamed" }],
  "people.resetSecret": ["Ta", {}],
  "people.withoutClass": ["a", {}],
  "publishers.add": ["a", { publicKey: "none", name: "None" }],
  "publishers.list": ["a", {}],
  "publishers.preview": ["a", { publicKey: "none" }],
  "publishers.remove": ["a", { keyId: "none" }],
  "roster.check": ["a", { source: { kind: "fileToken", token: "0123456789abcdef" } }],
  "roster.export": ["a", { format: "simple", language: "en" }],
  "roster.take": ["a", { source: { kind: "fileToken", token: "0123456789abcdef" } }],
  "roster.undo": ["a", { undoId: "none" }],
  "school.change": ["a", { name: "Village school", mayServe: true }],
  "school.get": ["ta", {}],
  "school.newRecoveryCode": ["a", {}],
  "school.setUp": [
    "a",
    {
      name: "Another",
      firstClass: { name: "1" },
      staff: { kind: "one", name: "Me", passphrase },
      mayServe: true,
      before: "keep",
    },
  ],
  "search.find": ["gsta", { text: "half", language: "en" }],
  "session.asking": ["ta", {}],
  "session.current": ["ngsta", {}],
  "session.enterAsGuest": ["ngsta", {}],
  "session.letIn": ["ta", { requestId: "none", isAllowed: false }],
  "session.names": ["ngsta", {}],
  "session.prove": ["ta", { passphrase }],
  "session.recover": ["ngsta", { recoveryCode: "0", personId: "none", passphrase }],
  "session.resume": ["ngsta", { token: "none" }],
  "session.signIn": ["ngsta", { personId: "none", secret: sunFishDrum }],
  "session.signOut": ["ngsta", {}],
  "settings.change": ["gsta", {}],
  "settings.get": ["ngsta", {}],
  "tutor.ask": ["gst", { question: "What is a half?", language: "en" }],
  "tutor.history": ["gst", {}],
  "tutor.resume": ["gst", { turnId: "none", afterSeq: -1 }],
  "tutor.stop": ["gst", { turnId: "none" }],
  "wifi.newCode": ["ta", {}],
  "wifi.turnOff": ["ta", {}],
  "wifi.turnOn": ["ta", {}],
  "wifi.watch": ["ta", {}],
};

/** Five hundred calls, and a passphrase is slow to check on purpose. */
const slow = { timeout: 120_000 };

it("over a port of this computer, each may do what the table says and nothing else", slow, async () => {
  const { client, engine } = await testSchool();
  await tryEverything(client, async () => anotherWindow(engine));
});

it("over a WebSocket, each may do what the table says and nothing else", slow, async () => {
  const server = await startServer(newDataFolder());
  await tryEverything(await server.connect(), () => server.connect());
});

async function tryEverything(first: EngineClient, connect: () => Promise<EngineClient>): Promise<void> {
  const { ids, signIn } = await school(first);
  const rows = Object.entries(table);
  expect(rows.map(([name]) => name)).toEqual(procedureNames());
  const wrong: string[] = [];
  for (const caller of callers) {
    const client = await connect();
    await signIn[caller](client);
    // Those of the session come last: they may end it.
    const isLast = (name: string) => (name.startsWith("session.") ? 1 : 0);
    for (const [procedure, [who, input]] of rows.toSorted(([a], [b]) => isLast(a) - isLast(b))) {
      for (const { where, input: whole } of inputsOf(who, input, ids)) {
        if (procedure.startsWith("session.")) await signIn[caller](client);
        const answer = await codeOf(client, procedure, whole);
        if (isRefused(answer) !== !mayDo(caller, who, where)) wrong.push(`${caller} ${procedure} ${where}: ${answer}`);
      }
    }
  }
  expect(wrong).toEqual([]);
}

/** A school of two teachers with a class and a student each. */
async function school(first: EngineClient) {
  await setUpSchool(first);
  const teacher = await first.people.addStaff({ name: "Ms Chen", roles: ["teacher"], passphrase });
  const administrator = await first.people.addStaff({ name: "Mr Adamou", roles: ["administrator"], passphrase });
  const others = await addStudents(first, "Kofi");
  const { classId } = await first.classes.add({ name: "Class 5" });
  await first.classes.join({ classId, personId: teacher.personId, as: "teacher" });
  const { students } = await first.classes.addStudents({ classId, names: ["Amina"] });
  const personId = students[0]?.personId ?? "";
  const child = await first.session.signIn({ personId, secret: sunFishDrum, isNew: true });
  const secret = { kind: "passphrase", passphrase } as const;
  const staff = (id: string) => async (client: EngineClient) => {
    await client.session.signIn({ personId: id, secret });
  };
  const signIn: Readonly<Record<CallerKind, (client: EngineClient) => Promise<unknown>>> = {
    nobody: async () => {},
    guest: (client) => client.session.enterAsGuest({}),
    // Signing out ends the session; one that is over is begun again.
    student: (client) => client.session.signIn({ personId, secret: sunFishDrum }).catch(() => chooseAgain(client)),
    teacher: staff(teacher.personId),
    administrator: staff(administrator.personId),
  };
  expect(child.current.kind).toBe("signedIn");
  const chooseAgain = (client: EngineClient) => client.session.signIn({ personId, secret: sunFishDrum, isNew: true });
  const ids: Ids = {
    own: { classId, personId },
    other: { classId: others.classId, personId: others.ids[0] ?? "" },
  };
  return { ids, signIn };
}

/** The same call for the own class, for another, and for a student of another in the own. */
function inputsOf(who: string, input: unknown, { own, other }: Ids) {
  if (!who.includes("T")) return [{ where: "own", input }];
  return [
    { where: "own", input: { ...own, ...Object(input) } },
    { where: "other", input: { ...other, ...Object(input) } },
    { where: "other", input: { ...own, personId: 7, ...Object(input) } },
    { where: "other", input: { ...own, classId: [own.classId], ...Object(input) } },
  ];
}

function mayDo(caller: CallerKind, who: string, where: string): boolean {
  if (caller === "teacher" && who.includes("T")) return where === "own";
  return who.includes(caller.charAt(0));
}

async function codeOf(client: EngineClient, procedure: string, input: unknown): Promise<string> {
  const [noun = "", verb = ""] = procedure.split(".");
  // The table names them all, and its inputs are checked by the engine itself.
  const call = (client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[noun]?.[
    verb
  ];
  try {
    const answer = await call?.(input);
    if (isStream(answer)) await answer.return(undefined);
    return "done";
  } catch (thrown) {
    return thrown instanceof ORPCError ? thrown.code : String(thrown);
  }
}

function isStream(answer: unknown): answer is AsyncGenerator<unknown> {
  return typeof answer === "object" && answer !== null && Symbol.asyncIterator in answer;
}

function isRefused(code: string): boolean {
  return code === "NOT_PERMITTED" || code === "NOT_SIGNED_IN";
}

function procedureNames(): string[] {
  return Object.entries(contract)
    .flatMap(([noun, verbs]) => Object.keys(verbs).map((verb) => `${noun}.${verb}`))
    .sort();
}
