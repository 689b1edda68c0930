import type { OpenLesson } from "../../contract/lessons.ts";
import { isDesktopWindow } from "./capabilities.ts";

export type LessonMedium = OpenLesson["media"][string];

/** Where a file of a pack is read from: the origin of this page, in the window as in a browser. */
export function blobUrl(sha256: string): string {
  return `/blob/${sha256}`;
}

/**
 * The file that a lesson names, by the path in its Markdown (which may come percent-encoded).
 * @returns undefined for what is not in the pack: it is never loaded
 */
export function mediumAt(media: OpenLesson["media"], path: string): LessonMedium | undefined {
  return media[path] ?? media[decodePath(path)];
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Where an app of a pack begins; it is served from an origin that is not this page's. */
export function appUrl(sha256: string): string {
  return isDesktopWindow() ? `app://apps/${sha256}/` : `/app/${sha256}`;
}
