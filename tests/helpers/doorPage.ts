import { expect, type Locator, type Page } from "@playwright/test";
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
    await this.name(name).click();
    for (let times = isNew ? 2 : 1; times > 0; times--) await this.touch("sun", "fish", "drum");
    await this.#page.getByRole("navigation", { name: this.#say("rail.label") }).waitFor();
  }

  /** A name to touch. */
  name(name: string): Locator {
    return this.#page.getByRole("listitem").getByRole("button", { name, exact: true });
  }

  /** Pictures, by what they show. */
  async touch(...pictures: readonly string[]): Promise<void> {
    for (const picture of pictures) {
      await this.#page.getByRole("button", { name: this.#say(`pictures.${picture}`), exact: true }).click();
    }
  }

  /** From any page back to the door. */
  async leave(): Promise<void> {
    await this.#page.getByRole("navigation").getByRole("button").last().click();
    await this.#page.getByRole("button", { name: this.#say("me.signOut") }).click();
    await expect(this.#page.getByRole("heading", { name: this.#say("door.title") })).toBeVisible();
  }

  /** Somebody who teaches or administers. */
  async comeInAsStaff(name: string, words = passphrase): Promise<void> {
    await this.#page.getByRole("button", { name: this.#say("door.staff") }).click();
    await this.name(name).click();
    await this.#page.getByLabel(this.#say("door.passphrase"), { exact: true }).fill(words);
    await this.#page.getByRole("button", { name: this.#say("door.goIn") }).click();
    await this.#page.getByRole("navigation", { name: this.#say("rail.label") }).waitFor();
  }
}
