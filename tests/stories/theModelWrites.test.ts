import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { TutorEvent } from "../../contract/tutor.ts";
import { all, answerOf, citedPassages, only, until } from "../helpers/all.ts";
import { writeScriptedModel } from "../helpers/gguf/scriptedModel.ts";
import { setUpSchool } from "../helpers/people.ts";
import { anotherWindow, newDataFolder, type SchoolOptions, testSchool } from "../helpers/testSchool.ts";

const halves = { packId: "org.luciole.fractions", lessonId: "halves" };

/** A school whose model says what is written here, through the real llama.cpp. */
async function schoolWithModel(options: SchoolOptions = {}) {
  const school = await testSchool({ packs: ["fractions"], ...options });
  const file = join(newDataFolder(), "scripted.gguf");
  writeScriptedModel(
    file,
    [
      {
        thought: "The child asks about a half. 77 is secret.",
        answer: "A half is one of **two equal** parts.[1] It is not 99 parts.[42]",
      },
      { when: "一半", answer: "一半就是两个相等部分中的一个。【1】" },
      { when: "中文写", answer: "四分之一是四个相等部分中的一个。[3]" },
      { when: "un quart", answer: "四分之一就是四个相等部分中的一个，我们这样写。[1]" },
      { when: "moitié", answer: "Une moitié est une de deux parts égales.[2]" },
      { when: "half without end", answer: "and a half ", isEndless: true },
    ],
    { ballastBytes: 24_000_000 },
  );
  return { ...school, modelId: await school.installModel(file) };
}

const asking = (question: string, language = "en") => ({ question, language, lesson: halves });

