import { oc } from "@orpc/contract";
import { z } from "zod";

/** What only the desktop window can do; served by main on a port of its own. */
export const shell = {
  /** The system's file dialog. The engine gets the path; the page gets a one-use token and the name. */
  chooseFile: oc
    .input(z.object({ purpose: z.enum(["pack", "model"]), title: z.string() }))
    .output(z.object({ token: z.string(), name: z.string(), bytes: z.int() }).nullable()),
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
