import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/** This near to the end counts as reading along, in px. */
const nearEnd = 80;

/**
 * Keeps the end of a growing list in view, unless the person has scrolled up to read.
 * @param content when it changes, the list has grown
 */
export function useStayAtEnd(content: readonly unknown[]): RefObject<HTMLElement | null> {
  const pane = useRef<HTMLElement>(null);
  const isAtEnd = useRef(true);
  const length = content.length;
  useEffect(() => {
    const element = pane.current;
    const onScroll = () => {
      if (element) isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd;
    };
    element?.addEventListener("scroll", onScroll, { passive: true });
    return () => element?.removeEventListener("scroll", onScroll);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn always brings the end into view
  useLayoutEffect(() => {
    isAtEnd.current = true;
  }, [length]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs as the content grows
  useLayoutEffect(() => {
    if (isAtEnd.current && pane.current) pane.current.scrollTop = pane.current.scrollHeight;
  }, [content]);
  return pane;
}
