import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { PackArchive } from "../../content/packs/packArchive.ts";
import { makeKeys, minisign } from "../helpers/minisign.ts";
import { hostilePack, smallestManifest, smallestMembers, writeSourceFolder } from "../helpers/packs.ts";
import { runLuciole } from "../helpers/runLuciole.ts";
import { newDataFolder, testSchool } from "../helpers/testSchool.ts";

/** Each opening of a locked key takes 1 GiB and some seconds, more on a busy computer. */
const unlockingTimeoutMs = 300_000;

/** Many commands, each a process of its own. */
const storyTimeoutMs = 120_000;

const newSource = (folder: string) => writeSourceFolder(join(folder, "source"), smallestManifest(), smallestMembers);

async function membersOf(file: string, ...paths: string[]): Promise<Buffer[]> {
  const archive = await PackArchive.open(file);
  const contents: Buffer[] = [];
  for (const path of paths) contents.push(await archive.read(path));
  archive.close();
  return contents;
}

async function run(...args: string[]) {
  const { exitCode, json } = await runLuciole(["--json", ...args]);
  return { exitCode, output: json().at(-1) };
}

describe("A publisher signs a pack", () => {
  it("which the real minisign and whoever trusts the key can verify, and nobody can change", {
    timeout: storyTimeoutMs,
  }, async () => {
    const folder = newDataFolder();
    const [ministry, stranger] = [makeKeys(folder, "ministry"), makeKeys(folder, "stranger")];
    const file = join(folder, "goats.lpack");
    const built = await run("pack", "build", newSource(folder), "-o", file, "--sign", ministry.secretKeyFile);
    const keyId = (built.output as { keyId: string }).keyId;
    expect(ministry.publicKey).toContain(keyId.replace(/^0+/u, "")); // minisign writes it so

    const [packJson = Buffer.of(), signature = Buffer.of()] = await membersOf(file, "pack.json", "pack.json.minisig");
    writeFileSync(join(folder, "pack.json"), packJson);
    writeFileSync(join(folder, "pack.json.minisig"), signature);
    const said = minisign(["-V", "-p", ministry.publicKeyFile, "-m", join(folder, "pack.json")]);
    expect(said).toMatch(/Trusted comment: timestamp:\d{10}\tfile:pack\.json/u);

    const verify = (pack: string, ...options: string[]) => run("pack", "verify", pack, ...options);
    expect(await verify(file, "--trust", ministry.publicKeyFile)).toMatchObject({
      exitCode: 0,
      output: { packId: "org.example.goats", trust: { kind: "trusted", keyId } },
    });
    const unknown = { exitCode: 0, output: { trust: { kind: "unknown", keyId } } };
    expect(await verify(file)).toMatchObject(unknown);
    expect(await verify(file, "--trust", stranger.publicKeyFile)).toMatchObject(unknown);
    expect(await verify(file, "--trust", ministry.secretKeyFile)).toMatchObject({
      exitCode: 3,
      output: { error: { code: "KEY_REFUSED", reason: "secretKey" } },
    });

    const changed = join(folder, "changed.lpack");
    const signedBy = (content: Buffer) => hostilePack({ extra: [{ name: "pack.json.minisig", content }] });
    writeFileSync(changed, signedBy(signature));
    expect(await verify(changed, "--trust", ministry.publicKeyFile)).toMatchObject({
      exitCode: 3,
      output: { error: { code: "PACK_REFUSED", reason: "altered", message: expect.stringContaining("changed") } },
    });
    writeFileSync(changed, signedBy(signature.subarray(0, 200)));
    expect(await verify(changed)).toMatchObject({ exitCode: 3, output: { error: { reason: "badSignature" } } });
    writeFileSync(changed, hostilePack());
    expect(await verify(changed, "--trust", ministry.publicKeyFile)).toMatchObject({
      exitCode: 0,
      output: { trust: { kind: "unsigned" } },
    });
  });

  it("with a key that is locked, by a password from the environment or typed unseen", {
    timeout: unlockingTimeoutMs,
  }, async () => {
    const folder = newDataFolder();
    const keys = makeKeys(folder, "locked", "open goat");
    const file = join(folder, "goats.lpack");
    const build = ["pack", "build", newSource(folder), "-o", file, "--sign", keys.secretKeyFile];

    expect(await run(...build)).toMatchObject({ exitCode: 3, output: { error: { code: "PASSWORD_NEEDED" } } });
    vi.stubEnv("LUCIOLE_KEY_PASSWORD", "closed goat");
    expect(await run(...build)).toMatchObject({
      exitCode: 3,
      output: { error: { code: "SIGNING_KEY_REFUSED", reason: "wrongPassword" } },
    });
    expect(existsSync(file)).toBe(false);
    vi.stubEnv("LUCIOLE_KEY_PASSWORD", "open goat");
    expect((await run(...build)).exitCode).toBe(0);
    const [packJson] = await membersOf(file, "pack.json");

    vi.stubEnv("LUCIOLE_KEY_PASSWORD", undefined);
    const typed = await atTerminal(["--json", ...build], "Password of the key: ", "open goat\r");
    expect(typed).toMatchObject({ exitCode: 0, screen: expect.stringContaining('"keyId"') });
    expect(typed.screen).not.toContain("goat\r");
    expect(typed.screen).not.toContain("open goat");
    expect(await membersOf(file, "pack.json")).toEqual([packJson]);
    expect((await run("pack", "verify", file, "--trust", keys.publicKeyFile)).output).toMatchObject({
      trust: { kind: "trusted" },
    });
  });
});

