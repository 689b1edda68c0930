import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { rpcPath } from "../../contract/index.ts";
import { sessionCookie } from "../helpers/connectAsBrowser.ts";
import { startServer } from "../helpers/startServer.ts";
import { newDataFolder } from "../helpers/testSchool.ts";

describe("A page that does not belong to Luciole, in a browser of the same computer,", () => {
  /** The status of the answer to a WebSocket's handshake. */
  async function handshake(address: string, headers: Record<string, string>): Promise<number> {
    const socket = new WebSocket(`ws://${new URL(address).host}${rpcPath}`, { headers });
    const opened = once(socket, "open").then(() => 101);
    const refused = once(socket, "unexpected-response").then(([, response]) => Number(response.statusCode));
    const status = await Promise.race([opened, refused]);
    socket.terminate();
    return status;
  }

  it("reaches neither pages nor contract without the token, with another Origin, or under another Host", async () => {
    const { address } = await startServer(newDataFolder());
    const { origin, host } = new URL(address);
    const cookie = await sessionCookie(address);
    expect(cookie).toMatch(/^luciole-session=/u);

    expect((await fetch(origin)).status).toBe(403);
    expect((await fetch(`${origin}/?token=wrong`)).status).toBe(403);
    expect((await fetch(origin, { headers: { cookie } })).status).toBe(200);
    expect((await fetch(origin, { headers: { cookie, origin: "http://evil.example" } })).status).toBe(403);

    expect(await handshake(address, { cookie, origin })).toBe(101);
    expect(await handshake(address, { origin })).toBe(403);
    expect(await handshake(address, { cookie, origin: "http://evil.example" })).toBe(403);
    expect(await handshake(address, { cookie, origin, host: `evil.example:${new URL(address).port}` })).toBe(403);
    expect(host).toMatch(/^127\.0\.0\.1:/u);
  });

  it("cannot make our page do what it must not: the policy allows no network, no frames, no foreign script", async () => {
    const { address } = await startServer(newDataFolder());
    const cookie = await sessionCookie(address);
    const policy =
      (await fetch(new URL(address).origin, { headers: { cookie } })).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|\*/u);
  });

  it("gets no file by a path", async () => {
    const server = await startServer(newDataFolder());
    const client = await server.connect();
    const source = { kind: "path", path: "/etc/passwd" } as const;
    await expect(client.models.inspect({ source })).rejects.toMatchObject({ code: "NOT_PERMITTED" });
    const cookie = await sessionCookie(server.address);
    for (const path of ["/../package.json", "/..%2fpackage.json", "/blob/..%2f..%2fschool.sqlite", "/blob/0000"]) {
      expect((await fetch(`${new URL(server.address).origin}${path}`, { headers: { cookie } })).status).toBe(404);
    }
  });
});
