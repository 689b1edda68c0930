import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { EngineClient } from "../../contract/index.ts";
import { inGbk } from "../helpers/encodedText.ts";
import { addStudents, passphrase, setUpSchool, sunFishDrum } from "../helpers/people.ts";
import { runLuciole } from "../helpers/runLuciole.ts";
import { anotherWindow, newDataFolder, testSchool } from "../helpers/testSchool.ts";

/** A school that is set up, and how its window chooses a file. */
async function schoolWithFiles() {
  const { client, engine, dataFolder } = await testSchool();
  await setUpSchool(client);
  let count = 0;
  const choose = (content: string | Buffer) => {
    const path = join(dataFolder, `roster-${count++}.csv`);
    writeFileSync(path, content);
    return { source: { kind: "fileToken", token: engine.fileTokens.issue(path) } } as const;
  };
  return { client, engine, dataFolder, choose };
}

async function namesByClass(client: EngineClient): Promise<Record<string, (string | undefined)[]>> {
  const { classes } = await client.classes.list({});
  const lists = classes.map(async ({ classId, name }) => {
    const { students } = await client.classes.students({ classId });
    return [name, students.map((student) => student.name)] as const;
  });
  return Object.fromEntries(await Promise.all(lists));
}

const kolibri = [
  "Database ID (UUID),Username (USERNAME),Password (PASSWORD),Full name (FULL_NAME),User type (USER_TYPE),Identifier (IDENTIFIER),Birth year (BIRTH_YEAR),Gender (GENDER),Learner enrollment (ENROLLED_IN),Coach assignment (ASSIGNED_TO)",
  ',amina,*,Amina Diallo,LEARNER,1001,2015,FEMALE,"5A",',
  ',kofi,*,Kofi Mensah,LEARNER,1002,2015,MALE,"5A",',
  ',sow,*,Mariam Sow,CLASS_COACH,,,,,"5A"',
].join("\r\n");

