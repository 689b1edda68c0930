import { describe, expect, it } from "vitest";
import { all } from "../helpers/all.ts";
import { addStudents, fishSunDrum, passphrase, setUpSchool, sunFishDrum } from "../helpers/people.ts";
import { anotherWindow, testSchool } from "../helpers/testSchool.ts";

const lesson = { packId: "org.luciole.fractions", lessonId: "halves" };

describe("A school is set up", () => {
  it("before that everything belongs to whoever sits at the computer", async () => {
    const { client } = await testSchool();
    expect(await client.session.current({})).toMatchObject({
      kind: "noSchool",
      me: { personId: "local", roles: ["student", "teacher", "administrator"] },
    });
    await expect(client.session.enterAsGuest({})).rejects.toMatchObject({ code: "NOT_PERMITTED" });
  });

  it("and nothing can be changed about a school that is not there, which would lock everybody out", async () => {
    const { client } = await testSchool();
    const noSchool = { code: "PEOPLE_REFUSED", data: { reason: "noSchool" } };
    await expect(client.school.change({ name: "Village school", mayServe: true })).rejects.toMatchObject(noSchool);
    await expect(client.school.get({})).rejects.toMatchObject(noSchool);
    expect(await client.session.current({})).toMatchObject({ kind: "noSchool" });
    await setUpSchool(client);
    await client.school.change({ name: "River school", mayServe: false });
    expect(await client.school.get({})).toEqual({ name: "River school", mayServe: false });
  });

  it("by one person who does everything, and who keeps what was read and asked before", async () => {
    const { client, engine } = await testSchool({ packs: ["fractions"] });
    await client.settings.change({ language: "fr", textScale: 1.5 });
    await all(client.tutor.ask({ question: "What is a half?", lesson, language: "en", mode: "explain" }));
    const { recoveryCode, current } = await setUpSchool(client);
    expect(recoveryCode).toMatch(/^(?:[0-9A-Z]{5}-){3}[0-9A-Z]{5}$/u);
    expect(current).toMatchObject({ kind: "signedIn", school: "Village school", me: { name: "Madame Diallo" } });
    expect((await client.tutor.history({ lesson })).turns).toHaveLength(1);
    expect(await client.settings.get({})).toMatchObject({ language: "fr", textScale: 1.5 });
    expect((await client.classes.list({})).classes).toMatchObject([
      { name: "Class 4", grade: "4", students: 0, teachers: [{ name: "Madame Diallo" }] },
    ]);
    // Whoever comes next finds the language of the computer, and nothing of hers.
    const next = anotherWindow(engine);
    expect(await next.session.current({})).toEqual({ kind: "signedOut", school: "Village school" });
    expect(await next.settings.get({})).toMatchObject({ language: "fr", textScale: 1 });
    await expect(next.tutor.history({ lesson })).rejects.toMatchObject({ code: "NOT_SIGNED_IN" });
    await expect(client.school.setUp(twoPeople)).rejects.toMatchObject({
      code: "PEOPLE_REFUSED",
      data: { reason: "alreadySetUp" },
    });
  });

  it("by two people, and without what was asked before", async () => {
    const { client, engine } = await testSchool({ packs: ["fractions"] });
    await all(client.tutor.ask({ question: "What is a half?", lesson, language: "en", mode: "explain" }));
    await client.school.setUp(twoPeople);
    const { staff } = await client.session.names({});
    expect(staff.map(({ name, secret }) => [name, secret])).toEqual([
      ["Mr Adamou", "passphrase"],
      ["Ms Chen", "passphrase"],
    ]);
    const teacher = anotherWindow(engine);
    const personId = staff[1]?.personId ?? "";
    await teacher.session.signIn({ personId, secret: { kind: "passphrase", passphrase: "kites in the wind" } });
    expect((await teacher.tutor.history({ lesson })).turns).toEqual([]);
    await expect(teacher.people.list({})).rejects.toMatchObject({ code: "NOT_PERMITTED" });
    await expect(client.tutor.history({})).rejects.toMatchObject({ code: "NOT_PERMITTED" }); // who only administers
  });

  it("and set up it is after a restart, sessions and all", async () => {
    const school = await testSchool();
    const { token } = await setUpSchool(school.client);
    const again = await school.restart();
    expect(await again.client.session.current({})).toMatchObject({ kind: "signedOut" });
    expect(await again.client.session.resume({ token })).toMatchObject({ kind: "signedIn" });
    expect(await again.client.session.signOut({})).toMatchObject({ kind: "signedOut" });
    expect(await again.client.session.resume({ token })).toMatchObject({ kind: "signedOut" });
  });

  it("and who forgets the passphrase comes back in with the printed code, once", async () => {
    const { client, engine } = await testSchool();
    const { recoveryCode, current } = await setUpSchool(client);
    const personId = current.kind === "signedIn" ? current.me.personId : "";
    const window = anotherWindow(engine);
    const asked = { personId, passphrase: "a new one, never used" };
    await expect(window.session.recover({ ...asked, recoveryCode: "00000-00000-00000-00000" })).rejects.toMatchObject({
      code: "SIGN_IN_REFUSED",
      data: { reason: "wrong" },
    });
    const typed = recoveryCode.toLowerCase().replaceAll("-", " ").replaceAll("0", "o");
    const back = await window.session.recover({ ...asked, recoveryCode: typed });
    expect(back.current).toMatchObject({ kind: "signedIn", me: { personId } });
    expect(back.recoveryCode).not.toBe(recoveryCode);
    await expect(window.session.recover({ ...asked, recoveryCode })).rejects.toMatchObject({ code: "SIGN_IN_REFUSED" });
    expect(await client.session.current({})).toMatchObject({ kind: "signedOut" }); // whoever had the old passphrase is out
    await expect(client.session.signIn({ personId, secret: { kind: "passphrase", passphrase } })).rejects.toMatchObject(
      { code: "SIGN_IN_REFUSED" },
    );
  });
});

