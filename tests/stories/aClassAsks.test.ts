import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { EngineClient } from "../../contract/index.ts";
import { all, answerOf, only, until } from "../helpers/all.ts";
import { writeScriptedModel } from "../helpers/gguf/scriptedModel.ts";
import { addStudents, passphrase, setUpSchool, sunFishDrum } from "../helpers/people.ts";
import { anotherWindow, newDataFolder, testSchool } from "../helpers/testSchool.ts";

const lesson = { packId: "org.luciole.fractions", lessonId: "halves" };
const answer = "A half is one of two equal parts.[1]";
const counting = Array.from({ length: 900 }, (_, index) => `${index}, `).join("");
const asking = (question: string) => ({ question, language: "en", lesson, mode: "explain" }) as const;

/** A class with a model that takes its time when it is asked to count. */
async function aClass(places: number, ...names: string[]) {
  const { client, engine, dataFolder, installModel } = await testSchool({ packs: ["fractions"], places });
  const file = join(newDataFolder(), "scripted.gguf");
  const scripts = [{ answer }, { when: "count", answer: counting }];
  writeScriptedModel(file, scripts, { ballastBytes: 60_000_000 });
  await installModel(file);
  await setUpSchool(client);
  const { ids } = names.length === 0 ? { ids: [] } : await addStudents(client, ...names);
  const windows = ids.map((personId) => ({ personId, window: anotherWindow(engine) }));
  for (const { personId, window } of windows) {
    await window.session.signIn({ personId, secret: sunFishDrum, isNew: true });
  }
  return { teacher: client, dataFolder, students: windows.map(({ window }) => window) };
}

/** A student whose answer takes longer than the test. @returns what stops it */
async function keepBusy(client: EngineClient): Promise<() => Promise<unknown>> {
  const stream = await client.tutor.ask(asking("What is a half? Please count!"));
  const { turnId } = only([await until(stream, (event) => event.kind === "opened")], "opened");
  await until(stream, (event) => event.kind === "text");
  return () => client.tutor.stop({ turnId });
}

