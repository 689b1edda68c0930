import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { type UiLanguage, uiLanguageNames } from "../../contract/languages.ts";

/** What a child types and reads in one language. */
export interface Asked {
  readonly question: string;
  /** Begins the answer that the starter lesson on halves holds. */
  readonly answer: RegExp;
  readonly unknown: string;
}

export const askedIn: Readonly<Record<UiLanguage, Asked>> = {
  en: { question: "What is a half?", answer: /one half/iu, unknown: "Who won the football world cup?" },
  "zh-CN": { question: "什么是二分之一？", answer: /二分之一/u, unknown: "谁赢了足球世界杯？" },
  fr: {
    question: "C’est quoi, un demi ?",
    answer: /demi|moitié/iu,
    unknown: "Qui a gagné la coupe du monde de football ?",
  },
};

/** The words of the interface, by key. */
export function wordsOf(language: UiLanguage): (key: string) => string {
  const words: unknown = JSON.parse(readFileSync(join("renderer/locales", `${language}.json`), "utf8"));
  return (key) => {
    // Looked up step by step in a file of our own.
    const found = key.split(".").reduce<unknown>((inner, part) => (inner as Record<string, unknown>)[part], words);
    if (typeof found !== "string") throw new Error(`no words for ${key}`);
    return found;
  };
}

/** The pages as a person uses them, by what stands on the screen. */
export class LessonPage {
  readonly #page: Page;
  readonly #say: (key: string) => string;
  readonly #language: UiLanguage;

  constructor(page: Page, language: UiLanguage) {
    this.#page = page;
    this.#say = wordsOf(language);
    this.#language = language;
  }

  /** The first start: the language, no school, then the shelf with the starter packs. */
  async begin(): Promise<void> {
    await this.chooseLanguage();
    await this.#page.getByRole("button", { name: this.#say("firstStart.later") }).click();
    await expect(this.#page.getByRole("heading", { name: this.#say("library.courses") })).toBeVisible();
  }

  /** The first question of the first start. */
  async chooseLanguage(): Promise<void> {
    await this.#page.getByText(uiLanguageNames[this.#language], { exact: true }).click();
    await this.#page.getByRole("button", { name: this.#say("firstStart.next") }).click();
  }

  /** From the shelf into the first lesson. */
  async openFirstLesson(): Promise<void> {
    await this.#page
      .getByRole("link", { name: this.#say("library.begin") })
      .or(this.#page.getByRole("link", { name: this.#say("library.goOn") }))
      .first()
      .click();
    await expect(this.field).toBeVisible();
  }

  get field(): Locator {
    return this.#page.getByRole("textbox", { name: this.#say("tutor.fieldLabel") });
  }

  get log(): Locator {
    return this.#page.getByRole("region", { name: this.#say("tutor.log") });
  }

  get passageLit(): Locator {
    return this.#page.locator("[data-lit]");
  }

  async ask(question: string): Promise<void> {
    await this.field.fill(question);
    await this.field.press("Enter");
  }

  /** Presses the first mark of the newest answer. */
  async openFirstSource(): Promise<void> {
    await this.#page
      .getByRole("button", { name: this.#say("tutor.source").replace("{{n}}", "1"), exact: true })
      .first()
      .click();
  }

  words(key: string): string {
    return this.#say(key);
  }
}
