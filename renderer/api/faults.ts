import { ORPCError } from "@orpc/client";
import type { z } from "zod";
import type { WireErrorCode, wireErrors } from "../../contract/errors.ts";

type WireFaults = {
  [Code in WireErrorCode]: { readonly code: Code; readonly data: z.infer<(typeof wireErrors)[Code]["data"]> };
};

/** What can go wrong with a call: what the engine says, the way to it lost, or something that nobody foresaw. */
export type Fault =
  | WireFaults[WireErrorCode]
  | { readonly code: "LOST" }
  | { readonly code: "UNKNOWN"; readonly message: string };

const wireCodes: Readonly<Record<WireErrorCode, true>> = {
  PACK_REFUSED: true,
  MODEL_REFUSED: true,
  SERVER_REFUSED: true,
  KEY_REFUSED: true,
  QUESTION_REFUSED: true,
  NOT_FOUND: true,
  NOT_SIGNED_IN: true,
  SIGN_IN_REFUSED: true,
  PEOPLE_REFUSED: true,
  PASSPHRASE_NEEDED: true,
  NOT_PERMITTED: true,
  DISK_FULL: true,
  NOT_ENOUGH_MEMORY: true,
  BUSY: true,
  DATA_DAMAGED: true,
  FAULT: true,
};

/** What a thrown thing means. What is not of the engine's making came from the way to it. */
export function faultOf(thrown: unknown): Fault {
  if (!(thrown instanceof ORPCError)) {
    return thrown instanceof TypeError ? { code: "UNKNOWN", message: thrown.message } : { code: "LOST" };
  }
  if (thrown.defined && thrown.code in wireCodes) {
    // The client has checked the error against the contract (`defined`), which pairs each code with its data.
    return { code: thrown.code, data: thrown.data } as Fault;
  }
  return { code: "UNKNOWN", message: `${thrown.code}: ${thrown.message}` };
}
