import { SetUpPage, schoolIn } from "../helpers/setUpPage.ts";
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

/** The same as it stands, on a phone. */
function onThePhone({ name }: Screen): Screen {
  return { name: `${name}-phone`, on: "phone", open: async () => {} };
}

/** A school from its first minute: the wizard, the people, the door. */
export const peopleScreens = wizardScreens.flatMap((screen): Screen[] => [screen, onThePhone(screen)]);