describe("A school decides whom it trusts", () => {
  it("by adding and removing keys, each of which stands in the audit log", { timeout: storyTimeoutMs }, async () => {
    const { client, dataFolder } = await testSchool();
    const keys = makeKeys(dataFolder, "ministry");
    const inSchool = (...args: string[]) => run("--data", dataFolder, "pack", ...args);

    const added = await inSchool("keys", "add", keys.publicKeyFile, "--name", "The ministry");
    const { keyId } = added.output as { keyId: string };
    expect(added).toMatchObject({ exitCode: 0, output: { name: "The ministry", words: { en: { length: 6 } } } });
    expect(await inSchool("keys", "list")).toEqual({ exitCode: 0, output: { publishers: [added.output] } });
    expect(await client.publishers.list({})).toEqual({ publishers: [added.output] });
    const words = (added.output as { words: { en: string[] } }).words.en.join(" ");
    expect((await runLuciole(["--data", dataFolder, "pack", "keys", "list"])).stdout).toContain(words);

    expect(await inSchool("keys", "add", keys.secretKeyFile, "--name", "The ministry")).toMatchObject({
      exitCode: 3,
      output: { error: { code: "KEY_REFUSED", reason: "secretKey" } },
    });
    expect(await inSchool("keys", "add", join(dataFolder, "school.sqlite"), "--name", "x")).toMatchObject({
      exitCode: 3,
      output: { error: { code: "KEY_REFUSED", reason: "notAKey" } },
    });

    expect(await inSchool("keys", "remove", keyId)).toMatchObject({ exitCode: 0 });
    expect(await inSchool("keys", "remove", keyId)).toMatchObject({
      exitCode: 3,
      output: { error: { code: "NOT_FOUND", what: "publisher" } },
    });
    expect(await inSchool("keys", "list")).toMatchObject({ output: { publishers: [] } });

    const { entries } = await client.audit.list({});
    expect(entries).toMatchObject([
      { action: "publisherRemoved", client: "cli", personId: "local", data: { keyId } },
      { action: "publisherAdded", client: "cli", data: { keyId, name: "The ministry" } },
    ]);
  });

  it("and finds there who has removed a pack", async () => {
    const { client } = await testSchool({ packs: ["village"] });
    await client.packs.remove({ packId: "org.luciole.village" });
    await expect(client.packs.remove({ packId: "org.luciole.village" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await client.audit.list({ limit: 10 })).entries).toMatchObject([
      { action: "packRemoved", client: "window", data: { packId: "org.luciole.village", version: expect.any(String) } },
      { action: "packImported", client: "window" },
      { action: "unsignedAllowed", client: "window" },
    ]);
  });
});

/** Runs `luciole` in a terminal of its own and types an answer once it is asked. @returns what was to be seen */
async function atTerminal(args: readonly string[], question: string, answer: string) {
  const words = [process.execPath, "cli/luciole.ts", ...args].map((word) => `'${word}'`).join(" ");
  const child = spawn("script", ["--quiet", "--return", "--command", words, "/dev/null"]);
  let screen = "";
  let isAnswered = false;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    screen += text;
    if (isAnswered || !screen.includes(question)) return;
    isAnswered = true;
    child.stdin.write(answer);
  });
  const [exitCode] = await once(child, "close");
  return { exitCode, screen };
}
