import type { TutorEvent } from "../../contract/tutor.ts";
import { sunFishDrum } from "../helpers/people.ts";
import { joinByCode, type Phone, type WifiOn } from "../helpers/phone.ts";

/** A class at work: what everybody did, and how it went. */
export interface ClassReport {
  readonly asked: number;
  /** Of these, how often the phone went away in the middle and came back. */
  readonly lostAndFound: number;
  /** What went wrong, in words. */
  readonly errors: readonly string[];
  /** Letters of answers, for each child. */
  readonly lettersOf: readonly number[];
  /** Milliseconds that each call but asking took. */
  readonly calls: readonly number[];
}

const lesson = { packId: "org.luciole.fractions", lessonId: "halves" };
const language = "en";
/** A child reads, looks up and asks; now and then the phone is out of reach. */
const lostShare = 0.25;
const mostThinkingMs = 400;
/** Make each question another one, without a word that could be looked up. */
const signs = ["🥭", "🐐", "🌾", "🥁", "🐟", "🌙", "🍃", "🌧", "🔥", "🏠"];

/**
 * Lets children join, read, search, ask, lose the connection and come back, until the time is over; each does as the page
 * does. @param ids of students who have chosen no pictures yet
 */
export async function classLoad(on: WifiOn, ids: readonly string[], ms: number): Promise<ClassReport> {
  const until = performance.now() + ms;
  const first = await joinByCode(on);
  first.socket.terminate();
  const report = {
    asked: 0,
    lostAndFound: 0,
    errors: [] as string[],
    lettersOf: ids.map(() => 0),
    calls: [] as number[],
  };
  const timed = async <T>(call: Promise<T>): Promise<T> => {
    const startedAt = performance.now();
    const result = await call;
    report.calls.push(performance.now() - startedAt);
    return result;
  };

  async function live(n: number): Promise<void> {
    let phone = await joinByCode(on, first.cookie);
    try {
      const { token } = await phone.client.session.signIn({ personId: ids[n] ?? "", secret: sunFishDrum, isNew: true });
      for (let round = 0; performance.now() < until; round++) {
        await read(phone, timed);
        const isLost = random(n, round) < lostShare;
        const answer = await ask(phone, `${n}.${round}`, isLost);
        let events = answer.events;
        if (isLost) {
          phone = await comeBack(on, phone, token);
          events = [...events, ...(await rest(phone, answer.turnId, events.at(-1)?.seq ?? -1))];
          report.lostAndFound++;
        }
        report.asked++;
        report.errors.push(...wrongIn(events).map((words) => `child ${n}, question ${round}: ${words}`));
        report.lettersOf[n] = (report.lettersOf[n] ?? 0) + lettersIn(events);
        const { turns } = await timed(phone.client.tutor.history({ lesson, limit: 1 }));
        if (turns[0]?.turnId !== answer.turnId) report.errors.push(`child ${n}, question ${round}: not kept`);
        await new Promise((resolve) => setTimeout(resolve, random(round, n) * mostThinkingMs));
      }
    } catch (fault) {
      report.errors.push(`child ${n}: ${fault}`);
    } finally {
      phone.socket.terminate();
    }
  }

  await Promise.all(ids.map((_, n) => live(n)));
  return report;
}

async function read({ client }: Phone, timed: <T>(call: Promise<T>) => Promise<T>): Promise<void> {
  await timed(client.lessons.library({}));
  await timed(client.lessons.open({ ...lesson, languages: [language] }));
  await timed(client.search.find({ text: "half of a mango", language, limit: 10 }));
  await timed(client.lessons.savePosition({ ...lesson, language, section: 1, sections: 4, finished: false }));
}

/** Asks in words that nobody else uses at this moment. @param isLost the phone goes out of reach in the middle */
async function ask({ client, socket }: Phone, mark: string, isLost: boolean) {
  const events: TutorEvent[] = [];
  const question = `What is a half? ${[...mark].map((digit) => signs[Number(digit)] ?? "·").join("")}`;
  const stream = await client.tutor.ask({ question, language, lesson });
  // Not `for await`, which would still say goodbye.
  for (let next = await stream.next(); next.done !== true; next = await stream.next()) {
    events.push(next.value);
    if (!isLost || lettersIn(events) < 10) continue;
    socket.terminate();
    break;
  }
  const [opened] = events;
  return { turnId: opened?.kind === "opened" ? opened.turnId : "", events };
}

async function comeBack(on: WifiOn, { cookie, socket }: Phone, token: string): Promise<Phone> {
  socket.terminate();
  const phone = await joinByCode(on, cookie);
  const session = await phone.client.session.resume({ token });
  if (session.kind !== "signedIn") throw new Error(`came back ${session.kind}`);
  return phone;
}

async function rest({ client }: Phone, turnId: string, afterSeq: number): Promise<TutorEvent[]> {
  const events: TutorEvent[] = [];
  for await (const event of await client.tutor.resume({ turnId, afterSeq })) events.push(event);
  return events;
}

function wrongIn(events: readonly TutorEvent[]): string[] {
  const last = events.at(-1);
  return [
    ...(last?.kind === "done" ? [] : [`ended with ${JSON.stringify(last)}`]),
    ...(events.every(({ seq }, index) => seq === index) ? [] : ["events were lost or came twice"]),
  ];
}

function lettersIn(events: readonly TutorEvent[]): number {
  return events.reduce((sum, event) => sum + (event.kind === "text" ? event.delta.length : 0), 0);
}

/** From 0 to 1, the same for the same numbers. */
function random(a: number, b: number): number {
  const x = Math.sin(a * 12.9898 + b * 78.233) * 43_758.5453;
  return x - Math.floor(x);
}

/** Jain's fairness index: 1 if all have the same, 1/n if one has everything (Jain, Chiu, Hawe 1984). */
export function jain(shares: readonly number[]): number {
  const sum = shares.reduce((total, share) => total + share, 0);
  const squares = shares.reduce((total, share) => total + share ** 2, 0);
  return sum ** 2 / (shares.length * squares);
}
