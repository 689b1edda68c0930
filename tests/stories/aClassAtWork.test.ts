import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { writeScriptedModel } from "../helpers/gguf/scriptedModel.ts";
import { addStudents, setUpSchool } from "../helpers/people.ts";
import type { WifiOn } from "../helpers/phone.ts";
import { newDataFolder, testSchool } from "../helpers/testSchool.ts";
import { classLoad } from "../load/classLoad.ts";

/** For ten minutes and forty phones: `npm run load:class`. */
it("A dozen phones read, search, ask, go out of reach and come back: nothing is lost, nobody is left out", async () => {
  const { client, installModel } = await testSchool({
    packs: ["fractions"],
    rendererFolder: resolve("out/renderer"),
    places: 3,
  });
  const file = join(newDataFolder(), "scripted.gguf");
  writeScriptedModel(file, [{ answer: "A half is one of two equal parts.[1] Two halves make a whole.[1]" }]);
  await installModel(file);
  await setUpSchool(client);
  const { ids } = await addStudents(client, ...Array.from({ length: 12 }, (_, n) => `Child ${n + 1}`));
  const on = (await client.wifi.turnOn({})) as WifiOn; // it says so or throws

  const report = await classLoad(on, ids, 6_000);
  expect(report.errors).toEqual([]);
  expect(report.lostAndFound).toBeGreaterThan(0);
  expect(Math.min(...report.lettersOf)).toBeGreaterThan(0);
});
