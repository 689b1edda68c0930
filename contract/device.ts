import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { wireErrors } from "./errors.ts";
import { modelState } from "./models.ts";

/** One thing that was looked at, and what to do if it is not right. */
export const finding = z.object({
  check: z.enum(["database", "packs", "starterPacks", "model", "memory", "disk", "processor", "gpu", "voices"]),
  level: z.enum(["good", "notice", "wrong"]),
  /** A code that the page words: `doctor.<check>.<code>`. */
  code: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Finding = z.infer<typeof finding>;

/** What pages are told of as it happens, so that a pack installed elsewhere appears at once. */
export const deviceEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("hello"), engineStartedAt: z.string() }),
  z.object({ kind: z.literal("packsChanged") }),
  z.object({ kind: z.literal("modelsChanged"), state: modelState }),
  z.object({ kind: z.literal("turnsChanged") }),
  z.object({ kind: z.literal("settingsChanged") }),
  z.object({ kind: z.literal("peopleChanged") }),
  /** Somebody on the Wi-Fi waits to be let in, or does not wait any more. */
  z.object({ kind: z.literal("staffAsks") }),
  z.object({ kind: z.literal("alertsChanged") }),
  /** The battery has another level, or the plug was pulled or put in. */
  z.object({ kind: z.literal("powerChanged") }),
  /** A question was asked or has its answer: for those who look after the chats. */
  z.object({ kind: z.literal("chatsChanged") }),
  /** A teacher has paused the questions of a class, or lets it go on. */
  z.object({ kind: z.literal("pauseChanged") }),
]);
export type DeviceEvent = z.infer<typeof deviceEvent>;

export const device = {
  doctor: oc
    .errors(wireErrors)
    .input(z.object({}))
    .output(
      z.object({
        version: z.string(),
        dataFolder: z.string(),
        platform: z.string(),
        findings: z.array(finding),
      }),
    ),
  /** The battery of this computer; absent where there is none. `isLow`: its own model does not write until it is charged. */
  power: oc
    .errors(wireErrors)
    .input(z.object({}))
    .output(
      z.object({
        battery: z.object({ percent: z.number(), isCharging: z.boolean(), isLow: z.boolean() }).optional(),
      }),
    ),
  /** Goes on until the stream is ended. */
  watch: oc.errors(wireErrors).input(z.object({})).output(eventIterator(deviceEvent)),
  /** A place for a file that a browser is about to send by `PUT /upload/<token>`. */
  openUpload: oc
    .errors(wireErrors)
    .input(z.object({ name: z.string().max(255), bytes: z.int().min(0) }))
    .output(z.object({ token: z.string() })),
};
