import type { Page } from "@playwright/test";
import type { UiLanguage } from "../../contract/languages.ts";
import type { LessonPage } from "../helpers/lessonPage.ts";

/** One language's way through the app, on a server of its own with fresh data. */
export interface Visit {
  readonly page: Page;
  readonly language: UiLanguage;
  readonly child: LessonPage;
  /** Of the server, with the token. */
  readonly address: string;
  /** Opens a place by its address after `#`, and waits until it is there. */
  goTo(place: string): Promise<void>;
  /** A model file that answers with a text of its own, and a file that is no pack. */
  readonly files: { readonly model: string; readonly notAPack: string };
  /** A USB drive with packs of every kind. */
  readonly drive: { readonly publicKey: string; plugIn(): void; pullOut(): void };
}

/** Something to look at. They are visited in order, and each finds what those before it left. */
export interface Screen {
  readonly name: string;
  /** Default `laptops`: 1024×600 and 1366×768; `tall` shows at once what one would scroll to. */
  readonly on?: "laptops" | "phone" | "tall";
  readonly theme?: "dark";
  open(visit: Visit): Promise<void>;
}