describe("What could let others in asks for the passphrase again", () => {
  it("on a connection where it was not said, until it is; what harms nobody does not", async () => {
    const { client, engine } = await testSchool();
    const { token, current } = await setUpSchool(client);
    const me = current.kind === "signedIn" ? current.me.personId : "";
    const other = await client.people.addStaff({ name: "Ms Chen", roles: ["teacher"], passphrase });
    const { classId } = await addStudents(client, "Amina");

    const leftAlone = anotherWindow(engine);
    await leftAlone.session.resume({ token });
    const sensitive = {
      addStaff: () => leftAlone.people.addStaff({ name: "Mr X", roles: ["administrator"], passphrase }),
      changeRoles: () => leftAlone.people.changeRoles({ personId: other.personId, roles: ["administrator"] }),
      givePassphrase: () => leftAlone.people.givePassphrase({ personId: other.personId, passphrase }),
      remove: () => leftAlone.people.remove({ personId: other.personId }),
      newRecoveryCode: () => leftAlone.school.newRecoveryCode({}),
      take: () => leftAlone.roster.take({ source: { kind: "fileToken", token: "0123456789abcdef" } }),
    };
    for (const [name, call] of Object.entries(sensitive)) {
      await expect(call(), name).rejects.toMatchObject({ code: "PASSPHRASE_NEEDED" });
    }
    await leftAlone.classes.addStudents({ classId, names: ["Kofi"] });
    await expect(leftAlone.session.prove({ passphrase: "a wrong one" })).rejects.toMatchObject({
      code: "SIGN_IN_REFUSED",
      data: { reason: "wrong" },
    });
    await expect(sensitive.newRecoveryCode()).rejects.toMatchObject({ code: "PASSPHRASE_NEEDED" });
    await leftAlone.session.prove({ passphrase });
    await sensitive.newRecoveryCode();
    await sensitive.remove();
    expect((await leftAlone.people.list({})).people.map(({ personId }) => personId)).toContain(me);
  });
});

const twoPeople = {
  name: "希望小学",
  firstClass: { name: "四年级" },
  staff: {
    kind: "two",
    administrator: { name: "Mr Adamou", passphrase },
    teacher: { name: "Ms Chen", passphrase: "kites in the wind" },
  },
  mayServe: false,
  before: "delete",
} as const;

