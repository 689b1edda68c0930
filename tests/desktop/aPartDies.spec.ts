import { expect, test } from "./desktopTest.ts";

test("the engine comes back by itself after kill -9, and the page with it", async ({ luciole }) => {
  const before = await luciole.pidOf("Luciole engine");
  await luciole.kill("Luciole engine");
  await expect.poll(() => luciole.pidOf("Luciole engine")).not.toBeUndefined();
  expect(await luciole.pidOf("Luciole engine")).not.toBe(before);
});

test("the engine ends with the window and lets go of its data", async ({ start }) => {
  const first = await start();
  await expect.poll(() => first.pidOf("Luciole engine")).not.toBeUndefined(); // the window may be there before it
  const pid = (await first.pidOf("Luciole engine")) ?? 0;
  await first.close();
  expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  const second = await start();
  await expect.poll(() => second.pidOf("Luciole engine")).not.toBeUndefined();
});
