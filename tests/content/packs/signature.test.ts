import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KeyRefusedError, PackRefusedError } from "../../../content/errors.ts";
import { publicKeyLine, readPublicKey } from "../../../content/packs/minisignKey.ts";
import { openSecretKey } from "../../../content/packs/minisignSecretKey.ts";
import { judgeSignature, type TrustedKey } from "../../../content/packs/signature.ts";
import { signPackJson } from "../../../content/packs/signPackJson.ts";
import { type KeyPair, makeKeys, minisign, signByTool } from "../../helpers/minisign.ts";
import { temporaryFolder } from "../../helpers/packs.ts";

const folder = temporaryFolder();
const packJson = Buffer.from('{"id":"org.example.goats","title":{"zh-CN":"山羊"}}\n');
const password = "zàng 羊";
/** minisign locks keys with 1 GiB of memory: seconds on an idle computer, more on a busy one. */
const unlockingTimeoutMs = 180_000;
let ministry: KeyPair;
let stranger: KeyPair;
let locked: KeyPair;
let trusted: readonly TrustedKey[];
beforeAll(() => {
  ministry = makeKeys(folder.path, "ministry");
  stranger = makeKeys(folder.path, "stranger");
  locked = makeKeys(folder.path, "locked", password);
  trusted = [trust(ministry)];
}, unlockingTimeoutMs);
afterAll(() => folder.remove());

const trust = ({ publicKey }: KeyPair): TrustedKey => ({ key: readPublicKey(publicKey), publisher: "The ministry" });
/** As minisign's comment tells it, which leaves leading zeroes out. */
const keyIdOf = ({ publicKey }: KeyPair) => /[0-9A-F]+$/mu.exec(publicKey.split("\n")[0] ?? "")?.[0].padStart(16, "0");
const sign = (keys: KeyPair, ...options: string[]) => signByTool(folder.path, keys, packJson, ...options);
const noPassword = () => Promise.reject(new Error("asked for a password"));
const open = ({ secretKeyFile }: KeyPair, typed?: string) =>
  openSecretKey(readFileSync(secretKeyFile, "utf8"), typed === undefined ? noPassword : () => Promise.resolve(typed));

describe("a signature by the real minisign", () => {
  it.each([
    ["prehashed", []],
    ["legacy", ["-l"]],
    ["with a comment of its own", ["-t", "été 山羊"]],
    ["with an empty comment", ["-t", ""]],
  ])("%s is trusted if its key is on the list", (_, options) => {
    expect(judgeSignature(packJson, sign(ministry, ...options), trusted)).toEqual({
      kind: "trusted",
      keyId: keyIdOf(ministry),
      publisher: "The ministry",
    });
  });

  it("is trusted over a large file too, whose hash takes many blocks", () => {
    const large = Buffer.alloc(1_000_003, packJson);
    expect(judgeSignature(large, signByTool(folder.path, ministry, large), trusted).kind).toBe("trusted");
  });

  it("is unknown if its key is not on the list, and there is none in a pack that nobody signed", () => {
    const signature = sign(stranger);
    expect(judgeSignature(packJson, signature, trusted)).toEqual({ kind: "unknown", keyId: keyIdOf(stranger) });
    expect(judgeSignature(packJson, undefined, trusted)).toEqual({ kind: "unsigned" });
  });
});

describe("a pack is altered if", () => {
  const altered = () => ({ kind: "altered", keyId: keyIdOf(ministry) });

  it("the signature is over another file", () => {
    for (const options of [[], ["-l"]]) {
      expect(judgeSignature(Buffer.from("{}"), sign(ministry, ...options), trusted)).toEqual(altered());
    }
  });

  it("the trusted comment was changed", () => {
    const changed = sign(ministry).toString("latin1").replace("file:pack.json", "file:pack.jsoN");
    expect(judgeSignature(packJson, Buffer.from(changed, "latin1"), trusted)).toEqual(altered());
  });

  it("the comment and its signature come from another signing by the same key", () => {
    const [first, second] = [sign(ministry, "-t", "version 1"), sign(ministry, "-l", "-t", "version 2")].map((file) =>
      String(file).split("\n"),
    );
    const mixed = [...(first ?? []).slice(0, 2), ...(second ?? []).slice(2)].join("\n");
    expect(judgeSignature(packJson, Buffer.from(mixed), trusted)).toEqual(altered());
  });

  it("another key signed it and gave itself the id of a trusted one", () => {
    const disguised = {
      key: { ...readPublicKey(stranger.publicKey), keyId: String(keyIdOf(ministry)) },
      publisher: "",
    };
    expect(judgeSignature(packJson, sign(ministry), [disguised])).toEqual(altered());
  });

  it("the other algorithm is named", () => {
    const lines = String(sign(ministry)).split("\n");
    const signed = Buffer.from(lines[1] ?? "", "base64");
    signed.write("Ed");
    lines[1] = signed.toString("base64");
    expect(judgeSignature(packJson, Buffer.from(lines.join("\n")), trusted)).toEqual(altered());
  });
});