describe("A class asks", () => {
  it("and a child who has had much waits behind one who has had nothing", async () => {
    const { students } = await aClass(1, "Amina", "Kofi", "Lin");
    const [amina, kofi, lin] = students as [EngineClient, EngineClient, EngineClient];
    const stop = await keepBusy(amina);
    const again = await amina.tutor.ask(asking("What is a half?"));
    await until(again, (event) => event.kind === "queued");
    const fresh = await kofi.tutor.ask(asking("How many halves make a whole?"));
    await until(fresh, (event) => event.kind === "queued");
    const order: string[] = [];
    const ended = [
      all(again).then(() => order.push("Amina again")),
      all(fresh).then(() => order.push("Kofi")),
      all(lin.tutor.ask(asking("Is a half a fraction?"))).then(() => order.push("Lin")),
    ];
    await stop();
    await Promise.all(ended);
    expect(order).toEqual(["Kofi", "Lin", "Amina again"]);
  });

  it("and a child who asks a third time before the first is answered is told to wait, and keeps the two", async () => {
    const { students } = await aClass(1, "Amina");
    const [amina] = students as [EngineClient];
    const stop = await keepBusy(amina);
    const second = await amina.tutor.ask(asking("What is a half?"));
    await until(second, (event) => event.kind === "queued");
    await expect(all(amina.tutor.ask(asking("And a third?")))).rejects.toMatchObject({
      code: "BUSY",
      data: { what: "ownQuestions" },
    });
    // A cry for help is heard all the same.
    const heard = await all(amina.tutor.ask(asking("I want to kill myself")));
    expect(heard.at(-1)).toMatchObject({ kind: "refused", reason: "crisis.urgent" });
    await stop();
    expect((await all(second)).at(-1)?.kind).toBe("done");
    expect((await amina.tutor.history({ lesson })).turns).toHaveLength(3);
  });

  it("and the teacher is answered before those who wait", async () => {
    const { students, teacher } = await aClass(1, "Amina", "Kofi");
    const [amina, kofi] = students as [EngineClient, EngineClient];
    const stop = await keepBusy(amina);
    const waiting = await kofi.tutor.ask(asking("What is a half?"));
    await until(waiting, (event) => event.kind === "queued");
    const shown = await teacher.tutor.ask(asking("How many halves make a whole?"));
    await until(shown, (event) => event.kind === "queued");
    const order: string[] = [];
    const ended = [all(waiting).then(() => order.push("Kofi")), all(shown).then(() => order.push("teacher"))];
    await stop();
    await Promise.all(ended);
    expect(order).toEqual(["teacher", "Kofi"]);
  });

  it("and those who ask the same are answered once, each with a turn of their own", async () => {
    const { students } = await aClass(1, "Amina", "Kofi", "Lin");
    const [amina, kofi, lin] = students as [EngineClient, EngineClient, EngineClient];
    const stop = await keepBusy(lin);
    const first = await amina.tutor.ask(asking("What is a half?"));
    const second = await kofi.tutor.ask(asking("what is a half"));
    const positions = await Promise.all(
      [first, second].map((stream) => until(stream, ({ kind }) => kind === "queued")),
    );
    expect(positions).toMatchObject([{ ahead: 1 }, { ahead: 1 }]);
    await stop();
    const both = await Promise.all([all(first), all(second)]);
    expect(both.map(answerOf)).toEqual([answer, answer]);
    for (const student of [amina, kofi]) {
      expect((await student.tutor.history({ lesson })).turns).toMatchObject([{ state: "answered", answer }]);
    }
  });

  it("and one who stops does not end the answer of another who asked the same", async () => {
    const { students } = await aClass(1, "Amina", "Kofi");
    const [amina, kofi] = students as [EngineClient, EngineClient];
    const stop = await keepBusy(amina);
    const second = await kofi.tutor.ask(asking("What is a half? Please count!"));
    await until(second, (event) => event.kind === "text");
    await stop();
    await until(second, (event) => event.kind === "text");
    await second.return?.();
  });

  it("and a question that waits when the engine dies is answered after all, to whoever comes back", async () => {
    const { teacher, dataFolder } = await aClass(1);
    const first = await teacher.tutor.ask(asking("What is a half? Please count!"));
    const busy = only([await until(first, (event) => event.kind === "opened")], "opened");
    await until(first, (event) => event.kind === "text");
    const second = await teacher.tutor.ask(asking("How many halves make a whole?"));
    const waiting = only([await until(second, (event) => event.kind === "opened")], "opened");
    const seen = await until(second, (event) => event.kind === "queued");

    // What is on the disk at this moment, as after a power cut, and an engine that starts with it.
    const left = newDataFolder();
    for (const name of readdirSync(dataFolder).filter((name) => /sqlite|models|blobs/u.test(name))) {
      cpSync(join(dataFolder, name), join(left, name), { recursive: true });
    }
    const again = await testSchool({ dataFolder: left, places: 1 });
    await again.client.session.signIn({ personId: await staffId(again.client), secret: staffSecret });
    const rest = await all(again.client.tutor.resume({ turnId: waiting.turnId, afterSeq: seen.seq }));
    expect(answerOf(rest)).toBe(answer);
    expect(rest.map(({ seq }) => seq)).toEqual(rest.map((_, index) => seen.seq + 1 + index));
    const { turns } = await again.client.tutor.history({ lesson });
    expect(turns.map(({ turnId, state }) => [turnId, state])).toEqual([
      [busy.turnId, "interrupted"],
      [waiting.turnId, "answered"],
    ]);
  }, 90_000);
});

const staffSecret = { kind: "passphrase", passphrase } as const;

async function staffId(client: EngineClient): Promise<string> {
  const { staff } = await client.session.names({});
  return staff[0]?.personId ?? "";
}
