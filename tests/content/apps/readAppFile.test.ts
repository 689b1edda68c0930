import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAppFile } from "../../../content/apps/readAppFile.ts";
import { writeZip, type ZipMember } from "../../helpers/hostileZip.ts";
import { temporaryFolder } from "../../helpers/packs.ts";

let folder: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder.remove());

function archive(members: readonly ZipMember[]): string {
  return written(writeZip(members));
}
function written(bytes: Buffer): string {
  const path = join(folder.path, "app.zip");
  writeFileSync(path, bytes);
  return path;
}
const page = { name: "index.html", content: "<p>Count the goats.</p>" };

describe("a file of an app", () => {
  it("comes out of its archive with its type, in a sandbox without network", async () => {
    const path = archive([page, { name: "js/räume.js", content: "1" }, { name: "a.bin", content: "1" }]);
    const file = await readAppFile(path, "js/räume.js");
    expect(file).toMatchObject({
      content: Buffer.from("1"),
      headers: { "content-type": "text/javascript; charset=utf-8", "x-content-type-options": "nosniff" },
    });
    const policy = file?.kind === "file" ? file.headers["content-security-policy"] : "";
    expect(policy).toMatch(/^sandbox allow-scripts; default-src 'self' /u);
    expect(policy).not.toMatch(/allow-same-origin|https?:|\*/u);
    expect(await readAppFile(path, "a.bin")).toMatchObject({ headers: { "content-type": "application/octet-stream" } });
  });

  it("is the page that the app begins with where none is named: the highest", async () => {
    const deep = { name: "a/b/index.html", content: "deep" };
    expect(await readAppFile(archive([deep, page]), "")).toMatchObject({ content: Buffer.from(page.content) });
    const path = archive([deep, { ...page, name: "app/index.html" }]);
    expect(await readAppFile(path, "")).toEqual({ kind: "elsewhere", path: "app/index.html" });
    expect(await readAppFile(archive([{ name: "a.js", content: "1" }]), "")).toBeUndefined();
  });

  it.each<[what: string, path: string, members: readonly ZipMember[]]>([
    ["that is not there", "b.html", [page]],
    [
      "named by a way out of the archive",
      "../../etc/passwd",
      [page, { name: "../../etc/passwd", content: "", mode: 0 }],
    ],
    ["that is a bomb", "bomb.js", [{ name: "bomb.js", content: " ".repeat(8 * 1024 ** 2) }]],
    ["that claims to be huge", "huge.js", [{ name: "huge.js", content: "1", claimedBytes: 1024 ** 3 }]],
    ["that is locked", "a.js", [{ name: "a.js", content: "1", flags: 0x801 }]],
  ])("%s is not given out", async (_, path, members) => {
    const file = await readAppFile(archive(members), path);
    expect(file === undefined || (file.kind === "file" && file.content.length === 0)).toBe(true);
  });

  it("of a damaged archive is given out or not, and nothing else happens", async () => {
    const whole = writeZip([page, { name: "a.js", content: "let a = 1;".repeat(50) }]);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 6 }), fc.boolean());
    await fc.assert(
      fc.asyncProperty(change, async ([at, bytes, isCut]) => {
        const damaged = Buffer.from(whole.subarray(0, isCut ? at : whole.length));
        if (!isCut) damaged.set(bytes.subarray(0, whole.length - at), at);
        const file = await readAppFile(written(damaged), "a.js");
        expect(file?.kind ?? "file").toBe("file");
      }),
      { numRuns: 60 },
    );
  });
});
