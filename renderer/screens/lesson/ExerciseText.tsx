import { LessonText } from "../../components/markdown/LessonText.tsx";

/** Exercises hold no pictures of their own. */
const noMedia = {};

/** Words of an exercise: bold and formulas. */
export function ExerciseText({ markdown }: { readonly markdown: string }) {
  return (
    <div>
      <LessonText markdown={markdown} media={noMedia} />
    </div>
  );
}
