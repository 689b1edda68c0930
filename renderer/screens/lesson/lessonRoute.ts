import type { Route } from "../../router/route.ts";

/** The address of an open lesson. */
export type LessonRoute = Extract<Route, { kind: "lesson" }>;
