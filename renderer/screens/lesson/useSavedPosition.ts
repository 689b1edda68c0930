import { useEffect, useRef } from "react";
import type { OpenLesson } from "../../../contract/lessons.ts";
import { useEngine } from "../../api/EngineProvider.tsx";

/**
 * Remembers the step that is open, so that the lesson opens there again. A lesson once read to its end stays read.
 * @returns to be called when the person is done with the lesson
 */
export function useSavedPosition(lesson: OpenLesson, at: number, steps: number): () => void {
  const { connection, queries, queryClient } = useEngine();
  const isFinished = useRef(lesson.position?.finished ?? false);

  const save = useRef((_section: number) => {});
  save.current = (section) => {
    const { packId, lessonId, language } = lesson;
    connection.engine.lessons
      .savePosition({ packId, lessonId, language, section, sections: steps, finished: isFinished.current })
      .then(() => queryClient.invalidateQueries({ queryKey: queries.lessons.library.key() }))
      // Losing a bookmark must not disturb the reading; the next step saves it again.
      .catch(() => {});
  };

  useEffect(() => save.current(at), [at]);
  return () => {
    isFinished.current = true;
    save.current(at);
  };
}
