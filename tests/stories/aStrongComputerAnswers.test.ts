import { once } from "node:events";
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { all, answerOf, citedPassages, only, until } from "../helpers/all.ts";
import { writeScriptedModel } from "../helpers/gguf/scriptedModel.ts";
import { testModel } from "../helpers/models.ts";
import { startOpenAiServer } from "../helpers/openAiServer.ts";
import { newDataFolder, testSchool } from "../helpers/testSchool.ts";

const halves = { packId: "org.luciole.fractions", lessonId: "halves" };
const asking = { question: "What is a half?", language: "en", lesson: halves };
const strongAnswer = "The strong one says: a half is one of two equal parts.[1]";

/** A model that says a sentence, and goes on for ever when it is asked for that. */
function scripted(answer: string): string {
  const file = join(newDataFolder(), "scripted.gguf");
  const endless = { when: "half without end", answer: "and a half ", isEndless: true };
  writeScriptedModel(file, [{ thought: "77 is secret.", answer }, endless], { ballastBytes: 8_000_000 });
  return file;
}

async function strongComputer(options: Parameters<typeof startOpenAiServer>[1] = {}) {
  const server = await startOpenAiServer(testModel(scripted(strongAnswer)), options);
  onTestFinished(() => server.close());
  return server;
}

describe("A school with one strong computer", () => {
  it("lets it answer for the classroom's, with the passages and citations of the classroom's lessons", async () => {
    const strong = await strongComputer();
    const { client } = await testSchool({ packs: ["fractions"] });
    expect(await client.models.useServer({ address: strong.address })).toEqual({
      address: `http://${strong.address}/v1/`,
      model: "strong",
      hasKey: false,
    });

    const events = await all(client.tutor.ask(asking));
    expect(only(events, "sources").writer).toBe("model");
    expect(answerOf(events)).toBe(strongAnswer);
    expect(citedPassages(events)).toEqual(["org.luciole.fractions/halves/en#1"]);
    expect(events.at(-1)?.kind).toBe("done");
    expect(JSON.stringify(events)).not.toContain("secret");
    const { server, serverState } = await client.models.list({});
    expect(server?.model).toBe("strong");
    expect(serverState).toMatchObject({ kind: "ready", contextTokens: 4096 });
  });

  it("remembers it, and its key, which nobody else can read", async () => {
    const strong = await strongComputer({ key: "rain and wind" });
    const school = await testSchool({ packs: ["fractions"] });
    await expect(school.client.models.useServer({ address: strong.address })).rejects.toMatchObject({
      code: "SERVER_REFUSED",
      data: { reason: "badKey" },
    });
    expect((await school.client.models.list({})).server).toBeUndefined();
    await school.client.models.useServer({ address: strong.address, key: "rain and wind" });
    expect(JSON.stringify(await school.client.models.list({}))).not.toContain("rain and wind");
    const file = join(school.dataFolder, "models", "server.json");
    expect(readFileSync(file, "utf8")).toContain("rain and wind");
    if (process.platform !== "win32") expect(statSync(file).mode & 0o077).toBe(0);

    const { client } = await school.restart();
    expect(answerOf(await all(client.tutor.ask(asking)))).toBe(strongAnswer);
    // Chosen again without the key, which is kept for the same address.
    expect(await client.models.useServer({ address: strong.address })).toMatchObject({ hasKey: true });
  });

  it("answers by itself when the strong computer is away, in the same turn", async () => {
    const strong = await strongComputer();
    const { client, installModel } = await testSchool({ packs: ["fractions"] });
    await installModel(scripted("The small one says: one of two parts.[1]"));
    await client.models.useServer({ address: strong.address });
    expect(answerOf(await all(client.tutor.ask(asking)))).toBe(strongAnswer);

    await strong.close();
    const events = await all(client.tutor.ask(asking));
    expect(answerOf(events)).toBe("The small one says: one of two parts.[1]");
    expect(events.at(-1)?.kind).toBe("done");
    expect((await client.models.list({})).serverState).toMatchObject({ kind: "failed", reason: "unreachable" });
  });

  it("quotes the lessons when it has no model of its own either", async () => {
    const strong = await strongComputer();
    const { client } = await testSchool({ packs: ["fractions"] });
    await client.models.useServer({ address: strong.address });
    await strong.close();
    const events = await all(client.tutor.ask(asking));
    expect(only(events, "sources").writer).toBe("quotes");
    expect(events.at(-1)?.kind).toBe("done");
  });

  it("says that an answer broke off when the strong computer goes in the middle of it", async () => {
    const strong = await strongComputer();
    const { client } = await testSchool({ packs: ["fractions"] });
    await client.models.useServer({ address: strong.address });
    const stream = await client.tutor.ask({ ...asking, question: "What is a half without end?" });
    await until(stream, (event) => event.kind === "text");
    await strong.close();
    expect((await all(stream)).at(-1)).toMatchObject({ kind: "interrupted", reason: "modelDied" });
  });

  it("stops there when the child stops here", async () => {
    const strong = await strongComputer();
    const { client } = await testSchool({ packs: ["fractions"] });
    await client.models.useServer({ address: strong.address });
    const stream = await client.tutor.ask({ ...asking, question: "What is a half without end?" });
    const { turnId } = only([await until(stream, (event) => event.kind === "opened")], "opened");
    await until(stream, (event) => event.kind === "text");
    await client.tutor.stop({ turnId });
    expect((await all(stream)).at(-1)).toMatchObject({ kind: "interrupted", reason: "stopped" });
    await expect.poll(strong.givenUp).toBe(1);
  });

  it("goes back to this computer's own model, or to quotes, when it is no longer wanted", async () => {
    const strong = await strongComputer();
    const { client } = await testSchool({ packs: ["fractions"] });
    await client.models.useServer({ address: strong.address });
    await client.models.leaveServer({});
    const events = await all(client.tutor.ask(asking));
    expect(only(events, "sources").writer).toBe("quotes");
    expect(strong.asked).toEqual([]);
  });
});

