import type { Page } from "@playwright/test";
import type { UiLanguage } from "../../contract/languages.ts";
import { wordsOf } from "./lessonPage.ts";
import { passphrase } from "./people.ts";

/** A school as people of one language would call it, and them. */
export interface SchoolWords {
  readonly school: string;
  readonly className: string;
  readonly grade: string;
  readonly staff: string;
  readonly students: readonly string[];
}

export const schoolIn: Readonly<Record<UiLanguage, SchoolWords>> = {
  en: {
    school: "River Village School",
    className: "Class 4",
    grade: "4",
    staff: "Ms Okafor",
    students: ["Amina", "Kofi", "Blessing", "Chidi", "Esi", "Yaw", "Abena", "Kwame", "Zainab", "Tunde"],
  },
  "zh-CN": {
    school: "清水河希望小学",
    className: "四年级一班",
    grade: "四年级",
    staff: "王秀英",
    students: ["李小红", "张伟", "王芳", "陈静", "刘洋", "赵磊", "欧阳娜娜", "周杰", "吴敏", "孙丽"],
  },
  fr: {
    school: "École du village de Kéniéba",
    className: "CM1",
    grade: "CM1",
    staff: "Madame Diallo",
    students: ["Aïssatou", "Moussa", "Fatoumata", "Ibrahima", "Mariam", "Élodie", "Sékou", "Awa", "Boubacar", "Oumou"],
  },
};

/** The wizard as a person goes through it, by what stands on the screen. */
export class SetUpPage {
  readonly #page: Page;
  readonly #say: (key: string) => string;

  constructor(page: Page, language: UiLanguage) {
    this.#page = page;
    this.#say = wordsOf(language);
  }

  /** From the question after the language, or from the settings. */
  async open(): Promise<void> {
    await this.#page
      .getByRole("button", { name: this.#say("setUp.title") })
      .or(this.#page.getByRole("link", { name: this.#say("setUp.title") }))
      .click();
    await this.heading("setUp.school.title").waitFor();
  }

  heading(key: string) {
    return this.#page.getByRole("heading", { name: this.#say(key).split("{{")[0]?.trim() ?? "" });
  }

  async fillSchool({ school, className, grade }: SchoolWords): Promise<void> {
    await this.#page.getByLabel(this.#say("setUp.school.name"), { exact: true }).fill(school);
    await this.#page.getByLabel(this.#say("setUp.school.className"), { exact: true }).fill(className);
    await this.#page.getByLabel(this.#say("setUp.school.grade"), { exact: true }).fill(grade);
  }

  async fillStaff({ staff }: SchoolWords): Promise<void> {
    await this.#page.getByLabel(this.#say("setUp.staff.name"), { exact: true }).fill(staff);
    await this.#page.getByLabel(this.#say("setUp.staff.passphrase"), { exact: true }).fill(passphrase);
  }

  async next(): Promise<void> {
    await this.#page.getByRole("button", { name: this.#say("setUp.next"), exact: true }).click();
  }

  async press(key: string): Promise<void> {
    await this.#page.getByRole("button", { name: this.#say(key) }).click();
  }

  async writeNames(names: readonly string[]): Promise<void> {
    await this.#page.getByLabel(this.#say("names.label"), { exact: true }).fill(names.join("\n"));
  }

  /** All of it, from the question after the language to the end. */
  async goThrough(words: SchoolWords): Promise<void> {
    await this.open();
    await this.fillSchool(words);
    await this.next();
    await this.fillStaff(words);
    await this.next();
    await this.press("setUp.computer.finish");
    await this.press("setUp.code.written");
    await this.writeNames(words.students);
    await this.#page.locator("form button[type=submit]").click();
  }
}
