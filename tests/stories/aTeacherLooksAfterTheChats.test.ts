import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { EngineClient } from "../../contract/index.ts";
import { all, only, until } from "../helpers/all.ts";
import { writeScriptedModel } from "../helpers/gguf/scriptedModel.ts";
import { addStudents, passphrase, setUpSchool, sunFishDrum } from "../helpers/people.ts";
import { anotherWindow, newDataFolder, type TestSchool, testSchool } from "../helpers/testSchool.ts";

const lesson = { packId: "org.luciole.fractions", lessonId: "halves" };
const half = { question: "What is a half?", lesson, language: "en" };

describe("A teacher looks after the chats", () => {
  it("sees who of the own class asked what, reads it, and nothing of another's class", async () => {
    const { client, amina, kofi, ids, other } = await twoClasses();
    await all(amina.tutor.ask(half));
    await all(amina.tutor.ask({ ...half, question: "What is a quarter?" }));
    await all(kofi.tutor.ask(half));

    const { classes } = await client.chats.classes({});
    expect(classes).toMatchObject([
      {
        name: "Class 4",
        students: [
          { student: { name: "Amina" }, today: 2, last: { question: "What is a quarter?", state: "answered" } },
          { student: { name: "Bintou" }, today: 0 },
        ],
      },
    ]);
    const { turns, hasMore } = await client.chats.of({ personId: ids.amina, limit: 1 });
    expect([turns[0]?.question, hasMore]).toEqual(["What is a quarter?", true]);
    expect(turns[0]?.citations.length).toBeGreaterThan(0);
    const older = await client.chats.of({ personId: ids.amina, beforeTurnId: turns[0]?.turnId ?? "" });
    expect([older.turns.map(({ question }) => question), older.hasMore]).toEqual([["What is a half?"], false]);
    await expect(client.chats.of({ personId: ids.kofi })).rejects.toMatchObject({ code: "NOT_PERMITTED" });
    await expect(client.chats.pause({ classId: other })).rejects.toMatchObject({ code: "NOT_PERMITTED" });
    await expect(amina.chats.of({ personId: ids.amina })).rejects.toMatchObject({ code: "NOT_PERMITTED" });
  });

  it("reads also what a child changed afterwards", async () => {
    const { client, amina, ids } = await twoClasses();
    const { turnId } = only(await all(amina.tutor.ask({ ...half, question: "Why is Kofi so stupid?" })), "opened");
    await all(amina.tutor.ask({ ...half, replaces: turnId }));
    const { turns } = await client.chats.of({ personId: ids.amina });
    expect(turns.map(({ question }) => question)).toEqual(["What is a half?", "Why is Kofi so stupid?"]);
  });

  it("pauses without a model too: the class and guests are told, another class goes on, a cry for help is answered", async () => {
    const { client, engine, amina, kofi, classId, ids } = await twoClasses();
    const guest = anotherWindow(engine);
    await guest.session.enterAsGuest({});
    const seen = await amina.device.watch({});
    await client.chats.pause({ classId });

    await until(seen, ({ kind }) => kind === "pauseChanged");
    expect(await amina.chats.mine({})).toEqual({ isPaused: true });
    expect(await kofi.chats.mine({})).toEqual({ isPaused: false });
    expect((await all(amina.tutor.ask(half))).at(-1)).toMatchObject({ kind: "refused", reason: "paused" });
    expect((await all(guest.tutor.ask(half))).at(-1)).toMatchObject({ kind: "refused", reason: "paused" });
    expect((await all(kofi.tutor.ask(half))).at(-1)?.kind).toBe("done");
    expect((await all(client.tutor.ask(half))).at(-1)?.kind).toBe("done");
    const cry = await all(amina.tutor.ask({ ...half, question: "i dont want to live anymore" }));
    expect(cry.at(-1)).toMatchObject({ kind: "refused", reason: "crisis.urgent" });
    expect((await client.alerts.list({})).alerts).toMatchObject([{ name: "Amina" }]);

    await client.chats.resume({ classId });
    await until(seen, ({ kind }) => kind === "pauseChanged");
    expect(await amina.chats.mine({})).toEqual({ isPaused: false });
    expect((await all(amina.tutor.ask(half))).at(-1)?.kind).toBe("done");
    const { turns } = await client.chats.of({ personId: ids.amina });
    expect(turns.map(({ refusal }) => refusal)).toEqual([undefined, "crisis.urgent", "paused"]);
  });

  it("the pause outlives a restart", async () => {
    const { school, client, classId } = await twoClasses();
    await client.chats.pause({ classId });
    const again = await school.restart();
    await signInTeacher(again.client);
    const { classes } = await again.client.chats.classes({});
    expect(classes).toMatchObject([{ name: "Class 4", pausedAt: expect.any(String) }]);
    const amina = anotherWindow(again.engine);
    await signInChild(amina, classes[0]?.students[0]?.student.personId ?? "", false);
    expect(await amina.chats.mine({})).toEqual({ isPaused: true });
  });

  it("ends what the model is writing for the class, and what waits for it; what another class waits for goes on", async () => {
    const { school, client, amina, bintou, kofi, classId } = await twoClasses();
    const file = join(newDataFolder(), "scripted.gguf");
    const counting = Array.from({ length: 900 }, (_, index) => `${index}, `).join("");
    const scripts = [{ answer: "A half is one of two equal parts.[1]" }, { when: "count", answer: counting }];
    writeScriptedModel(file, scripts, { ballastBytes: 60_000_000 });
    await school.installModel(file);
    const written = await amina.tutor.ask({ ...half, question: "What is a half? Please count!" });
    await until(written, ({ kind }) => kind === "text");
    const waiting = await bintou.tutor.ask(half);
    await until(waiting, ({ kind }) => kind === "queued");
    const elsewhere = await kofi.tutor.ask(half);
    await until(elsewhere, ({ kind }) => kind === "queued");
    expect((await client.chats.classes({})).classes[0]?.students).toMatchObject([
      { last: { state: "running" } },
      { last: { state: "running" } },
    ]);

    await client.chats.pause({ classId });
    expect((await all(written)).at(-1)).toMatchObject({ kind: "interrupted", reason: "paused" });
    expect((await all(waiting)).at(-1)).toMatchObject({ kind: "interrupted", reason: "paused" });
    expect((await all(elsewhere)).at(-1)?.kind).toBe("done");
    expect((await amina.tutor.history({ lesson })).turns).toMatchObject([
      { state: "interrupted", interruption: "paused", answer: expect.stringContaining("0, 1, 2") },
    ]);
  });
});

