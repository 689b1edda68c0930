import { type PassageToLight, type Route, type SettingsTab, settingsTabs, type WayBack } from "./route.ts";

/** The route that an address means; what it does not know is the library. Pure. */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = splitOnce(hash.replace(/^#\/?/u, ""), "?");
  const [place, first, second] = path.split("/").map(decode);
  const asked = new URLSearchParams(query);
  switch (place) {
    case "course":
      return first && second ? { kind: "course", packId: first, courseId: second } : { kind: "library" };
    case "search":
      return { kind: "search", text: asked.get("text") ?? "" };
    case "ask":
      return { kind: "ask" };
    case "class":
      return { kind: "class", ...(first && { classId: first }), ...(first && second && { personId: second }) };
    case "settings":
      return settingsRoute(first, second);
    case "setup":
      return { kind: "setUp", step: Math.max(1, wholeNumber(first) ?? 1) };
    case "add":
      return { kind: "add", from: first ? { kind: "drive", driveId: first } : { kind: "picked" } };
    case "lesson":
      return first && second ? lessonRoute(first, second, asked) : { kind: "library" };
    default:
      return { kind: "library" };
  }
}

function settingsRoute(tab: string | undefined, classId: string | undefined): Route {
  if (!isSettingsTab(tab)) return { kind: "settings", tab: "reading" };
  return { kind: "settings", tab, ...(tab === "school" && classId && { classId }) };
}

function lessonRoute(packId: string, lessonId: string, asked: URLSearchParams): Route {
  const step = wholeNumber(asked.get("step"));
  const language = asked.get("language");
  const light = passageToLight(asked);
  const back = wayBack(asked.get("back"));
  return {
    kind: "lesson",
    lesson: { packId, lessonId },
    ...(step !== undefined && { step }),
    ...(language && { language }),
    ...(light && { light }),
    ...(back && { back }),
  };
}

function passageToLight(asked: URLSearchParams): PassageToLight | undefined {
  const passageId = asked.get("passage");
  const n = wholeNumber(asked.get("n"));
  const quote = asked.get("quote");
  return passageId ? { passageId, ...(n !== undefined && { n }), ...(quote && { quote }) } : undefined;
}

function wayBack(text: string | null): WayBack | undefined {
  if (text === null) return undefined;
  const [kind, first, second, third] = text.split("/").map(decode);
  if (kind === "ask") return { kind };
  if (kind === "class" && first && second) return { kind, classId: first, personId: second };
  if (kind === "search") return { kind, text: first ?? "" };
  if (kind !== "lesson" || !first || !second) return undefined;
  return { kind, lesson: { packId: first, lessonId: second }, step: wholeNumber(third) ?? 0 };
}

function wholeNumber(text: string | null | undefined): number | undefined {
  return text && /^\d{1,4}$/u.test(text) ? Number(text) : undefined;
}

function isSettingsTab(text: string | undefined): text is SettingsTab {
  return settingsTabs.some((tab) => tab === text);
}

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** An address that was cut or mistyped must not bring the page down. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
