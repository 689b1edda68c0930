import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { electronCommand, expect, test } from "./desktopTest.ts";

test("nothing of Node or Electron is in the page", async ({ luciole }) => {
  const found = await luciole.page.evaluate(() =>
    ["require", "process", "module", "Buffer", "global", "electron", "ipcRenderer"].filter(
      (name) => name in globalThis,
    ),
  );
  expect(found).toEqual([]);
  const preferences = await luciole.app.evaluate(({ BrowserWindow }) => {
    // Electron keeps this method out of its types; it tells what really holds.
    type Contents = Electron.WebContents & { getLastWebPreferences(): Record<string, unknown> };
    return BrowserWindow.getAllWindows().map(({ webContents }) => (webContents as Contents).getLastWebPreferences())[0];
  });
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
});

test("nothing leads the window away from the app", async ({ luciole }) => {
  const { app, page } = luciole;
  const home = page.url();
  expect(home).toMatch(/^app:\/\/ui\//);
  for (const address of ["https://example.org/", "file:///etc/passwd", "app://apps/x", "data:text/html,x"]) {
    await page.evaluate((url) => window.location.assign(url), address);
    await page.evaluate(
      (url) => Object.assign(document.createElement("a"), { href: url, target: "_blank" }).click(),
      address,
    );
    expect(await page.evaluate((url) => window.open(url) === null, address)).toBe(true);
  }
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement("iframe"), { src: "app://ui/" })),
  );
  expect(page.url()).toBe(home);
  expect(app.windows()).toHaveLength(1);
  expect(page.frames().filter((frame) => frame.url().startsWith("app:"))).toHaveLength(1);
});

test("the page reaches no network, by its policy and by the window's own refusal", async ({ luciole }) => {
  const policy = await luciole.app.evaluate(async ({ net }) => {
    const answer = await net.fetch("app://ui/");
    return answer.headers.get("content-security-policy");
  });
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain("http");

  await luciole.page.evaluate(() => {
    const blocked: string[] = [];
    document.addEventListener("securitypolicyviolation", (event) => blocked.push(event.effectiveDirective));
    Object.assign(window, { blocked });
    new Image().src = "https://example.org/a.png";
    void fetch("https://example.org/").catch(() => {});
    document.body.append(Object.assign(document.createElement("script"), { textContent: "window.didRun = true" }));
  });
  await expect
    .poll(() => luciole.page.evaluate(() => ("blocked" in window ? window.blocked : [])))
    .toEqual(expect.arrayContaining(["img-src", "connect-src", "script-src-elem"]));
  expect(await luciole.page.evaluate(() => "didRun" in window)).toBe(false);
});

test("the page gets no permission that it asks for", async ({ luciole }) => {
  const states = await luciole.page.evaluate(async () => {
    const names = ["geolocation", "notifications", "microphone", "camera"] as const;
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(states).toEqual(["denied", "denied", "denied", "denied"]);
});

test("a second start brings the first window forward and ends", async ({ luciole, dataFolder }) => {
  const { program, args, environment } = electronCommand(dataFolder);
  const second = spawn(program, args, { env: environment, stdio: "ignore" });
  const [code] = await once(second, "exit");
  expect(code).toBe(0);
  expect(luciole.app.windows()).toHaveLength(1);
});

test("Ctrl-C, which reaches every process at a terminal, lets the engine close its databases", async ({
  dataFolder,
}) => {
  const { program, args, environment } = electronCommand(dataFolder);
  const luciole = spawn(program, args, { env: environment, stdio: "ignore", detached: true });
  const ended = once(luciole, "exit");
  await expect.poll(() => existsSync(join(dataFolder, "endpoint.json")), { timeout: 30_000 }).toBe(true);
  process.kill(-(luciole.pid ?? 0), "SIGINT");
  await ended;
  // What a database leaves that was not closed.
  expect(readdirSync(dataFolder).filter((name) => name.endsWith("-wal"))).toEqual([]);
});
