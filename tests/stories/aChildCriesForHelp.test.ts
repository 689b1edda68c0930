import { describe, expect, it } from "vitest";
import { all } from "../helpers/all.ts";
import { addStudents, passphrase, setUpSchool, sunFishDrum } from "../helpers/people.ts";
import { anotherWindow, testSchool } from "../helpers/testSchool.ts";

const lesson = { packId: "org.luciole.fractions", lessonId: "halves" };

describe("A child cries for help in the chat", () => {
  it.each([
    ["en", "i dont want to live anymore"],
    ["zh-CN", "我不想活了"],
    ["fr", "jveu mourir"],
  ])(
    "in %s: no model and no lesson answers, the child reads words of people, and the teacher is told",
    async (language, question) => {
      const { client, engine } = await testSchool({ packs: ["fractions"] });
      await setUpSchool(client);
      const { ids } = await addStudents(client, "Amina");
      const [personId = ""] = ids;
      const phone = anotherWindow(engine);
      await phone.session.signIn({ personId, secret: sunFishDrum, isNew: true });
      const events = await all(phone.tutor.ask({ question, lesson, language }));
      expect(events.map(({ kind }) => kind)).toEqual(["opened", "refused"]);
      expect(events.at(-1)).toMatchObject({ reason: "crisis.urgent" });
      expect((await phone.tutor.history({ lesson })).turns).toMatchObject([
        { state: "refused", refusal: "crisis.urgent", answer: "" },
      ]);
      await expect(phone.alerts.list({})).rejects.toMatchObject({ code: "NOT_PERMITTED" });

      const { alerts } = await client.alerts.list({});
      expect(alerts).toMatchObject([{ name: "Amina", classes: ["Class 4"], severity: "urgent", question }]);
      await client.alerts.see({ alertId: alerts[0]?.alertId ?? "" });
      expect((await client.alerts.list({})).alerts).toEqual([]);
      expect((await client.audit.list({ limit: 1 })).entries).toMatchObject([
        { action: "alertSeen", data: { name: "Amina" } },
      ]);
    },
  );

  it("the alert outlives a restart; another teacher does not see it, and who only administers not the words", async () => {
    const school = await testSchool({ packs: ["fractions"] });
    await setUpSchool(school.client);
    const secret = { kind: "passphrase", passphrase } as const;
    const other = await school.client.people.addStaff({ name: "Ms Chen", roles: ["teacher"], passphrase });
    const admin = await school.client.people.addStaff({ name: "Mr Adamou", roles: ["administrator"], passphrase });
    const { ids } = await addStudents(school.client, "Amina");
    const phone = anotherWindow(school.engine);
    await phone.session.signIn({ personId: ids[0] ?? "", secret: sunFishDrum, isNew: true });
    await all(phone.tutor.ask({ question: "my uncle beats me every night", language: "en" }));

    const again = await school.restart();
    await again.client.session.signIn({ personId: admin.personId, secret });
    const { alerts } = await again.client.alerts.list({});
    expect(alerts).toMatchObject([{ name: "Amina", kind: "abuse" }]);
    expect(alerts[0]).not.toHaveProperty("question");
    await again.client.session.signIn({ personId: other.personId, secret });
    expect((await again.client.alerts.list({})).alerts).toEqual([]);
    await expect(again.client.alerts.see({ alertId: alerts[0]?.alertId ?? "" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("what only sounds like it is answered from the lessons, and nobody is told", async () => {
    const { client } = await testSchool({ packs: ["fractions"] });
    await setUpSchool(client);
    const events = await all(client.tutor.ask({ question: "What is a half?", lesson, language: "en" }));
    expect(events.at(-1)?.kind).toBe("done");
    await all(client.tutor.ask({ question: "my phone is dying, how do volcanoes kill people", language: "en" }));
    expect((await client.alerts.list({})).alerts).toEqual([]);
  });
});
