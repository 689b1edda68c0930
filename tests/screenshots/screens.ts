import { expect, type Page } from "@playwright/test";
import { type UiLanguage, uiLanguageNames } from "../../contract/languages.ts";
import { askedIn, type LessonPage } from "../helpers/lessonPage.ts";

/** One language's way through the app, on a server of its own with fresh data. */
export interface Visit {
  readonly page: Page;
  readonly language: UiLanguage;
  readonly child: LessonPage;
  /** Opens a place by its address after `#`, and waits until it is there. */
  goTo(place: string): Promise<void>;
  /** A model file that answers with a text of its own, and a file that is no pack. */
  readonly files: { readonly model: string; readonly notAPack: string };
}

/** Something to look at. They are visited in order, and each finds what those before it left. */
export interface Screen {
  readonly name: string;
  /** Default `laptops`: 1024×600 and 1366×768. */
  readonly on?: "laptops" | "phone";
  readonly theme?: "dark";
  open(visit: Visit): Promise<void>;
}

const halves = "/lesson/org.luciole.fractions/halves";

const at = (place: string) => (visit: Visit) => visit.goTo(place);

/** A question that is longer than may be asked. */
const tooLong = "Why? ".repeat(500);

const searchedFor: Readonly<Record<UiLanguage, string>> = { en: "water", "zh-CN": "水", fr: "eau" };

/** All but what only a phone or the dark theme shows otherwise. */
const inDaylight: readonly Screen[] = [
  {
    name: "start",
    open: ({ page, language }) => page.getByText(uiLanguageNames[language], { exact: true }).click(),
  },
  { name: "library-new", open: ({ child }) => child.begin() },
  { name: "course", open: at("/course/org.luciole.fractions/fractions") },
  ...[0, 1, 2, 3, 5, 7].map((step): Screen => ({ name: `lesson-${step}`, open: at(`${halves}?step=${step}`) })),
  { name: "lesson-formula", open: at("/lesson/org.luciole.fractions/equal-fractions?step=2") },
  { name: "lesson-table", open: at("/lesson/org.luciole.living/water-cycle?step=3") },
  {
    name: "lesson-hint",
    async open({ page, child, goTo }) {
      await goTo(`${halves}?step=7`);
      await page
        .getByRole("button", { name: child.words("exercise.hint") })
        .first()
        .click();
      await page
        .getByRole("button", { name: child.words("exercise.showAnswer") })
        .first()
        .click();
    },
  },
  {
    name: "lesson-contents",
    async open({ page, child, goTo }) {
      await goTo(`${halves}?step=3`);
      await page
        .getByRole("button", { name: child.words("lesson.stepOf").replace("{{step}}", "4").replace("{{steps}}", "8") })
        .click();
    },
  },
  {
    name: "lesson-look",
    async open({ page, child, goTo }) {
      await goTo(`${halves}?step=3`);
      await page.getByRole("button", { name: child.words("lesson.look") }).click();
    },
  },
  {
    name: "lesson-answer",
    async open({ child, language, goTo }) {
      await goTo(`${halves}?step=0`);
      await child.ask(askedIn[language].question);
      await expect(child.log).toContainText(askedIn[language].answer);
    },
  },
  { name: "lesson-source", open: ({ child }) => child.openFirstSource() },
  {
    name: "lesson-unknown",
    async open({ child, language }) {
      await child.ask(askedIn[language].unknown);
      await expect(child.log).toContainText(child.words("tutor.notInLessons"));
    },
  },
  {
    name: "lesson-refused",
    async open({ child }) {
      await child.ask(tooLong);
      await expect(child.log).toContainText(child.words("questionReasons.tooLong").split("{{")[0] ?? "");
    },
  },
  { name: "lesson-gone", open: at("/lesson/org.luciole.fractions/none") },
  { name: "course-gone", open: at("/course/org.luciole.fractions/none") },
  { name: "library-begun", open: at("/") },
  { name: "search-begin", open: at("/search?text=") },
  { name: "search", open: (visit) => visit.goTo(`/search?text=${encodeURIComponent(searchedFor[visit.language])}`) },
  { name: "search-none", open: at("/search?text=xyzzy") },
  {
    name: "search-lit",
    async open({ page, language, goTo }) {
      await goTo(`/search?text=${encodeURIComponent(searchedFor[language])}`);
      await page.locator("main a[href*='passage=']").first().click();
      await page.locator("[data-passage][data-lit]").waitFor();
    },
  },
  { name: "ask-welcome", open: at("/ask") },
  {
    name: "ask-source",
    async open({ child, language }) {
      await child.ask(askedIn[language].question);
      await expect(child.log).toContainText(askedIn[language].answer);
      await child.openFirstSource();
    },
  },
  { name: "settings-reading", open: at("/settings/reading") },
  { name: "settings-packs", open: at("/settings/packs") },
  {
    name: "settings-packs-refused",
    async open({ page, child, files }) {
      await page.locator("input[type=file]").setInputFiles(files.notAPack);
      await page.getByText(child.words("packs.refusedTitle").split("{{")[0] ?? "").waitFor();
    },
  },
  {
    name: "settings-packs-remove",
    async open({ page, child, goTo }) {
      await goTo("/settings/packs");
      await page
        .getByRole("button", { name: child.words("packs.remove") })
        .first()
        .click();
    },
  },
  { name: "settings-models-none", open: at("/settings/models") },
  {
    name: "settings-models",
    async open({ page, child, files }) {
      await page.locator("input[type=file]").setInputFiles(files.model);
      await page.getByText(child.words("models.inUse")).waitFor({ timeout: 60_000 });
    },
  },
  { name: "settings-device", open: at("/settings/device") },
  {
    name: "lesson-written",
    async open({ page, child, language, goTo }) {
      await goTo(`${halves}?step=1`);
      await child.ask(askedIn[language].question);
      await page.getByText(child.words("tutor.writtenByComputer")).waitFor({ timeout: 60_000 });
      await child.field.waitFor({ timeout: 60_000 });
    },
  },
];

const inTheDark: readonly Screen[] = [
  "library-begun",
  "course",
  "lesson-1",
  "lesson-7",
  "search",
  "ask-welcome",
  "settings-packs",
].flatMap((name) =>
  inDaylight
    .filter((screen) => screen.name === name)
    .map((screen): Screen => ({ ...screen, name: `dark-${name}`, theme: "dark" })),
);

const phoneScreens: readonly Screen[] = [
  { name: "library", open: at("/") },
  { name: "course", open: at("/course/org.luciole.fractions/fractions") },
  { name: "lesson", open: at(`${halves}?step=1`) },
  { name: "lesson-exercises", open: at(`${halves}?step=7`) },
  {
    name: "lesson-tutor",
    async open({ page, child, goTo }) {
      await goTo(`${halves}?step=0`);
      await page.getByRole("button", { name: child.words("lesson.ask"), exact: true }).click();
      await child.field.waitFor();
    },
  },
  { name: "search", open: (visit) => visit.goTo(`/search?text=${encodeURIComponent(searchedFor[visit.language])}`) },
  { name: "ask", open: at("/ask") },
  { name: "settings-packs", open: at("/settings/packs") },
  { name: "settings-models", open: at("/settings/models") },
];
const onAPhone = phoneScreens.map((screen): Screen => ({ ...screen, name: `phone-${screen.name}`, on: "phone" }));

/** Every screen there is. A new screen is added here. */
export const screens: readonly Screen[] = [...inDaylight, ...inTheDark, ...onAPhone];
