import { childrenIn, setUpClassroom, teacherName } from "../helpers/classroom.ts";
import { connectAsBrowser } from "../helpers/connectAsBrowser.ts";
import { DoorPage } from "../helpers/doorPage.ts";
import { askedIn } from "../helpers/lessonPage.ts";
import { sunFishDrum } from "../helpers/people.ts";
import { type Invitation, joinByPhone, openToTheClass } from "../helpers/wifiPage.ts";
import type { Screen, Visit } from "./screen.ts";

const door = ({ page, language }: Visit) => new DoorPage(page, language);

/** A school with a class; two of the children have asked something. */
async function aSchoolThatAsks({ address, language }: Visit): Promise<void> {
  const { client, close } = await connectAsBrowser(address);
  const [first = "", second = ""] = await setUpClassroom(client, language);
  const { question, unknown } = askedIn[language];
  for (const [personId, asked] of [
    [first, question] as const,
    [second, question] as const,
    [second, unknown] as const,
  ]) {
    await client.session.signIn({ personId, secret: sunFishDrum });
    for await (const event of await client.tutor.ask({ question: asked, language })) {
      if (event.kind === "done" || event.kind === "notInLessons") break;
    }
  }
  close();
}

function invitationOf({ page }: Visit): Promise<Invitation> {
  return page.evaluate(() => {
    const large = [...document.querySelectorAll("main ol li p:nth-child(2)")].map((words) => words.textContent ?? "");
    return { address: `http://${large[0]}`, code: large[1] ?? "" };
  });
}

const signOut = async ({ page, child }: Visit) => {
  await page.getByRole("navigation").getByRole("button").last().click();
  await page.getByRole("button", { name: child.words("me.signOut") }).click();
};

const teacherScreens: readonly Screen[] = [
  {
    name: "wifi-no-school",
    async open({ child, goTo }) {
      await child.begin();
      await goTo("/settings/wifi");
    },
  },
  {
    name: "wifi-off",
    async open(visit) {
      await aSchoolThatAsks(visit);
      await visit.page.reload();
      await door(visit).comeInAsStaff(teacherName);
      await visit.goTo("/settings/wifi");
    },
  },
  {
    name: "wifi-on",
    async open(visit) {
      await openToTheClass(visit.page, visit.language);
      await visit.page.getByRole("img", { name: visit.child.words("wifi.join.qr") }).waitFor();
    },
  },
  {
    name: "wifi-joined",
    async open(visit) {
      const { page, language } = visit;
      const browser = page.context().browser();
      if (browser === null) throw new Error("the browser is gone");
      const phone = await joinByPhone(browser, await invitationOf(visit), { locale: language });
      await new DoorPage(phone, language).comeIn(childrenIn[language][0]);
      await page.getByText(childrenIn[language][0]).waitFor();
    },
  },
  {
    name: "wifi-help",
    on: "tall",
    async open({ page, child }) {
      await page.getByRole("button", { name: child.words("wifi.help.title") }).click();
    },
  },
  {
    name: "wifi-asks",
    async open(visit) {
      const { page, language } = visit;
      await visit.goTo("/settings/wifi");
      const browser = page.context().browser();
      if (browser === null) throw new Error("the browser is gone");
      const phone = await joinByPhone(browser, await invitationOf(visit), { locale: language });
      new DoorPage(phone, language).comeInAsStaff(teacherName).catch(() => {}); // nobody lets them in here
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "wifi-new-code",
    async open({ page, child }) {
      await page.getByRole("button", { name: child.words("wifi.asks.no"), exact: true }).click();
      await page.getByRole("button", { name: child.words("wifi.newCode") }).click();
      await page.getByRole("alertdialog").waitFor();
    },
  },
  { name: "wifi-class", open: ({ goTo }) => goTo("/class") },
  { name: "wifi-class-chat", open: ({ page }) => page.locator("main li a").nth(1).click() },
  {
    name: "wifi-class-paused",
    async open({ page, child, goTo }) {
      await goTo("/class");
      await page.getByRole("button", { name: child.words("chats.pause") }).click();
      await page.getByRole("button", { name: child.words("chats.resume") }).waitFor();
    },
  },
  {
    name: "wifi-child-paused",
    async open(visit) {
      await signOut(visit);
      await door(visit).comeIn(childrenIn[visit.language][0]);
      await visit.goTo("/ask");
      await visit.child.ask(askedIn[visit.language].question);
      await visit.page
        .getByRole("button", { name: visit.child.words("tutor.askAgain") })
        .last()
        .waitFor();
    },
  },
];

/** The way of phones into a class, the teacher's eye on it, and the pause; each on a laptop, in the dark and on a phone. */
export const wifiScreens: readonly Screen[] = teacherScreens.flatMap((screen): Screen[] => {
  const asItStands = async () => {};
  if (screen.on !== undefined) return [screen];
  return [
    screen,
    { name: `${screen.name}-dark`, theme: "dark", open: asItStands },
    { name: `${screen.name}-phone`, on: "phone", open: asItStands },
  ];
});
