import { createContext } from "react";
import type { OpenLesson } from "../../../contract/lessons.ts";

/** The pictures that the exercises on the page may show. */
export const ExerciseMedia = createContext<OpenLesson["media"]>({});
