import { describe, expect, it } from "vitest";
import { all, answerOf, citedPassages, only } from "../helpers/all.ts";
import { testSchool } from "../helpers/testSchool.ts";

const halves = { packId: "org.luciole.fractions", lessonId: "halves" };

describe("A child asks about the open lesson, with no model installed", () => {
  it.each([
    ["en", "What is a half?", /half/iu],
    ["zh-CN", "什么是一半？", /一半/u],
    ["fr", "C’est quoi, une moitié ?", /moitié/iu],
  ])(
    "and gets sentences of the lesson in %s, word for word, with the passage they come from",
    async (language, question, expected) => {
      const { client } = await testSchool({ packs: ["fractions"] });
      const events = await all(client.tutor.ask({ question, language, lesson: halves }));

      const answer = answerOf(events);
      expect(answer).toMatch(expected);
      expect(answer).toMatch(/\[1\]/u);
      const { writer, passages } = only(events, "sources");
      expect(writer).toBe("quotes");
      expect(citedPassages(events)[0]).toMatch(new RegExp(`^org\\.luciole\\.fractions/[\\w-]+/${language}#\\d+$`, "u"));
      for (const { n, quote } of only(events, "cited").citations) {
        expect(passages.find((passage) => passage.n === n)?.text).toContain(quote);
      }
      expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index));
      expect(events.at(0)?.kind).toBe("opened");
      expect(events.at(-1)?.kind).toBe("done");
    },
  );

  it("and finds question and answer again after the computer was switched off", async () => {
    const school = await testSchool({ packs: ["fractions"] });
    const events = await all(school.client.tutor.ask({ question: "What is a half?", language: "en", lesson: halves }));
    const { client } = await school.restart();

    const { turns } = await client.tutor.history({ lesson: halves });
    expect(turns).toHaveLength(1);
    expect(turns[0]).toMatchObject({ question: "What is a half?", state: "answered", answer: answerOf(events) });
    expect(turns[0]?.citations.map(({ passageId }) => passageId)).toEqual(citedPassages(events));

    const replayed = await all(client.tutor.resume({ turnId: turns[0]?.turnId ?? "", afterSeq: -1 }));
    expect(answerOf(replayed)).toBe(answerOf(events));
    expect(citedPassages(replayed)).toEqual(citedPassages(events));
  });

  it("and the passage that was cited can be opened in the lesson", async () => {
    const { client } = await testSchool({ packs: ["fractions"] });
    const events = await all(client.tutor.ask({ question: "What is a half?", language: "en", lesson: halves }));
    const [source] = only(events, "sources").passages;
    const lesson = await client.lessons.open({
      packId: source?.packId ?? "",
      lessonId: source?.lessonId ?? "",
      languages: ["en"],
    });
    const passages = lesson.sections.flatMap((section) => section.passages);
    expect(passages.map((passage) => passage.passageId)).toContain(source?.passageId);
  });

  it.each([
    ["en", "Who won the football world cup?"],
    ["zh-CN", "谁赢了世界杯足球赛？"],
    ["fr", "Qui a gagné la coupe du monde de football ?"],
  ])("and is told in %s what is not in the lessons, with nothing made up", async (language, question) => {
    const { client } = await testSchool({ packs: ["fractions", "living"] });
    const events = await all(client.tutor.ask({ question, language, lesson: halves }));
    expect(answerOf(events)).toBe("");
    expect(events.at(-1)?.kind).toBe("notInLessons");
    expect(only(events, "notInLessons").nearest.length).toBeLessThanOrEqual(3);
    const { turns } = await client.tutor.history({ lesson: halves });
    expect(turns[0]).toMatchObject({ question, state: "notInLessons", answer: "" });
  });

  it("and asks on in the same thread, or asks again in place of the first question", async () => {
    const { client } = await testSchool({ packs: ["fractions"] });
    const first = await all(client.tutor.ask({ question: "What is a half?", language: "en", lesson: halves }));
    const { conversationId, turnId } = only(first, "opened");
    await all(client.tutor.ask({ question: "What is a quarter?", language: "en", lesson: halves, conversationId }));
    await all(
      client.tutor.ask({
        question: "What is one half?",
        language: "en",
        lesson: halves,
        conversationId,
        replaces: turnId,
      }),
    );

    const { turns } = await client.tutor.history({ lesson: halves });
    expect(turns.map((turn) => turn.question)).toEqual(["What is a quarter?", "What is one half?"]);
    expect(new Set(turns.map((turn) => turn.conversationId))).toEqual(new Set([conversationId]));
  });

  it.each([
    { what: "nothing", question: "", reason: "empty" },
    { what: "blanks", question: "   \n ", reason: "empty" },
    { what: "marks without a word", question: "?!", reason: "empty" },
    { what: "100,000 characters", question: "a".repeat(100_000), reason: "tooLong" },
    { what: "a control character", question: "half\u0000", reason: "unreadable" },
    { what: "a mark that turns the writing round", question: "\u202eflah", reason: "unreadable" },
  ])("but a question of $what is turned away with a reason, and nothing is stored", async ({ question, reason }) => {
    const { client } = await testSchool({ packs: ["fractions"] });
    await expect(all(client.tutor.ask({ question, language: "en", lesson: halves }))).rejects.toMatchObject({
      code: "QUESTION_REFUSED",
      defined: true,
      data: { reason },
    });
    expect((await client.tutor.history({ lesson: halves })).turns).toEqual([]);
  });
});
