import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, it, onTestFinished } from "vitest";
import { passphrase } from "../helpers/people.ts";
import { runLuciole } from "../helpers/runLuciole.ts";
import { startServer } from "../helpers/startServer.ts";
import { newDataFolder } from "../helpers/testSchool.ts";

it("a school server lets phones join once a school is set up and may serve, and prints where and with which code", async () => {
  const data = newDataFolder();
  const serveAll = () => runLuciole(["--data", data, "--json", "serve", "--host", "0.0.0.0"]);
  const early = await serveAll();
  expect([early.exitCode, early.json()]).toMatchObject([
    4,
    [{ error: { code: "WIFI_NOT_PERMITTED", reason: "noSchool" } }],
  ]);
  expect((await runLuciole(["--data", data, "serve", "--host", "192.168.1.5"])).exitCode).toBe(2);

  const atHome = await startServer(data);
  const client = await atHome.connect();
  const staff = { kind: "one", name: "Madame Diallo", passphrase } as const;
  const school = { name: "Village school", firstClass: { name: "Class 4" }, staff, before: "keep" } as const;
  await client.school.setUp({ ...school, mayServe: false });
  await atHome.kill();
  expect((await serveAll()).exitCode).toBe(4);

  const again = await startServer(data);
  const administrator = await again.connect();
  const { staff: names } = await administrator.session.names({});
  await administrator.session.signIn({
    personId: names[0]?.personId ?? "",
    secret: { kind: "passphrase", passphrase },
  });
  await administrator.school.change({ name: school.name, mayServe: true });
  await again.kill();

  const { wifi } = await serveWithWifi(data);
  const [address = ""] = wifi.addresses;
  expect(await (await fetch(address)).text()).toContain('name="code"');
  const joined = await fetch(`${address}/?code=${wifi.joinCode}`, { redirect: "manual" });
  expect(joined.headers.get("location")).toBe("/");
});

/** @returns what the server printed when it was ready; it is killed after the test */
async function serveWithWifi(data: string): Promise<{ wifi: { addresses: string[]; joinCode: string } }> {
  const child = spawn(process.execPath, ["cli/luciole.ts", "--data", data, "--json", "serve", "--host", "0.0.0.0"], {
    env: { ...process.env, LUCIOLE_GPU: "off", LUCIOLE_STARTER: "none" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  return JSON.parse(line);
}
