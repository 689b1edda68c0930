import { once } from "node:events";
import { resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { all, until } from "../helpers/all.ts";
import { addStudents, passphrase, setUpSchool, sunFishDrum } from "../helpers/people.ts";
import { addressOf, joinByCode, openSocket, type WifiOn } from "../helpers/phone.ts";
import { type TestSchool, testSchool } from "../helpers/testSchool.ts";

const lesson = { packId: "org.luciole.fractions", lessonId: "halves" };

describe("The school's Wi-Fi", () => {
  it("is off until a school is set up, the administrator allows it, and a teacher turns it on", async () => {
    const school = await wifiSchool({ isSetUp: false });
    const { client } = school;
    await expect(client.wifi.turnOn({})).rejects.toMatchObject({
      code: "PEOPLE_REFUSED",
      data: { reason: "noSchool" },
    });
    await setUpSchool(client);
    await client.school.change({ name: "Village school", mayServe: false });
    await expect(client.wifi.turnOn({})).rejects.toMatchObject({ data: { reason: "mayNotServe" } });
    await client.school.change({ name: "Village school", mayServe: true });
    const on = await client.wifi.turnOn({});
    expect(on).toMatchObject({ kind: "on", joinCode: expect.stringMatching(/^[A-Z2-9]{6}$/u), devices: [] });
    expect(await client.wifi.turnOff({})).toEqual({ kind: "off", mayServe: true });
    await expect(fetch(addressOf(on as WifiOn))).rejects.toThrow();
  });

  it("closes at once when the administrator does not allow it any more", async () => {
    const { client } = await wifiSchool();
    const on = (await client.wifi.turnOn({})) as WifiOn;
    await client.school.change({ name: "Village school", mayServe: false });
    expect((await (await client.wifi.watch({})).next()).value).toEqual({ kind: "off", mayServe: false });
    await expect(fetch(addressOf(on))).rejects.toThrow();
  });

  it("lets a phone in that gives the code, then a child by name and pictures, who asks and comes back", async () => {
    const { client } = await wifiSchool();
    const { ids } = await addStudents(client, "Amina");
    const [personId = ""] = ids;
    const on = (await client.wifi.turnOn({})) as WifiOn;
    const phone = await join(on);
    expect(await phone.client.session.current({})).toEqual({ kind: "signedOut", school: "Village school" });
    await expect(phone.client.lessons.library({})).rejects.toMatchObject({ code: "NOT_SIGNED_IN" });
    const { token } = await phone.client.session.signIn({ personId, secret: sunFishDrum, isNew: true });
    const seen = await until(await client.wifi.watch({}), (state) => state.kind === "on" && state.devices.length === 1);
    expect(seen).toMatchObject({ devices: [{ name: "Amina" }] });
    await all(phone.client.tutor.ask({ question: "What is a half?", lesson, language: "en" }));
    phone.socket.terminate();
    const again = await join(on, phone.cookie);
    expect(await again.client.session.resume({ token })).toMatchObject({ kind: "signedIn", me: { name: "Amina" } });
    expect((await again.client.tutor.history({ lesson })).turns).toMatchObject([{ question: "What is a half?" }]);
  });

  it("turns away wrong and old codes, other pages, other names, and who guesses", async () => {
    const { client } = await wifiSchool();
    const on = (await client.wifi.turnOn({})) as WifiOn;
    const base = addressOf(on);
    const get = (path: string, headers: Record<string, string> = {}) => {
      const once = () => fetch(`${base}${path}`, { redirect: "manual", headers });
      return once().catch(once); // as browsers do when a connection that they kept was closed
    };
    const first = await get("/");
    expect(await first.text()).toContain('name="code"');
    expect(first.headers.get("content-security-policy")).toContain("form-action 'self'");
    expect((await get("/assets/")).headers.get("content-type")).toContain("text/html"); // the same page, no listing
    expect((await get("/?code=WRONG2")).headers.get("set-cookie")).toBeNull();
    const right = await get(`/?code=${on.joinCode.toLowerCase()}`);
    expect([right.status, right.headers.get("location")]).toEqual([303, "/"]);
    const cookie = right.headers.get("set-cookie")?.split(";")[0] ?? "";
    const page = await get("/", { cookie });
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    const [script = ""] = (await page.text()).match(/assets\/index-[\w-]+\.js/u) ?? [];
    expect((await get(`/${script}`, { cookie })).headers.get("content-encoding")).toBe("gzip");
    await expect(open(base, { cookie, origin: "http://evil.example" })).rejects.toThrow("403");
    await expect(open(base, { cookie, host: "evil.example:7531" })).rejects.toThrow("403");
    await expect(open(base, { origin: base })).rejects.toThrow("200"); // the page that asks for the code
    const after = (await client.wifi.newCode({})) as WifiOn;
    expect(after.joinCode).not.toBe(on.joinCode);
    expect((await get("/", { cookie })).headers.get("set-cookie")).toBeNull();
    await expect(open(base, { cookie, origin: base })).rejects.toThrow("200");
    for (let n = 0; n < 10; n++) await get("/?code=GUESS2");
    expect((await get(`/?code=${after.joinCode}`)).headers.get("set-cookie")).toBeNull();
  });

  it("lets a teacher in only when somebody at the computer says yes", async () => {
    const { client } = await wifiSchool();
    const { staff } = await client.session.names({});
    const personId = staff[0]?.personId ?? "";
    const secret = { kind: "passphrase", passphrase } as const;
    const on = (await client.wifi.turnOn({})) as WifiOn;
    const phone = await join(on);
    const answered = async (isAllowed: boolean) => {
      const trying = phone.client.session.signIn({ personId, secret });
      trying.catch(() => {});
      await expect.poll(async () => (await client.session.asking({})).asking.length).toBe(1);
      const [asking] = (await client.session.asking({})).asking;
      expect(asking).toMatchObject({ person: { name: "Madame Diallo" } });
      await client.session.letIn({ requestId: asking?.requestId ?? "", isAllowed });
      return trying;
    };
    await expect(answered(false)).rejects.toMatchObject({ data: { reason: "notLetIn" } });
    expect(await phone.client.session.current({})).toMatchObject({ kind: "signedOut" });
    const { token, current } = await answered(true);
    expect(current).toMatchObject({ kind: "signedIn" });
    const again = await join(on, phone.cookie);
    expect(await again.client.session.resume({ token })).toMatchObject({ kind: "signedIn" });
    const overheard = await client.session.signIn({ personId, secret });
    expect(await again.client.session.resume({ token: overheard.token })).toMatchObject({ kind: "signedOut" });
    await expect(phone.client.session.letIn({ requestId: "none", isAllowed: true })).rejects.toMatchObject({
      code: "NOT_PERMITTED",
    });
    expect((await phone.client.session.asking({})).asking).toEqual([]);
    const path = { kind: "path", path: "/etc/passwd" } as const;
    await expect(all(phone.client.imports.look({ place: path }))).rejects.toMatchObject({ code: "NOT_PERMITTED" });
    const { entries } = await client.audit.list({});
    expect(entries.map(({ action }) => action)).toContain("staffLetIn");
  });

  it("ends connections that flood it or send what is too large, and goes on with the others", async () => {
    const { client } = await wifiSchool();
    const on = (await client.wifi.turnOn({})) as WifiOn;
    const good = await join(on);
    const flood = await join(on, good.cookie);
    const closed = once(flood.socket, "close");
    for (let n = 0; n < 2_000; n++) flood.socket.send(`${n}`);
    expect((await closed)[0]).toBe(1008);
    const large = await join(on, good.cookie);
    const ended = once(large.socket, "close");
    large.socket.send("x".repeat(2_000_000));
    await ended;
    for (const nonsense of ["", "{", "[]", "0{}", '{"i":"999","p":{"u":"/none"}}', "\u0000"])
      good.socket.send(nonsense);
    expect(await good.client.session.current({})).toMatchObject({ kind: "signedOut" });
  });
});

async function wifiSchool({ isSetUp } = { isSetUp: true }): Promise<TestSchool> {
  const school = await testSchool({ packs: ["fractions"], rendererFolder: resolve("out/renderer") });
  if (isSetUp) await setUpSchool(school.client);
  return school;
}

/** A phone that has typed the code (or has done so before), gone after the test. */
async function join(on: WifiOn, kept?: string) {
  const phone = await joinByCode(on, kept);
  onTestFinished(() => phone.socket.terminate());
  return phone;
}

async function open(base: string, headers: Readonly<Record<string, string>>) {
  const socket = await openSocket(base, headers);
  onTestFinished(() => socket.terminate());
  return socket;
}