/** Madame Diallo's Class 4 with Amina and Bintou, Ms Chen's Class 5 with Kofi; each child before a window of their own. */
async function twoClasses() {
  const school: TestSchool = await testSchool({ packs: ["fractions"], places: 1 });
  const { client, engine } = school;
  await setUpSchool(client);
  const added = await addStudents(client, "Amina", "Bintou");
  const [amina = "", bintou = ""] = added.ids;
  const chen = await client.people.addStaff({ name: "Ms Chen", roles: ["teacher"], passphrase });
  const other = await client.classes.add({ name: "Class 5" });
  const others = await client.classes.addStudents({ classId: other.classId, names: ["Kofi"] });
  const kofi = others.students[0]?.personId ?? "";
  await client.classes.join({ classId: other.classId, personId: chen.personId, as: "teacher" });
  const me = await client.session.current({});
  if (me.kind !== "signedIn") throw new Error("the teacher is not signed in");
  await client.classes.leave({ classId: other.classId, personId: me.me.personId, as: "teacher" });
  const child = async (personId: string) => {
    const window = anotherWindow(engine);
    await signInChild(window, personId, true);
    return window;
  };
  return {
    school,
    client,
    engine,
    classId: added.classId,
    other: other.classId,
    ids: { amina, kofi },
    amina: await child(amina),
    bintou: await child(bintou),
    kofi: await child(kofi),
  };
}

async function signInChild(client: EngineClient, personId: string, isNew: boolean): Promise<void> {
  await client.session.signIn({ personId, secret: sunFishDrum, isNew });
}

async function signInTeacher(client: EngineClient): Promise<void> {
  const { staff } = await client.session.names({});
  const personId = staff.find(({ name }) => name === "Madame Diallo")?.personId ?? "";
  await client.session.signIn({ personId, secret: { kind: "passphrase", passphrase } });
}
