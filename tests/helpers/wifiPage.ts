import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import type { UiLanguage } from "../../contract/languages.ts";
import { wordsOf } from "./lessonPage.ts";

/** What stands on the teacher's screen for phones to read. */
export interface Invitation {
  readonly address: string;
  readonly code: string;
}

/** Opens the school to the Wi-Fi, from the class page of a teacher. */
export async function openToTheClass(page: Page, language: UiLanguage): Promise<Invitation> {
  const say = wordsOf(language);
  await page.getByRole("link", { name: say("rail.class"), exact: true }).click();
  await page.getByRole("link", { name: say("settings.tabs.wifi"), exact: true }).click();
  await page.getByRole("button", { name: say("wifi.turnOn") }).click();
  return invitationOn(page, language);
}

/** What stands on the page where the Wi-Fi is opened. */
export async function invitationOn(page: Page, language: UiLanguage): Promise<Invitation> {
  const say = wordsOf(language);
  const after = (key: string) => page.getByText(say(key), { exact: true }).locator("xpath=following-sibling::p[1]");
  const [address, code] = [await after("wifi.join.open").innerText(), await after("wifi.join.code").innerText()];
  return { address: `http://${address}`, code };
}

/** A phone of its own on the network that has typed the code and stands at the door. Its sockets are kept in sight. */
export async function joinByPhone(
  browser: Browser,
  { address, code }: Invitation,
  options: BrowserContextOptions = {},
) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, ...options });
  const page = await context.newPage();
  page.on("pageerror", (fault) => console.error("[phone]", fault));
  await page.addInitScript(keepSocketsInSight);
  await page.goto(address);
  await page.getByRole("textbox").fill(code);
  await page.getByRole("button").click();
  return page;
}

/** As when a child walks out of the reach of the Wi-Fi: the connection is gone, and the page is not told why. */
export async function loseSocket(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const socket of (window as unknown as SeenSockets).seenSockets) socket.close();
  });
}

interface SeenSockets {
  seenSockets: WebSocket[];
}

function keepSocketsInSight(): void {
  const sockets: WebSocket[] = [];
  (window as unknown as SeenSockets).seenSockets = sockets;
  window.WebSocket = class extends WebSocket {
    constructor(...args: ConstructorParameters<typeof WebSocket>) {
      super(...args);
      sockets.push(this);
    }
  };
}
