import type { Page } from "@playwright/test";
import type { UiLanguage } from "../../contract/languages.ts";
import { wordsOf } from "./lessonPage.ts";
import { passphrase } from "./people.ts";

/** The door as people come in by it: a name, then pictures or a passphrase. */
export class DoorPage {
  readonly #page: Page;
  readonly #say: (key: string) => string;

  constructor(page: Page, language: UiLanguage) {
    this.#page = page;
    this.#say = wordsOf(language);
  }

  /** A child who knows their pictures, or chooses them now. */
  async comeIn(name: string, { isNew = false } = {}): Promise<void> {
    await this.#page.getByRole("button", { name }).click();
    for (let times = isNew ? 2 : 1; times > 0; times--) {
      for (const picture of ["sun", "fish", "drum"]) {
        await this.#page.getByRole("button", { name: this.#say(`pictures.${picture}`), exact: true }).click();
      }
    }
    await this.#page.getByRole("navigation", { name: this.#say("rail.label") }).waitFor();
  }

  /** Somebody who teaches. */
  async comeInAsStaff(name: string): Promise<void> {
    await this.#page.getByRole("button", { name: this.#say("door.staff") }).click();
    await this.#page.getByRole("button", { name }).click();
    await this.#page.getByLabel(this.#say("door.passphrase"), { exact: true }).fill(passphrase);
    await this.#page.getByRole("button", { name: this.#say("door.goIn") }).click();
    await this.#page.getByRole("navigation", { name: this.#say("rail.label") }).waitFor();
  }
}
