/**
 * What browsers give only to secure pages, which the school's network is not (plain HTTP): the one place that may touch
 * it, each with a way that works everywhere.
 */

/** A random id, 128 bits in hexadecimal. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Copies text. @returns whether it could */
export async function copyText(text: string): Promise<boolean> {
  if (window.isSecureContext && "clipboard" in navigator) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Not permitted here: the old way below needs no permission.
    }
  }
  const area = document.createElement("textarea");
  area.value = text;
  area.setAttribute("readonly", "");
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand("copy");
  area.remove();
  return isCopied;
}

/** The speech of this system, if the browser has any. */
export function speech(): SpeechSynthesis | undefined {
  return "speechSynthesis" in window ? window.speechSynthesis : undefined;
}

/** Whether this page runs in the desktop window, which serves it by a scheme of its own. */
export function isDesktopWindow(): boolean {
  return window.location.protocol === "app:";
}

/** Whether this page is shown by the computer that serves it, and not on the school's Wi-Fi. */
export function isThisComputer(): boolean {
  return isDesktopWindow() || ["127.0.0.1", "localhost", "[::1]"].includes(window.location.hostname);
}

/** Saves text as a file where the person, or their browser, puts what is downloaded. */
export function saveText(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
