import { useContext } from "react";
import { LessonText } from "../../components/markdown/LessonText.tsx";
import { ExerciseMedia } from "./exerciseMedia.ts";

/** Words of an exercise: bold, formulas and pictures of the pack. */
export function ExerciseText({ markdown }: { readonly markdown: string }) {
  const media = useContext(ExerciseMedia);
  return (
    <div>
      <LessonText markdown={markdown} media={media} />
    </div>
  );
}
