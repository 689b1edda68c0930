import type { Page } from "@playwright/test";
import type { LessonPage } from "../helpers/lessonPage.ts";
import { passphrase } from "../helpers/people.ts";
import { type SchoolWords, SetUpPage, schoolIn } from "../helpers/setUpPage.ts";
import type { Screen, Visit } from "./screen.ts";

const wizard = ({ page, language }: Visit) => new SetUpPage(page, language);

const wizardScreens: readonly Screen[] = [
  {
    name: "people-start",
    open: ({ child }) => child.chooseLanguage(),
  },
  { name: "people-wizard-1", open: (visit) => wizard(visit).open() },
  {
    name: "people-wizard-1-wrong",
    open: async (visit) => {
      await wizard(visit).next();
      await visit.page.locator("[aria-invalid=true]").first().waitFor();
    },
  },
  {
    name: "people-wizard-2",
    open: async (visit) => {
      await wizard(visit).fillSchool(schoolIn[visit.language]);
      await wizard(visit).next();
      await wizard(visit).heading("setUp.staff.title").waitFor();
    },
  },
  {
    name: "people-wizard-2-two",
    open: async ({ page, child }) => {
      await page.getByText(child.words("setUp.staff.two"), { exact: true }).click();
    },
  },
  {
    name: "people-wizard-3",
    open: async (visit) => {
      await visit.page.getByText(visit.child.words("setUp.staff.one"), { exact: true }).click();
      await wizard(visit).fillStaff(schoolIn[visit.language]);
      await wizard(visit).next();
      await wizard(visit).heading("setUp.computer.title").waitFor();
    },
  },
  {
    name: "people-wizard-4",
    open: async (visit) => {
      await wizard(visit).press("setUp.computer.finish");
      await wizard(visit).heading("setUp.code.title").waitFor();
    },
  },
  {
    name: "people-wizard-5",
    open: async (visit) => {
      await wizard(visit).press("setUp.code.written");
      await wizard(visit).writeNames(schoolIn[visit.language].students);
    },
  },
];

const schoolScreens: readonly Screen[] = [
  {
    name: "people-school",
    open: async ({ page, child }) => {
      await page.locator("form button[type=submit]").click();
      await page.getByRole("heading", { name: child.words("school.people.title") }).waitFor();
      await addStaff(page, child);
    },
  },
  { name: "people-school-whole", on: "tall", open: async () => {} },
  { name: "people-school-dark", on: "tall", theme: "dark", open: async () => {} },
  { name: "people-school-change", open: pressOn("school.about.change", ({ school }) => school) },
  { name: "people-staff-add", open: pressOn("school.people.add") },
  {
    name: "people-staff-add-wrong",
    open: async ({ page }) => {
      await page.getByRole("dialog").locator("button[type=submit]").click();
    },
  },
  { name: "people-staff-change", open: pressOn("school.people.change", "Adamou Chen") },
  { name: "people-class-change", open: pressOn("school.classes.change", ({ className }) => className) },
  {
    name: "people-class",
    open: async ({ page, child, goTo }) => {
      await goTo("/settings/school");
      await page.getByRole("link", { name: child.words("school.classes.open") }).click();
      await page.getByRole("button", { name: child.words("school.students.add") }).waitFor();
    },
  },
  { name: "people-class-whole", on: "tall", open: async () => {} },
  {
    name: "people-student-change",
    open: async ({ page, child }) => {
      await page
        .getByRole("button", { name: child.words("school.students.change") })
        .first()
        .click();
    },
  },
  {
    name: "people-students-add",
    open: async ({ page, child, language }) => {
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: child.words("school.students.add") }).click();
      await page.getByLabel(child.words("names.label")).fill(schoolIn[language].students.slice(0, 2).join("\n"));
    },
  },
];