describe("A roster is imported", () => {
  it("from Kolibri's export: first looked at, then taken over, and once more without doing anything twice", async () => {
    const { client, choose } = await schoolWithFiles();
    const file = choose(kolibri);
    const reading = await client.roster.check(file);
    expect(reading).toMatchObject({ format: "kolibri", people: [{ is: "new" }, { is: "new" }, { is: "new" }] });
    expect(reading.problems.map(({ line, code }) => [line, code])).toEqual([[1, "passwordsIgnored"]]);
    expect(await namesByClass(client)).toEqual({ "Class 4": [] });

    expect(await client.roster.take(file)).toMatchObject({
      added: 3,
      changed: 0,
      same: 0,
      leftOut: 0,
      classesAdded: 1,
      withoutPassphrase: ["Mariam Sow"],
    });
    expect(await namesByClass(client)).toEqual({ "Class 4": [], "5A": ["Amina Diallo", "Kofi Mensah"] });
    const { classes } = await client.classes.list({});
    expect(classes.find(({ name }) => name === "5A")?.teachers).toMatchObject([{ name: "Mariam Sow" }]);
    // Nobody can come in by her name before she has a passphrase.
    const { staff } = await client.session.names({});
    const sow = staff.find(({ name }) => name === "Mariam Sow");
    expect(sow?.secret).toBe("passphrase");
    const taken = { personId: sow?.personId ?? "", secret: sunFishDrum, isNew: true };
    await expect(client.session.signIn(taken)).rejects.toMatchObject({ code: "SIGN_IN_REFUSED" });
    expect(await client.roster.take(choose(kolibri))).toMatchObject({ added: 0, changed: 0, same: 3 });
    const { entries } = await client.audit.list({});
    expect(entries.filter(({ action }) => action === "rosterTaken")).toHaveLength(2);
    // Who teaches is written down by name: a file has let them in.
    expect(entries.filter(({ action }) => action === "personAdded")).toMatchObject([{ data: { name: "Mariam Sow" } }]);
  });

  it("from a Chinese Excel (GBK) and from a French one (semicolons), each in its own words", async () => {
    const { client, choose } = await schoolWithFiles();
    await client.roster.take(choose(inGbk("姓名,班级\r\n李小红,四年级一班\r\n张伟,四年级一班\r\n")));
    await client.roster.take(choose("Nom;Classe\r\nÉlodie Traoré;CM1\r\n"));
    expect(await namesByClass(client)).toEqual({
      "Class 4": [],
      CM1: ["Élodie Traoré"],
      四年级一班: expect.arrayContaining(["李小红", "张伟"]),
    });
  });

  it("and tells every problem by its line, taking the rest", async () => {
    const { client, choose } = await schoolWithFiles();
    const file = choose("name,class,role\nAmina,5A,student\n,5A,student\nKofi,5A,wizard\n");
    const { problems } = await client.roster.check(file);
    expect(problems.map(({ line, code, level }) => [line, code, level])).toEqual([
      [3, "noName", "stops"],
      [4, "unknownRole", "stops"],
    ]);
    expect(await client.roster.take(file)).toMatchObject({ added: 1, leftOut: 2 });
    expect((await client.roster.check(choose("PK\u0003\u0004 a workbook"))).problems).toMatchObject([
      { line: 0, code: "isSpreadsheet" },
    ]);
  });

  it("and a language that Luciole does not speak is told, not kept, so that the next import changes nobody", async () => {
    const { client, choose } = await schoolWithFiles();
    const list = "name,class,language\nAmina,5A,sw\nKofi,5A,fr-CM\n";
    expect((await client.roster.check(choose(list))).problems).toMatchObject([
      { line: 2, code: "unknownLanguage", value: "sw", level: "notice" },
    ]);
    expect(await client.roster.take(choose(list))).toMatchObject({ added: 2, leftOut: 0 });
    expect(await client.roster.take(choose(list))).toMatchObject({ added: 0, changed: 0, same: 2 });
  });

  it("and taken back: but not who has signed in since, nor what was there before", async () => {
    const { client, engine, choose } = await schoolWithFiles();
    await addStudents(client, "Moussa");
    const { undoId } = await client.roster.take(choose("name,class\nAmina,5A\nKofi,5A\nEsi,5B\n"));
    const child = anotherWindow(engine);
    const { classes } = await child.session.names({});
    const amina = classes.flatMap(({ students }) => students).find(({ name }) => name === "Amina");
    await child.session.signIn({ personId: amina?.personId ?? "", secret: sunFishDrum, isNew: true });

    expect(await client.roster.undo({ undoId })).toEqual({ removed: 2, kept: 1 });
    expect(await namesByClass(client)).toEqual({ "Class 4": ["Moussa"], "5A": ["Amina"] });
    await expect(client.roster.undo({ undoId })).rejects.toMatchObject({ code: "NOT_FOUND", data: { what: "roster" } });
  });

  it("a child who is made a teacher by it needs a passphrase, and is signed out", async () => {
    const { client, engine, choose } = await schoolWithFiles();
    const { ids } = await addStudents(client, "Amina");
    const child = anotherWindow(engine);
    await child.session.signIn({ personId: ids[0] ?? "", secret: sunFishDrum, isNew: true });
    await client.roster.take(choose("name,class,role\nAmina,Class 4,student;teacher\n"));
    expect(await child.session.current({})).toMatchObject({ kind: "signedOut" });
    expect((await client.people.list({})).people).toContainEqual(
      expect.objectContaining({ name: "Amina", roles: ["student", "teacher"] }),
    );
    await expect(child.session.signIn({ personId: ids[0] ?? "", secret: sunFishDrum })).rejects.toMatchObject({
      code: "SIGN_IN_REFUSED",
    });
  });

  it("the engine answers others while a long list is read", async () => {
    const { client, choose } = await schoolWithFiles();
    const rows = Array.from({ length: 5_000 }, (_, n) => `Child ${n},Class ${n % 40},${n}`);
    let isRead = false;
    const reading = client.roster.check(choose(["name,class,number", ...rows].join("\n"))).then((read) => {
      isRead = true;
      return read;
    });
    await client.session.current({});
    await client.session.current({});
    expect(isRead).toBe(false);
    expect((await reading).people).toHaveLength(5_000);
  });

  it("what is exported can be read back, and is nobody new", async () => {
    const { client, choose } = await schoolWithFiles();
    await addStudents(client, "Amina", "=Kofi");
    await client.people.addStaff({ name: "Ms Chen", roles: ["administrator"], passphrase });
    for (const format of ["simple", "kolibri"] as const) {
      const { text } = await client.roster.export({ format, language: "fr" });
      const { people } = await client.roster.check(choose(text));
      expect(people.map(({ is }) => is)).not.toContain("new");
      expect(people).toHaveLength(4);
    }
  });
});

describe("An administrator brings in people at the command line", { timeout: 60_000 }, () => {
  it("looks first, imports, and is told of a bad file", async () => {
    const { client, dataFolder } = await schoolWithFiles();
    const luciole = (...args: string[]) => runLuciole(["--data", dataFolder, "--json", "people", "import", ...args]);
    const file = join(dataFolder, "people.csv");
    writeFileSync(file, kolibri);
    const dry = await luciole(file, "--dry-run");
    expect([dry.exitCode, (await namesByClass(client))["5A"]]).toEqual([0, undefined]);
    expect(dry.json()).toMatchObject([
      { format: "kolibri", people: [{ name: "Amina Diallo", is: "new", line: 2 }, {}, {}] },
    ]);
    expect((await luciole(file)).json()).toMatchObject([{ added: 3, problems: [{ code: "passwordsIgnored" }] }]);
    expect((await namesByClass(client))["5A"]).toEqual(["Amina Diallo", "Kofi Mensah"]);

    writeFileSync(file, "%PDF-1.7 no list");
    const bad = await luciole(file);
    expect(bad.exitCode).toBe(3);
    expect(bad.json()).toMatchObject([{ error: { code: "ROSTER_REFUSED", problems: [{ code: "notText" }] } }]);
    expect((await luciole(join(dataFolder, "none.csv"))).exitCode).toBe(3);
  });

  it("is told to set up the school first", async () => {
    const data = newDataFolder();
    const file = join(data, "people.csv");
    writeFileSync(file, kolibri);
    const result = await runLuciole(["--data", data, "people", "import", file]);
    expect([result.exitCode, result.stderr]).toEqual([3, expect.stringContaining("set up the school")]);
  });
});
