import { join } from "node:path";
import { expect, it } from "vitest";
import { all, only } from "../helpers/all.ts";
import { writeScriptedModel } from "../helpers/gguf/scriptedModel.ts";
import { newDataFolder, testSchool } from "../helpers/testSchool.ts";

const half = {
  question: "What is a half?",
  language: "en",
  lesson: { packId: "org.luciole.fractions", lessonId: "halves" },
} as const;

it.each([
  { percent: 16, isCharging: false, writer: "model" },
  { percent: 15, isCharging: false, writer: "quotes" },
  { percent: 5, isCharging: true, writer: "model" },
])(
  "at $percent % of the battery (charging: $isCharging) an answer comes from: $writer",
  async ({ writer, ...battery }) => {
    const school = await testSchool({ packs: ["fractions"], battery });
    const file = join(newDataFolder(), "scripted.gguf");
    writeScriptedModel(file, [{ answer: "A half is one of two equal parts.[1]" }]);
    await school.installModel(file);
    await expect
      .poll(() => school.client.device.power({}))
      .toEqual({ battery: { ...battery, isLow: writer === "quotes" } });
    const events = await all(school.client.tutor.ask(half));
    expect(only(events, "sources").writer).toBe(writer);
    expect(events.at(-1)?.kind).toBe("done");
  },
);

it("a computer without a battery says nothing of one", async () => {
  const { client } = await testSchool();
  expect(await client.device.power({})).toEqual({});
});
