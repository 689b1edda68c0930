import { oc } from "@orpc/contract";
import { z } from "zod";

/** A file or folder that a person chose. */
const chosen = z.object({ token: z.string(), name: z.string() });

/** What only the desktop window can do; served by main on a port of its own. */
export const shell = {
  /** The system's dialog for one or more files. The engine gets the paths; the page gets tokens and names. */
  chooseFiles: oc.input(z.object({ title: z.string(), endings: z.array(z.string()) })).output(z.array(chosen)),
  /** The same for one folder. */
  chooseFolder: oc.input(z.object({ title: z.string() })).output(z.array(chosen)),
  about: oc.input(z.object({})).output(z.object({ version: z.string(), electron: z.string() })),
};

/**
 * What the preload script gives the desktop page by `window.postMessage`, with one MessagePort: at every load, and for
 * the engine again after it was restarted. It takes the place of any port given before.
 */
export interface PortMessage {
  readonly kind: "luciole:port";
  readonly to: "engine" | "shell";
}

/** What the desktop page tells the preload script when files or folders were dropped onto it, with a port for the answer. */
export interface DroppedMessage {
  readonly kind: "luciole:dropped";
  readonly files: readonly File[];
}
export type DroppedAnswer = readonly z.infer<typeof chosen>[];