describe("a signature file", () => {
  const refused = { reason: "badSignature", where: "pack.json.minisig" };
  const judge = (file: string | Buffer) => judgeSignature(packJson, Buffer.from(file), trusted);

  it("is refused cut off at any length; only its last line end may be missing", () => {
    const whole = sign(ministry);
    for (let length = 0; length < whole.length - 1; length++) {
      expect(() => judge(whole.subarray(0, length)), `${length} bytes`).toThrow(expect.objectContaining(refused));
    }
    expect(judge(whole.subarray(0, -1)).kind).toBe("trusted");
  });

  it("may have come through a system that ends lines otherwise", () => {
    expect(judge(String(sign(ministry)).replaceAll("\n", "\r\n")).kind).toBe("trusted");
  });

  it.each<[string, (file: string) => string]>([
    ["without a comment", (file) => file.replace("untrusted comment: ", "")],
    ["of another algorithm", (file) => file.replace(/^RU/mu, "RW9")],
    ["with signs that are not base64", (file) => file.replace(/^RU/mu, "R-")],
    ["with blanks in its base64", (file) => file.replace(/^RU/mu, "R U")],
    ["with more after its end", (file) => `${file}more\n`],
    ["that is larger than a pack may hold", (file) => file.replace("untrusted comment: ", `$&${"x".repeat(5000)}`)],
    ["of zeroes", () => "\0".repeat(300)],
  ])("%s is refused", (_, change) => {
    expect(() => judge(change(String(sign(ministry))))).toThrow(expect.objectContaining(refused));
  });

  it("of any bytes is refused or judged, and never trusted", () => {
    const whole = sign(ministry);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const file = Buffer.from(whole);
        for (const [at, by] of changes) file[at] = (file[at] ?? 0) ^ by;
        // The first line is nobody's business: it is not signed. The last may end otherwise.
        const isSame = file.subarray(file.indexOf("\n"), -1).equals(whole.subarray(whole.indexOf("\n"), -1));
        fc.pre(!isSame);
        try {
          return judge(file).kind !== "trusted";
        } catch (thrown) {
          return thrown instanceof PackRefusedError && thrown.reason === "badSignature";
        }
      }),
    );
  });
});

describe("a pack that we have signed", () => {
  const verifiedByTool = (keys: KeyPair, content: Buffer, signature: Buffer) => {
    const file = join(folder.path, "ours.json");
    writeFileSync(file, content);
    writeFileSync(`${file}.minisig`, signature);
    return minisign(["-V", "-p", keys.publicKeyFile, "-m", file]);
  };

  it("is verified by the real minisign, which shows when it was signed", async () => {
    const signature = signPackJson(packJson, await open(ministry), new Date("2026-11-24T08:00:00.900Z"));
    expect(verifiedByTool(ministry, packJson, signature)).toContain("timestamp:1795507200\tfile:pack.json\thashed");
    expect(() => verifiedByTool(ministry, Buffer.from("{}"), signature)).toThrow("Signature verification failed");
    expect(judgeSignature(packJson, signature, trusted).kind).toBe("trusted");
  });

  it("is verified also where the key was locked with a password", { timeout: unlockingTimeoutMs }, async () => {
    const signature = signPackJson(packJson, await open(locked, password), new Date());
    expect(verifiedByTool(locked, packJson, signature)).toContain("verified");
    expect(judgeSignature(packJson, signature, [trust(locked)]).kind).toBe("trusted");
  });

  it("has the same signature twice, at the same second", async () => {
    const key = await open(ministry);
    const at = new Date("2026-11-24T08:00:00Z");
    expect(signPackJson(packJson, key, at)).toEqual(signPackJson(packJson, key, at));
  });
});

describe("a secret key", () => {
  it("does not open with another password", { timeout: unlockingTimeoutMs }, async () => {
    await expect(open(locked, "goat")).rejects.toMatchObject({ code: "SIGNING_KEY_REFUSED", reason: "wrongPassword" });
  });

  it("is refused if it is damaged, a public key, something else, or asks for more memory than there is", async () => {
    const refusal = (text: string) =>
      openSecretKey(text, async () => "").catch((thrown: { reason: string }) => thrown.reason);
    const changed = (keys: KeyPair, at: number, to: Buffer) => {
      const bytes = Buffer.from(readFileSync(keys.secretKeyFile, "utf8").split("\n")[1] ?? "", "base64");
      to.copy(bytes, at);
      return bytes.toString("base64");
    };
    expect(await refusal(changed(ministry, 70, createHash("sha256").digest()))).toBe("notAKey");
    expect(await refusal(changed(locked, 46, Buffer.alloc(8, 0xff)))).toBe("notAKey");
    expect(await refusal(changed(locked, 38, Buffer.alloc(8, 0xff)))).toBe("notAKey");
    expect(await refusal(changed(locked, 2, Buffer.from("Xx")))).toBe("notAKey");
    expect(await refusal(ministry.publicKey)).toBe("publicKey");
    expect(await refusal("")).toBe("notAKey");
    expect(await refusal("a letter\nto the ministry\n")).toBe("notAKey");
  });
});

describe("a public key", () => {
  it("is read from its file or its line, and written as minisign does", () => {
    const line = ministry.publicKey.split("\n")[1] ?? "";
    expect(readPublicKey(line)).toEqual(readPublicKey(ministry.publicKey.replaceAll("\n", "\r\n")));
    expect(readPublicKey(line).keyId).toBe(keyIdOf(ministry));
    expect(publicKeyLine(readPublicKey(line))).toBe(line);
  });

  it("is refused if it is the secret one, cut off at any length, or something else", () => {
    const refusal = (text: string) => {
      try {
        readPublicKey(text);
        return undefined;
      } catch (thrown) {
        return thrown instanceof KeyRefusedError ? thrown.reason : thrown;
      }
    };
    expect(refusal(readFileSync(ministry.secretKeyFile, "utf8"))).toBe("secretKey");
    const line = ministry.publicKey.split("\n")[1] ?? "";
    for (let length = 0; length < line.length; length++) expect(refusal(line.slice(0, length))).toBe("notAKey");
    expect(refusal(`${line}\n${line}`)).toBe("notAKey");
    expect(refusal(`Xx${line.slice(2)}`)).toBe("notAKey");
  });
});
