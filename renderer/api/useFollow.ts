import { useEffect, useRef, useState } from "react";

/** How a task that tells of itself stands: its newest event, or what ended it. */
export type Followed<Event> =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly last: Event | undefined }
  | { readonly kind: "ended"; readonly last: Event | undefined }
  | { readonly kind: "couldNot"; readonly thrown: unknown };

/** Follows a stream of the engine whose end is the end of the task. Leaving the page cancels, as `cancel` does. */
export function useFollow<Event>() {
  const [followed, setFollowed] = useState<Followed<Event>>({ kind: "idle" });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const follow = async (open: (signal: AbortSignal) => Promise<AsyncIterable<Event>>) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    let last: Event | undefined;
    setFollowed({ kind: "running", last });
    try {
      for await (const event of await open(controller.signal)) {
        last = event;
        if (!controller.signal.aborted) setFollowed({ kind: "running", last });
      }
      if (!controller.signal.aborted) setFollowed({ kind: "ended", last });
    } catch (thrown) {
      if (!controller.signal.aborted) setFollowed({ kind: "couldNot", thrown });
    }
  };
  return {
    followed,
    follow: (open: (signal: AbortSignal) => Promise<AsyncIterable<Event>>) => void follow(open),
    cancel: () => {
      running.current?.abort();
      setFollowed({ kind: "idle" });
    },
  };
}
