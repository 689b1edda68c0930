import type { LessonRef } from "../../contract/values.ts";

/** A passage to light when a lesson opens: by a citation (with its number) or by a search hit. */
export interface PassageToLight {
  readonly passageId: string;
  readonly n?: number;
  readonly quote?: string;
}

/** Where to go back to from a lesson that a citation opened; without a lesson, to the page for questions. */
export type WayBack =
  | { readonly kind: "lesson"; readonly lesson: LessonRef; readonly step: number }
  | { readonly kind: "ask" }
  | { readonly kind: "search"; readonly text: string }
  | { readonly kind: "class"; readonly classId: string; readonly personId: string };

/** Where lessons and models are added from: a drive, or what was picked by hand (which a reload forgets). */
export type AddFrom = { readonly kind: "drive"; readonly driveId: string } | { readonly kind: "picked" };

/** Every place in the app. Kept in the address after `#`, so that reloading and going back work. */
export type Route =
  | { readonly kind: "library" }
  | { readonly kind: "course"; readonly packId: string; readonly courseId: string }
  | { readonly kind: "search"; readonly text: string }
  | { readonly kind: "ask" }
  /** A teacher's class, and the chat of one of its students. Without an id, the first class. */
  | { readonly kind: "class"; readonly classId?: string; readonly personId?: string }
  | {
      readonly kind: "settings";
      readonly tab: SettingsTab;
      /** Of the tab `school`: the class that is open. */
      readonly classId?: string;
    }
  /** The wizard; its steps count from 1. */
  | { readonly kind: "setUp"; readonly step: number }
  | { readonly kind: "add"; readonly from: AddFrom }
  | {
      readonly kind: "lesson";
      readonly lesson: LessonRef;
      /** From 0. Without it, where the person left off. */
      readonly step?: number;
      readonly language?: string;
      readonly light?: PassageToLight;
      readonly back?: WayBack;
    };

export const settingsTabs = ["reading", "school", "wifi", "packs", "publishers", "models", "device", "log"] as const;
export type SettingsTab = (typeof settingsTabs)[number];

/** The address of a route, from `#` on. Pure. */
export function hrefOf(route: Route): string {
  switch (route.kind) {
    case "library":
      return "#/";
    case "course":
      return `#/course/${encodeURIComponent(route.packId)}/${encodeURIComponent(route.courseId)}`;
    case "search":
      return `#/search?${new URLSearchParams({ text: route.text })}`;
    case "ask":
      return "#/ask";
    case "class":
      return `#/class${[route.classId, route.personId].map((id) => (id === undefined ? "" : `/${encodeURIComponent(id)}`)).join("")}`;
    case "settings":
      return `#/settings/${route.tab}${route.classId === undefined ? "" : `/${encodeURIComponent(route.classId)}`}`;
    case "setUp":
      return route.step === 1 ? "#/setup" : `#/setup/${route.step}`;
    case "add":
      return route.from.kind === "picked" ? "#/add" : `#/add/${encodeURIComponent(route.from.driveId)}`;
    case "lesson":
      return lessonHref(route);
    default:
      return route satisfies never;
  }
}

function lessonHref(route: Extract<Route, { kind: "lesson" }>): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | number | undefined) => {
    if (value !== undefined) query.set(name, String(value));
  };
  put("step", route.step);
  put("language", route.language);
  put("passage", route.light?.passageId);
  put("n", route.light?.n);
  put("quote", route.light?.quote);
  if (route.back) put("back", wayBackText(route.back));
  const path = `#/lesson/${encodeURIComponent(route.lesson.packId)}/${encodeURIComponent(route.lesson.lessonId)}`;
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

function wayBackText(back: WayBack): string {
  switch (back.kind) {
    case "lesson":
      return ["lesson", back.lesson.packId, back.lesson.lessonId, String(back.step)].map(encodeURIComponent).join("/");
    case "ask":
      return "ask";
    case "class":
      return ["class", back.classId, back.personId].map(encodeURIComponent).join("/");
    case "search":
      return `search/${encodeURIComponent(back.text)}`;
    default:
      return back satisfies never;
  }
}
