import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { wireErrors } from "./errors.ts";

/** Whether phones and tablets on the school's Wi-Fi can join, and who has. */
export const wifiState = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("off"), mayServe: z.boolean() }),
  z.object({
    kind: z.literal("on"),
    /** `http://192.168.1.5:7531`, the likeliest first; none while this computer is on no network. */
    addresses: z.array(z.string()),
    /** `http://luciole.local:7531`, which works where the network carries mDNS. */
    nameAddress: z.string(),
    joinCode: z.string(),
    devices: z.array(
      z.object({
        deviceId: z.string(),
        address: z.string(),
        since: z.string(),
        /** Who is signed in there; absent before. */
        name: z.string().optional(),
      }),
    ),
  }),
]);
export type WifiState = z.infer<typeof wifiState>;

export const wifi = {
  /** The state, and each one after it. */
  watch: oc.errors(wireErrors).input(z.object({})).output(eventIterator(wifiState)),
  turnOn: oc.errors(wireErrors).input(z.object({})).output(wifiState),
  turnOff: oc.errors(wireErrors).input(z.object({})).output(wifiState),
  /** Everybody joins anew with it; the one before opens nothing any more. */
  newCode: oc.errors(wireErrors).input(z.object({})).output(wifiState),
};