describe("With a model installed", () => {
  it("an answer is written by llama.cpp and cites only passages that it was given", async () => {
    const { client } = await schoolWithModel();
    const events = await all(client.tutor.ask(asking("What is a half?")));

    expect(only(events, "sources").writer).toBe("model");
    expect(answerOf(events)).toBe("A half is one of **two equal** parts.[1] It is not 99 parts.");
    expect(citedPassages(events)).toEqual(["org.luciole.fractions/halves/en#1"]);
    expect(only(events, "cited").uncheckedNumbers).toContain("99");
    expect(events.filter((event) => event.kind === "text").length).toBeGreaterThan(3);
    expect(events.at(-1)?.kind).toBe("done");
  });

  it("a child sees that the tutor gets ready before it writes, and never what it thinks", async () => {
    const { client } = await schoolWithModel();
    const events = await all(client.tutor.ask(asking("What is a half?")));
    const getting = events.flatMap((event) => (event.kind === "preparing" ? [event.what] : []));
    expect(getting).toContain("loadingModel");
    expect(getting).toContain("readingPrompt");
    expect(JSON.stringify(events)).not.toContain("secret");
  });

  it.each([
    ["zh-CN", "什么是一半？", "一半就是两个相等部分中的一个。[1]"],
    ["fr", "C’est quoi, une moitié ?", "Une moitié est une de deux parts égales.[2]"],
  ])("it answers in %s", async (language, question, answer) => {
    const { client } = await schoolWithModel();
    expect(answerOf(await all(client.tutor.ask(asking(question, language))))).toBe(answer);
  });

  it("an answer in the wrong language is begun anew in the right one, and nothing of it is shown", async () => {
    const { client } = await schoolWithModel();
    const events = await all(client.tutor.ask(asking("什么是四分之一？", "zh-CN")));
    expect(answerOf(events)).toBe("四分之一是四个相等部分中的一个。[3]");
    expect(events.at(-1)?.kind).toBe("done");
  });

  it("and the lessons are quoted when the model does not find its way back", async () => {
    const { client } = await schoolWithModel();
    const events = await all(client.tutor.ask(asking("Qu’est-ce qu’un quart ?", "fr")));
    expect(events.findLast((event) => event.kind === "sources")).toMatchObject({ writer: "quotes" });
    expect(answerOf(events)).not.toMatch(/\p{Script=Han}/u);
    expect(events.at(-1)?.kind).toBe("done");
    const { turns } = await client.tutor.history({ lesson: halves });
    expect(turns.at(-1)).toMatchObject({ state: "answered", writer: "quotes", answer: answerOf(events) });
  });

  it("Stop ends the answer at once and keeps what was written", async () => {
    const { client } = await schoolWithModel();
    const stream = await client.tutor.ask(asking("What is a half without end?"));
    const { turnId } = only([await until(stream, (event) => event.kind === "opened")], "opened");
    const begun = await until(stream, (event) => event.kind === "text");
    expect(await client.tutor.stop({ turnId })).toEqual({ stopped: true });
    const rest: TutorEvent[] = [begun, ...(await all(stream))];
    expect(rest.at(-1)).toMatchObject({ kind: "interrupted", reason: "stopped" });

    const { turns } = await client.tutor.history({ lesson: halves });
    expect(turns[0]).toMatchObject({ state: "interrupted", interruption: "stopped" });
    expect(turns[0]?.answer).toBe(answerOf(rest));
    expect(await client.tutor.stop({ turnId })).toEqual({ stopped: false });
  });

  it("Stop works while the model is still being loaded", async () => {
    const { client } = await schoolWithModel();
    const stream = await client.tutor.ask(asking("What is a half?"));
    const { turnId } = only([await until(stream, (event) => event.kind === "opened")], "opened");
    await until(stream, (event) => event.kind === "preparing");
    await client.tutor.stop({ turnId });
    expect((await all(stream)).at(-1)).toMatchObject({ kind: "interrupted", reason: "stopped" });
  });

  it("a child who lost the connection goes on where the answer was, without losing or repeating a word", async () => {
    const { client } = await schoolWithModel();
    const stream = await client.tutor.ask(asking("What is a half?"));
    const seen: TutorEvent[] = [];
    for await (const event of stream) {
      seen.push(event);
      if (event.kind === "text") break; // the page goes away here
    }
    const { turnId } = only(seen, "opened");
    const rest = await all(client.tutor.resume({ turnId, afterSeq: seen.at(-1)?.seq ?? -1 }));
    expect(answerOf([...seen, ...rest])).toBe("A half is one of **two equal** parts.[1] It is not 99 parts.");
    expect([...seen, ...rest].map((event) => event.seq)).toEqual([...seen, ...rest].map((_, index) => index));
  });

  it("an answer that nobody watches any more ends after a while", async () => {
    const { client, engine } = await schoolWithModel({ patience: { queuedMs: 50, runningMs: 50 } });
    const settled = new AbortController();
    const changes = engine.watch(settled.signal);
    const stream = await client.tutor.ask(asking("What is a half without end?"));
    await until(stream, (event) => event.kind === "text");
    await stream.return?.();
    await until(changes, (event) => event.kind === "turnsChanged");
    settled.abort();
    const { turns } = await client.tutor.history({ lesson: halves });
    expect(turns[0]).toMatchObject({ state: "interrupted", interruption: "left" });
  });

  it("four children are answered at the same time, each with an answer of their own", async () => {
    const { client, engine } = await schoolWithModel({ places: 4 });
    await setUpSchool(client);
    const children = Array.from({ length: 3 }, () => anotherWindow(engine));
    for (const child of children) await child.session.enterAsGuest({});
    const endless = await client.tutor.ask(asking("What is a half without end?"));
    await until(endless, (event) => event.kind === "text");
    const questions = [
      asking("What is a half?"),
      asking("什么是一半？", "zh-CN"),
      asking("C’est quoi, une moitié ?", "fr"),
    ] as const;
    const answers = await Promise.all(
      children.map((child, index) => all(child.tutor.ask(questions[index] ?? questions[0]))),
    );
    expect(answers.map(answerOf)).toEqual([
      "A half is one of **two equal** parts.[1] It is not 99 parts.",
      "一半就是两个相等部分中的一个。[1]",
      "Une moitié est une de deux parts égales.[2]",
    ]);
    await endless.return?.();
  });

  it("a second child waits for the first, and is told how many are before", async () => {
    const { client } = await schoolWithModel({ places: 1 });
    const first = await client.tutor.ask(asking("What is a half without end?"));
    const { turnId } = only([await until(first, (event) => event.kind === "opened")], "opened");
    await until(first, (event) => event.kind === "text");
    const second = await client.tutor.ask(asking("What is a half?"));
    expect(await until(second, (event) => event.kind === "queued")).toMatchObject({ ahead: 1 });
    await client.tutor.stop({ turnId });
    expect((await all(second)).at(-1)?.kind).toBe("done");
  });

  it("kill -9 of the model host interrupts the turn, costs no other call, and the question can be asked again", async () => {
    const { client, engine } = await schoolWithModel();
    const stream = await client.tutor.ask(asking("What is a half without end?"));
    await until(stream, (event) => event.kind === "text");
    process.kill(modelHostPid(), "SIGKILL");
    expect((await all(stream)).at(-1)).toMatchObject({ kind: "interrupted", reason: "modelDied" });
    expect((await client.lessons.open({ ...halves, languages: ["en"] })).title).toBeTruthy();
    expect(engine.kind).toBe("open");

    const again = await all(client.tutor.ask(asking("What is a half?")));
    expect(again.at(-1)?.kind).toBe("done");
  });

  it("removing the model brings the quotes back", async () => {
    const { client, modelId } = await schoolWithModel();
    await client.models.remove({ modelId });
    const events = await all(client.tutor.ask(asking("What is a half?")));
    expect(only(events, "sources").writer).toBe("quotes");
    expect((await client.models.list({})).models).toEqual([]);
  });
});

/** The process that runs llama.cpp for this test: the only child whose command line names the host. */
function modelHostPid(): number {
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, "utf8").trim().split(/\s+/u).map(Number);
  const host = children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("hostMain"));
  if (host === undefined) throw new Error("no model host runs");
  return host;
}
