import { useState } from "react";
import type { WayBack } from "../../router/route.ts";
import type { OpenSource, SourceDesk } from "./sourceDesk.ts";

/** For a thread that stands in no lesson: sources open beside it and lead to their lesson, with the way back here. */
export function useSourceDesk(back: WayBack): SourceDesk {
  const [open, setOpen] = useState<OpenSource>();
  return {
    open,
    show: setOpen,
    close: () => setOpen(undefined),
    isHere: () => false,
    linkTo: ({ source, quote }) => ({
      kind: "lesson",
      lesson: { packId: source.packId, lessonId: source.lessonId },
      language: source.language,
      light: { passageId: source.passageId, n: source.n, ...(quote && { quote }) },
      back,
    }),
  };
}