describe("Students sign in", () => {
  it("a child chooses three pictures the first time, and touches them in the same order the next", async () => {
    const { client, engine } = await testSchool();
    await setUpSchool(client);
    const { ids } = await addStudents(client, "Amina", "Kofi");
    const [personId = "", other = ""] = ids;
    const phone = anotherWindow(engine);
    const { classes } = await phone.session.names({});
    expect(classes[0]?.students.map(({ name, secret }) => [name, secret])).toEqual([
      ["Amina", undefined],
      ["Kofi", undefined],
    ]);
    const begun = await phone.session.signIn({ personId, secret: sunFishDrum, isNew: true });
    expect(begun.current).toMatchObject({
      kind: "signedIn",
      me: { name: "Amina", roles: ["student"] },
      classes: [{ name: "Class 4" }],
    });
    await phone.session.signOut({});
    await expect(phone.session.signIn({ personId, secret: fishSunDrum })).rejects.toMatchObject({
      code: "SIGN_IN_REFUSED",
      data: { reason: "wrong" },
    });
    await phone.session.signIn({ personId, secret: sunFishDrum });
    // Nobody else can take the name, nor its pictures for another name.
    await expect(phone.session.signIn({ personId, secret: fishSunDrum, isNew: true })).rejects.toMatchObject({
      data: { reason: "alreadySet" },
    });
    await expect(phone.session.signIn({ personId: other, secret: sunFishDrum })).rejects.toMatchObject({
      data: { reason: "wrong" },
    });
    await phone.session.signIn({ personId: other, secret: { kind: "pin", pin: "2580" }, isNew: true });
    expect(await phone.session.current({})).toMatchObject({ me: { name: "Kofi" } });
  });

  it("a teacher lets a child choose anew, and who was signed in by that name is out", async () => {
    const { client, engine } = await testSchool();
    await setUpSchool(client);
    const { classId, ids } = await addStudents(client, "Amina");
    const [personId = ""] = ids;
    const phone = anotherWindow(engine);
    await phone.session.signIn({ personId, secret: sunFishDrum, isNew: true });
    expect((await client.classes.students({ classId })).students).toMatchObject([{ secret: "pictures" }]);
    await client.people.resetSecret({ personId });
    expect(await phone.session.current({})).toMatchObject({ kind: "signedOut" });
    await phone.session.signIn({ personId, secret: { kind: "pin", pin: "1357" }, isNew: true });
    const { entries } = await client.audit.list({});
    expect(entries.map(({ action }) => action)).toEqual(["secretReset", "personAdded", "schoolSetUp"]);
  });

  it("a student whose class was removed is listed without one, until they are put into another", async () => {
    const { client } = await testSchool();
    await setUpSchool(client);
    const { classId, ids } = await addStudents(client, "Amina");
    const [personId = ""] = ids;
    expect((await client.people.withoutClass({})).people).toEqual([]);
    await client.classes.remove({ classId });
    expect((await client.session.names({})).classes).toEqual([]);
    expect((await client.people.withoutClass({})).people).toMatchObject([{ name: "Amina" }]);
    const next = await client.classes.add({ name: "Class 5" });
    await client.classes.join({ classId: next.classId, personId, as: "student" });
    expect((await client.people.withoutClass({})).people).toEqual([]);
  });

  it("a thousand guesses get nowhere: each wait is longer, at once or one after the other, and it is written down", async () => {
    const { client, engine } = await testSchool();
    await setUpSchool(client);
    const { ids } = await addStudents(client, "Amina");
    const [personId = ""] = ids;
    const phone = anotherWindow(engine);
    await phone.session.signIn({ personId, secret: { kind: "pin", pin: "0831" }, isNew: true });
    await phone.session.signOut({});
    const guesses = Array.from({ length: 1_000 }, (_, n) => String(n).padStart(4, "0"));
    const results = await Promise.allSettled(
      guesses.map((pin) => phone.session.signIn({ personId, secret: { kind: "pin", pin } })),
    );
    const reasons = results.map((result) => (result.status === "rejected" ? result.reason.data.reason : "in"));
    expect(reasons.filter((reason) => reason === "wrong")).toHaveLength(5);
    expect(reasons.filter((reason) => reason === "wait")).toHaveLength(995);
    await expect(phone.session.signIn({ personId, secret: { kind: "pin", pin: "0831" } })).rejects.toMatchObject({
      data: { reason: "wait", waitSeconds: 5 },
    });
  });

  it("a guest reads and asks without a name, and nothing of it is left", async () => {
    const { client, engine } = await testSchool({ packs: ["fractions"] });
    await setUpSchool(client);
    const guest = anotherWindow(engine);
    expect((await guest.session.enterAsGuest({})).current).toMatchObject({
      kind: "signedIn",
      me: { roles: ["guest"] },
    });
    expect((await guest.lessons.library({})).packs).toHaveLength(1);
    await all(guest.tutor.ask({ question: "What is a half?", lesson, language: "en", mode: "explain" }));
    expect((await guest.tutor.history({ lesson })).turns).toHaveLength(1);
    await expect(guest.packs.list({})).rejects.toMatchObject({ code: "NOT_PERMITTED" });
    const was = await guest.session.current({});
    await guest.session.signOut({});
    await guest.session.enterAsGuest({});
    expect((await guest.tutor.history({ lesson })).turns).toEqual([]);
    expect(was.kind === "signedIn" && engine.people.find(was.me.personId)).toBeUndefined();
    expect((await client.people.list({})).people.map(({ name }) => name)).toEqual(["Madame Diallo"]);
  });
});
