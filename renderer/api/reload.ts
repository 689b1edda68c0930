import { joinHeader } from "../../contract/joinHeader.ts";

/** Longer than this a phone does not wait for an answer that may never come. */
const patienceMs = 4_000;
const askEveryMs = 1_000;
const reloadAtMostEveryMs = 30_000;
const reloadedKey = "luciole-reloaded";

/** Opens the page anew where the server asks for the join code now: the Wi-Fi was closed meanwhile, or has a new code. */
export async function reloadIfSentOut(): Promise<void> {
  const answer = await askServer();
  if (answer?.headers.has(joinHeader)) window.location.reload();
}

/**
 * For a part of the page that could not be fetched because the Wi-Fi was lost: waits until the server answers, then opens
 * the page anew, since browsers and bundler remember a part that has failed.
 * @throws what was thrown, if that has just been tried
 */
export async function reloadWhenServed(thrown: unknown): Promise<never> {
  const last = Number(sessionStorage.getItem(reloadedKey) ?? 0);
  if (Date.now() - last < reloadAtMostEveryMs) throw thrown;
  while ((await askServer()) === undefined) await new Promise((resolve) => setTimeout(resolve, askEveryMs));
  sessionStorage.setItem(reloadedKey, String(Date.now()));
  window.location.reload();
  return new Promise(() => {});
}

/** @returns undefined if no answer came */
async function askServer(): Promise<Response | undefined> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMs);
  try {
    return await fetch("/", { cache: "no-store", signal: patience.signal });
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
