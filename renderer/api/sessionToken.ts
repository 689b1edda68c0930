/**
 * What proves to the engine who sits before this page. Kept by the page's own tab: it outlives a reload, and closing the
 * tab or the window signs the person out.
 */
const key = "luciole-session";

export function keptToken(): string | undefined {
  return storage()?.getItem(key) ?? undefined;
}

export function keepToken(token: string): void {
  storage()?.setItem(key, token);
}

export function forgetToken(): void {
  storage()?.removeItem(key);
}

/** A browser may be set to keep nothing; then a reload asks again who you are. */
function storage(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}
