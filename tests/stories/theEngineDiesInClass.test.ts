import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { until } from "../helpers/all.ts";
import { writeScriptedModel } from "../helpers/gguf/scriptedModel.ts";
import { addStudents, passphrase, setUpSchool, sunFishDrum } from "../helpers/people.ts";
import { joinByCode, type Phone, type WifiOn } from "../helpers/phone.ts";
import { startServer } from "../helpers/startServer.ts";
import { newDataFolder, testSchool } from "../helpers/testSchool.ts";

const lesson = { packId: "org.luciole.fractions", lessonId: "halves" };
const names = Array.from({ length: 40 }, (_, n) => `Child ${n + 1}`);
/** In ten ways, so that more wait than can be answered at once; who asks the same has the same answer. */
const questionOf = (n: number) => `What is a half without end? ${"🙂".repeat(n % 10)}`.trim();

/** A class of forty on a model that writes for as long as one lets it. */
async function fortyChildren(dataFolder: string): Promise<readonly string[]> {
  const school = await testSchool({ packs: ["fractions"], dataFolder });
  const file = join(newDataFolder(), "scripted.gguf");
  const endless = { when: "half without end", answer: "and a half ", isEndless: true };
  writeScriptedModel(file, [{ answer: "A half.[1]" }, endless], { ballastBytes: 8_000_000 });
  await school.installModel(file);
  await setUpSchool(school.client);
  const { ids } = await addStudents(school.client, ...names);
  await school.engine.close();
  return ids;
}

it("Forty phones come back by themselves when the engine is killed in the middle of their questions", async () => {
  const dataFolder = newDataFolder();
  const ids = await fortyChildren(dataFolder);
  const first = await startServer(dataFolder);
  const teacher = await first.connect();
  const { staff } = await teacher.session.names({});
  await teacher.session.signIn({
    personId: staff[0]?.personId ?? "",
    secret: { kind: "passphrase", passphrase },
  });
  const on = (await teacher.wifi.turnOn({})) as WifiOn;
  const phones: { readonly phone: Phone; readonly token: string; readonly name: string; readonly question: string }[] =
    [];
  for (const [n, name] of names.entries()) {
    const phone = await joinByCode(on, phones[0]?.phone.cookie);
    onTestFinished(() => phone.socket.terminate());
    const { token } = await phone.client.session.signIn({ personId: ids[n] ?? "", secret: sunFishDrum, isNew: true });
    phones.push({ phone, token, name, question: questionOf(n) });
  }
  // Some are being answered, the others wait.
  const streams = await Promise.all(
    phones.map(({ phone, question }) => phone.client.tutor.ask({ question, language: "en", lesson })),
  );
  await Promise.all(streams.map((stream) => until(stream, (event) => event.kind === "opened")));
  await Promise.any(streams.map((stream) => until(stream, (event) => event.kind === "text")));
  await first.kill();

  await startServer(dataFolder);
  const back = await Promise.all(
    phones.map(async ({ phone, token, name, question }) => {
      const again = await untilJoined(on, phone.cookie);
      const session = await again.client.session.resume({ token });
      const { turns } = await again.client.tutor.history({ lesson });
      return { name, question, session, turns };
    }),
  );
  for (const { name, question, session, turns } of back) {
    expect(session).toMatchObject({ kind: "signedIn", me: { name } });
    expect(turns).toMatchObject([{ question, state: "interrupted", interruption: "engineDied" }]);
  }
});

/** As the page does: at the same address, again and again. */
async function untilJoined(on: WifiOn, cookie: string): Promise<Phone> {
  for (let tries = 0; ; tries++) {
    try {
      const phone = await joinByCode(on, cookie);
      onTestFinished(() => phone.socket.terminate());
      return phone;
    } catch (fault) {
      if (tries === 100) throw fault;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
