import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { EngineClient } from "../../contract/index.ts";
import { sessionCookie } from "../helpers/connectAsBrowser.ts";
import { importAll, lookAt, untilImported } from "../helpers/importAll.ts";
import { hostilePack } from "../helpers/packs.ts";
import { starterPack } from "../helpers/starterPacks.ts";
import { startServer, type TestServer } from "../helpers/startServer.ts";
import { newDataFolder } from "../helpers/testSchool.ts";

describe("A teacher adds a pack in the browser", () => {
  async function send(server: TestServer, token: string, body: Buffer): Promise<number> {
    const { origin } = new URL(server.address);
    const cookie = await sessionCookie(server.address);
    return (
      await fetch(`${origin}/upload/${token}`, { method: "PUT", headers: { cookie }, body: new Uint8Array(body) })
    ).status;
  }

  async function sendPack(server: TestServer, client: EngineClient, file: Buffer) {
    const { token } = await client.device.openUpload({ name: "fractions.lpack", bytes: file.length });
    expect(await send(server, token, file)).toBe(204);
    return { kind: "fileToken", token } as const;
  }
  const uploadsIn = (dataFolder: string) => readdirSync(join(dataFolder, "uploads"), { recursive: true });

  it("by sending the file, of which nothing is left once it is added", async () => {
    const dataFolder = newDataFolder();
    const server = await startServer(dataFolder);
    const client = await server.connect();
    const place = await sendPack(server, client, readFileSync(await starterPack("fractions")));
    expect(uploadsIn(dataFolder)).toHaveLength(2); // a folder and the file

    const [job] = await importAll(client, place);
    expect(job?.status).toMatchObject({ kind: "done", change: "new" });
    expect((await client.packs.list({})).packs.map((pack) => pack.packId)).toEqual(["org.luciole.fractions"]);
    expect(uploadsIn(dataFolder)).toEqual([]);
    await expect(lookAt(client, place)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("and one that was refused stays until it is taken off the list", async () => {
    const dataFolder = newDataFolder();
    const server = await startServer(dataFolder);
    const client = await server.connect();
    const place = await sendPack(server, client, hostilePack());
    const items = (await lookAt(client, place)).items.map(({ itemId }) => ({ itemId }));
    const { importIds } = await client.imports.start({ place, items, allowUnsigned: false });
    const [job] = await untilImported(client, importIds);
    expect(job?.status).toMatchObject({ kind: "refused", reason: "unsigned" });
    // The second import takes the place of the first on the list; both need the file.
    const [second] = await importAll(client, place);
    expect(second?.status).toMatchObject({ kind: "done" });
    expect(uploadsIn(dataFolder)).toEqual([]);

    const other = await sendPack(server, client, hostilePack());
    const again = await client.imports.start({ place: other, items, allowUnsigned: false });
    await untilImported(client, again.importIds);
    expect(uploadsIn(dataFolder)).toHaveLength(2);
    for (const importId of again.importIds) await client.imports.forget({ importId });
    expect(uploadsIn(dataFolder)).toEqual([]);
  });

  it("and what was not added is gone when Luciole starts again", async () => {
    const dataFolder = newDataFolder();
    const server = await startServer(dataFolder);
    await sendPack(server, await server.connect(), hostilePack());
    await server.kill();
    expect(uploadsIn(dataFolder)).toHaveLength(2);
    await (await startServer(dataFolder)).connect();
    expect(uploadsIn(dataFolder)).toEqual([]);
  });

  it("and sees the figures of its lessons", async () => {
    const server = await startServer(newDataFolder());
    const client = await server.connect();
    const file = readFileSync(await starterPack("fractions"));
    const { token } = await client.device.openUpload({ name: "fractions.lpack", bytes: file.length });
    await send(server, token, file);
    await importAll(client, { kind: "fileToken", token });

    const lesson = await client.lessons.open({
      packId: "org.luciole.fractions",
      lessonId: "halves",
      languages: ["fr"],
    });
    const [figure] = Object.values(lesson.media);
    const answer = await fetch(`${new URL(server.address).origin}/blob/${figure?.sha256}`, {
      headers: { cookie: await sessionCookie(server.address), range: "bytes=0-3" },
    });
    expect(answer.status).toBe(206);
    expect(answer.headers.get("content-type")).toBe("image/svg+xml");
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    expect(await answer.text()).toBe("<svg");
  });

  it("but a file that is not as long as was said, or that nobody announced, is not taken", async () => {
    const server = await startServer(newDataFolder());
    const client = await server.connect();
    const { token } = await client.device.openUpload({ name: "a.lpack", bytes: 10 });
    expect(await send(server, token, Buffer.alloc(11))).toBe(422);
    await expect(lookAt(client, { kind: "fileToken", token })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await send(server, "x".repeat(32), Buffer.alloc(1))).toBe(422);
  });
});
