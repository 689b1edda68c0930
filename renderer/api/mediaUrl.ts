import type { OpenLesson } from "../../contract/lessons.ts";
import { isDesktopWindow } from "./capabilities.ts";

/** Where a blob of a pack is read from: the window's own scheme, else the server that sent this page. */
export function blobUrl(sha256: string): string {
  return isDesktopWindow() ? `app://blob/${sha256}` : `/blob/${sha256}`;
}

/**
 * The address of a medium that a lesson names, by the path in its Markdown (which may come percent-encoded).
 * @returns undefined for what is not in the pack: it is never loaded
 */
export function mediaUrl(media: OpenLesson["media"], path: string): string | undefined {
  const medium = media[path] ?? media[decodePath(path)];
  return medium && blobUrl(medium.sha256);
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
