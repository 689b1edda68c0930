import { askedIn, LessonPage } from "../helpers/lessonPage.ts";
import { expect, test } from "./browserTest.ts";

test("a phone whose browser lacks what came after Chrome 87 and Safari 14 opens a lesson, asks, and sees the source", async ({
  page,
  server,
}) => {
  const faults: string[] = [];
  page.on("pageerror", (fault) => faults.push(fault.message));
  await page.addInitScript(growOld);
  await page.goto(server.address);
  const child = new LessonPage(page, "en");
  await child.begin();
  await child.openFirstLesson();
  await child.ask(askedIn.en.question);
  await expect(child.log).toContainText(askedIn.en.answer);
  await child.openFirstSource();
  await expect(child.passageLit).toBeInViewport();
  const { origin } = new URL(server.address);
  for (const place of ["/search?text=water", "/ask", "/settings/reading", "/settings/packs", "/settings/school"]) {
    await page.goto(`${origin}/#${place}`);
    await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
  }
  expect(faults).toEqual([]);
});

/** Takes away what the oldest browsers on the network do not have. Runs in the page, before its own scripts. */
function growOld(): void {
  const drop = (on: object | undefined, ...names: readonly string[]) => {
    for (const name of names) if (on !== undefined) Reflect.deleteProperty(on, name);
  };
  drop(Object, "hasOwn", "groupBy");
  drop(Array, "fromAsync");
  drop(Array.prototype, ...["at", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with"]);
  drop(String.prototype, "at", "isWellFormed", "toWellFormed");
  drop(Promise, "withResolvers", "try");
  drop(AbortSignal, "any", "timeout");
  drop(AbortSignal.prototype, "throwIfAborted", "reason");
  drop(Intl, "Segmenter", "DurationFormat", "supportedValuesOf");
  drop(Crypto.prototype, "randomUUID");
  drop(Element.prototype, "checkVisibility", "setHTML");
  drop(HTMLElement.prototype, "inert", "showPopover", "popover");
  drop(HTMLFormElement.prototype, "requestSubmit");
  drop(Set.prototype, "union", "intersection", "difference", "isSubsetOf");
  drop(Reflect.get(globalThis, "Iterator")?.prototype, "map", "filter", "toArray", "forEach", "some", "find");
  drop(
    globalThis,
    ...[
      "structuredClone",
      "WeakRef",
      "FinalizationRegistry",
      "requestIdleCallback",
      "scheduler",
      "Iterator",
      "reportError",
    ],
  );
}
