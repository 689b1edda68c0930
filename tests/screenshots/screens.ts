import { expect } from "@playwright/test";
import { type UiLanguage, uiLanguageNames } from "../../contract/languages.ts";
import { askedIn } from "../helpers/lessonPage.ts";
import { peopleScreens } from "./peopleScreens.ts";
import type { Screen, Visit } from "./screen.ts";
import { wifiScreens } from "./wifiScreens.ts";

const halves = "/lesson/org.luciole.fractions/halves";

/** Names that a person would type, in their language. */
const office: Readonly<Record<UiLanguage, string>> = {
  en: "District office",
  "zh-CN": "县教研室",
  fr: "Bureau du district",
};

/** Presses the button that begins to add what is chosen. */
async function beginToAdd({ page }: Visit): Promise<void> {
  await page.locator("main").getByRole("button").last().click();
}

/** Opens all that is folded, on a page that is tall enough to see it. */
async function unfoldAll({ page }: Visit): Promise<void> {
  for (const fold of await page.locator("main h4 button").all()) await fold.click();
}

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
    name: "add-refused",
    async open({ page, child, files }) {
      await page.locator("input[type=file]").setInputFiles(files.notAPack);
      await page.getByText(child.words("reasons.notAPack")).waitFor();
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
    name: "add-model",
    async open({ page, child, files }) {
      await page.locator("input[type=file]").setInputFiles(files.model);
      await page
        .locator("main li label")
        .filter({ hasText: child.words("add.verb.new") })
        .click({ timeout: 60_000 });
    },
  },
  {
    name: "settings-models",
    async open(visit) {
      const { page, child } = visit;
      await beginToAdd(visit);
      await page.locator("[data-kind=done]").waitFor({ timeout: 60_000 });
      await visit.goTo("/settings/models");
      await page.getByText(child.words("models.inUse")).waitFor({ timeout: 60_000 });
    },
  },
  { name: "settings-device", open: at("/settings/device") },
  { name: "settings-publishers-none", open: at("/settings/publishers") },
  {
    name: "settings-publishers-add",
    async open({ page, child, language, drive }) {
      await page.getByRole("button", { name: child.words("publishers.add") }).click();
      await page.getByLabel(child.words("publishers.keyLabel")).fill(drive.publicKey);
      await page.getByText(child.words("publishers.compare")).waitFor();
      await page.getByLabel(child.words("publishers.nameLabel")).fill(office[language]);
    },
  },
  {
    name: "settings-publishers",
    async open(visit) {
      const { page, child } = visit;
      await page.getByRole("button", { name: child.words("publishers.trust") }).click();
      await page.getByRole("heading", { name: office[visit.language], exact: true }).waitFor();
      await unfoldAll(visit);
    },
  },
  {
    name: "library-drive",
    async open({ page, child, drive, goTo }) {
      drive.plugIn();
      await goTo("/");
      await page.getByRole("link", { name: child.words("add.lookAtIt") }).waitFor();
    },
  },
  { name: "settings-packs-drive", open: at("/settings/packs") },
  {
    name: "drive",
    async open({ page, child }) {
      await page.getByRole("link", { name: child.words("add.lookAtIt") }).click();
      await page.getByText(child.words("add.disk.title")).waitFor({ timeout: 60_000 });
    },
  },
  { name: "drive-whole", on: "tall", open: async () => {} },
  { name: "drive-unfolded", on: "tall", open: unfoldAll },
  {
    name: "drive-consent",
    async open(visit) {
      const { page, child } = visit;
      await page
        .locator("main li label")
        .filter({ hasText: child.words("add.verb.new") })
        .first()
        .click();
      await beginToAdd(visit);
      await page.getByRole("alertdialog").waitFor();
    },
  },
  {
    name: "drive-added",
    on: "tall",
    async open({ page, child }) {
      await page.getByRole("button", { name: child.words("add.consent.yes") }).click();
      await page.locator("[data-kind=done]").nth(2).waitFor({ timeout: 60_000 });
    },
  },
  {
    name: "settings-packs-checked",
    on: "tall",
    async open({ page, child, goTo }) {
      await goTo("/settings/packs");
      await page
        .getByRole("button", { name: child.words("packs.check.begin") })
        .first()
        .click();
      await page.getByText(child.words("packs.check.whole_other").split("{{")[0] ?? "").waitFor();
    },
  },
  {
    name: "settings-packs-save",
    async open({ page, child }) {
      await page
        .getByRole("button", { name: child.words("packs.export.begin") })
        .nth(1)
        .click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "settings-log", open: at("/settings/log") },
  {
    name: "drive-gone",
    async open({ page, child, drive, goTo }) {
      drive.pullOut();
      await goTo("/add/gone");
      await page.getByText(child.words("add.driveGoneTitle")).waitFor();
    },
  },
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
  "settings-log",
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
  { name: "settings-publishers", open: at("/settings/publishers") },
  { name: "settings-log", open: at("/settings/log") },
  {
    name: "drive",
    async open({ page, child, drive, goTo }) {
      drive.plugIn();
      await goTo("/settings/packs");
      await page.getByRole("link", { name: child.words("add.lookAtIt") }).click();
      await page.getByText(child.words("add.disk.title")).waitFor({ timeout: 60_000 });
    },
  },
];
const onAPhone = phoneScreens.map((screen): Screen => ({ ...screen, name: `phone-${screen.name}`, on: "phone" }));

/** Every screen there is, by the data that they share: each row begins on a fresh server. A new screen is added here. */
export const tours: readonly (readonly Screen[])[] = [
  [...inDaylight, ...inTheDark, ...onAPhone],
  peopleScreens,
  wifiScreens,
];
