import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { sessionCookie } from "../helpers/connectAsBrowser.ts";
import { writeZip } from "../helpers/hostileZip.ts";
import { importAll } from "../helpers/importAll.ts";
import { hostilePack, smallestManifest } from "../helpers/packs.ts";
import { startServer } from "../helpers/startServer.ts";
import { newDataFolder } from "../helpers/testSchool.ts";

const app = writeZip([
  { name: "index.html", content: '<script src="count.js"></script>' },
  { name: "count.js", content: "document.title = '1';" },
]);

/** A server with a lesson that holds an app, a drawing, and what is called a picture and is none. */
async function serveLesson() {
  const file = join(newDataFolder(), "goats.lpack");
  const members = {
    "lessons/milking/en.md":
      "Count the goats.\n\n[Count](../../media/count.zip)\n\n![](../../media/goat.svg) ![](../../media/words.png)",
    "media/count.zip": app,
    "media/goat.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "media/words.png": "no picture, but nothing that a browser would run either",
  };
  writeFileSync(file, hostilePack({ manifest: smallestManifest(), members }));
  const server = await startServer(newDataFolder());
  const client = await server.connect();
  const { origin } = new URL(server.address);
  const cookie = await sessionCookie(server.address);
  const { token } = await client.device.openUpload({ name: "goats.lpack", bytes: readFileSync(file).length });
  await fetch(`${origin}/upload/${token}`, { method: "PUT", headers: { cookie }, body: readFileSync(file) });
  await importAll(client, { kind: "fileToken", token });
  const { media } = await client.lessons.open({ packId: "org.example.goats", lessonId: "milking", languages: ["en"] });
  const hashOf = (name: string) => media[`../../media/${name}`]?.sha256 ?? "";
  return { origin, cookie, hashOf };
}

it("An app of a pack runs in an origin of its own, opened by the page alone; nothing else of a pack runs", async () => {
  const { origin, cookie, hashOf } = await serveLesson();
  const app = `${origin}/app/${hashOf("count.zip")}`;
  expect((await fetch(app, { redirect: "manual" })).status).toBe(403);
  const opened = await fetch(app, { redirect: "manual", headers: { cookie } });
  const start = new URL(opened.headers.get("location") ?? "", origin).href;

  // From here on as the frame asks: without the cookie, from an origin that is nobody's.
  const page = await fetch(start);
  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(page.headers.get("content-security-policy")).toMatch(/^sandbox allow-scripts; default-src 'self' /u);
  const inside = await fetch(new URL("count.js", start), { headers: { origin: "null" } });
  expect(await inside.text()).toBe("document.title = '1';");
  expect(inside.headers.get("cross-origin-resource-policy")).toBe("cross-origin");

  const outside = [
    [`${origin}/blob/${hashOf("count.zip")}`, 403],
    [`${origin}/`, 403],
    [start.replace(/apps\/./u, "apps/~"), 403],
    [start.replace(/apps\/[^/]+/u, `apps/${"A".repeat(43)}`), 404],
    [start.replace(hashOf("count.zip"), hashOf("goat.svg")), 404],
    [new URL("../../etc/passwd", start).href, 403],
    [`${start}..%2f..%2findex.html`, 404],
  ] as const;
  for (const [address, status] of outside) {
    expect([address, (await fetch(address, { headers: { origin: "null" } })).status]).toEqual([address, status]);
  }

  for (const name of ["goat.svg", "words.png"]) {
    const picture = await fetch(`${origin}/blob/${hashOf(name)}`, { headers: { cookie } });
    expect(picture.headers.get("content-type")).toMatch(/^image\//u);
    expect(picture.headers.get("content-security-policy")).toMatch(/^default-src 'none'; .*; sandbox$/u);
    expect(picture.headers.get("x-content-type-options")).toBe("nosniff");
  }
});