describe("What cannot answer is refused with a reason, and nothing changes", () => {
  async function refusalOf(address: string, model?: string): Promise<unknown> {
    const { client } = await testSchool();
    const fault = await client.models.useServer({ address, ...(model && { model }) }).then(
      () => undefined,
      (thrown) => thrown,
    );
    expect((await client.models.list({})).server).toBeUndefined();
    return fault;
  }
  const refused = (reason: string) => expect.objectContaining({ code: "SERVER_REFUSED", data: { reason } });

  it("a computer on the internet, by number", async () => {
    expect(await refusalOf("8.8.8.8:80")).toEqual(refused("notOfSchool"));
  });

  it("nothing there", async () => {
    const strong = await strongComputer();
    await strong.close();
    expect(await refusalOf(strong.address)).toEqual(refused("unreachable"));
  });

  it("a model that it does not have, and a server without any", async () => {
    expect(await refusalOf((await strongComputer()).address, "other")).toEqual(refused("noModel"));
    expect(await refusalOf((await strongComputer({ models: [] })).address)).toEqual(refused("noModel"));
  });

  it.each([
    ["a web page", "<html>", 200],
    ["other JSON", '{"data": 3}', 200],
    ["an error", "{}", 500],
    ["a way out to the internet", "", 302],
    ["more than anybody could want", `{"data":[${" ".repeat(2_000_000)}]}`, 200],
  ])("%s", async (_, body, status) => {
    const server = createServer((_, response) =>
      response.writeHead(status, { location: "http://8.8.8.8/v1/models" }).end(body),
    ).listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const reason = body.length > 1_000_000 ? "unreachable" : "notAServer";
    expect(await refusalOf(`127.0.0.1:${port}`)).toEqual(refused(reason));
  });
});