/** A file with somebody new, somebody who stays, and two that are wrong. */
const rosterScreen: Screen = {
  name: "people-roster",
  open: async ({ page, language, goTo }) => {
    const { className, students } = schoolIn[language];
    const rows = [
      `${students[0]},${className},`,
      `Fatou Ba,${className},`,
      `Jean Koné,,teacher`,
      `,${className},`,
      "Lu,,wizard",
    ];
    const buffer = Buffer.from(["name,class,role", ...rows].join("\n"));
    await goTo("/settings/school");
    await page.locator("input[type=file]").setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer });
    await page.getByRole("dialog").waitFor();
  },
};
const takenScreen: Screen = {
  name: "people-roster-taken",
  on: "tall",
  open: async ({ page, child }) => {
    await page.getByRole("dialog").getByRole("button").last().click();
    await page.getByLabel(child.words("proof.passphrase"), { exact: true }).fill(passphrase);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: child.words("roster.undo"), exact: true }).waitFor();
  },
};

const proofScreen: Screen = {
  name: "people-proof",
  open: async ({ page, child, goTo }) => {
    await goTo("/settings/school");
    await page.getByRole("button", { name: child.words("school.about.newCode") }).click();
    await page.getByRole("button", { name: child.words("school.about.newCodeYes") }).click();
    await page.getByRole("heading", { name: child.words("proof.title") }).waitFor();
  },
};

/** Somebody who only teaches. */
async function addStaff(page: Page, child: LessonPage): Promise<void> {
  await page.getByRole("button", { name: child.words("school.people.add") }).click();
  await page.getByLabel(child.words("school.people.name"), { exact: true }).fill("Adamou Chen");
  await page.getByLabel(child.words("school.people.firstPassphrase")).fill(passphrase);
  await page.getByRole("dialog").locator("button[type=submit]").click();
  await page.getByText("Adamou Chen").waitFor();
}

/** Presses a button of the tab that is open anew; `of` names what it is about where several say the same. */
function pressOn(key: string, of?: string | ((words: SchoolWords) => string)): Screen["open"] {
  return async ({ page, child, language, goTo }) => {
    const about = typeof of === "function" ? of(schoolIn[language]) : of;
    const name = about === undefined ? child.words(key) : `${child.words(key)}: ${about}`;
    await goTo("/settings/school");
    await page.getByRole("heading", { name: child.words("school.people.title") }).waitFor();
    await page.getByRole("button", { name, exact: true }).click();
    await page.getByRole("dialog").waitFor();
  };
}

const doorScreens: readonly Screen[] = [
  {
    name: "people-door",
    open: async ({ page, child, goTo }) => {
      await goTo("/settings/school");
      await page.getByRole("navigation").getByRole("button").last().click();
      await page.getByRole("button", { name: child.words("me.signOut") }).click();
      await page.getByRole("heading", { name: child.words("door.title") }).waitFor();
    },
  },
  {
    name: "people-door-choose",
    open: async ({ page }) => {
      await page.getByRole("listitem").getByRole("button").nth(1).click();
      await page.getByRole("region").waitFor();
    },
  },
  {
    name: "people-door-staff",
    open: async ({ page, child, goTo }) => {
      await goTo("/");
      await page.getByRole("button", { name: child.words("door.staff") }).click();
      await page.getByRole("listitem").getByRole("button").first().click();
      await page.getByRole("region").waitFor();
    },
  },
  {
    name: "people-child",
    open: async ({ page, child, goTo }) => {
      await goTo("/");
      await page.getByRole("listitem").getByRole("button").first().click();
      for (let times = 0; times < 2; times++) {
        for (const picture of ["sun", "fish", "drum"]) {
          await page.getByRole("button", { name: child.words(`pictures.${picture}`) }).click();
        }
      }
      await page.getByRole("heading", { name: child.words("library.courses") }).waitFor();
    },
  },
  {
    name: "people-me",
    open: async ({ page }) => {
      await page.getByRole("navigation").getByRole("button").last().click();
    },
  },
];

/** A school from its first minute: the wizard, the people, the door. */
export const peopleScreens = [
  ...wizardScreens,
  ...schoolScreens,
  proofScreen,
  rosterScreen,
  takenScreen,
  ...doorScreens,
].flatMap((screen): Screen[] => (screen.on === undefined ? [screen, onThePhone(screen)] : [screen]));

/** The same as it stands, on a phone. */
function onThePhone({ name }: Screen): Screen {
  return { name: `${name}-phone`, on: "phone", open: async () => {} };
}
