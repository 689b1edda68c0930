import { oc } from "@orpc/contract";
import { z } from "zod";
import { wireErrors } from "./errors.ts";

/** Somebody whose signature on packs is trusted here. */
export const publisher = z.object({
  /** The minisign key id: 16 hex digits, upper case, as `minisign` prints it. */
  keyId: z.string(),
  name: z.string(),
  /** The key as a minisign public key file has it: one line of base64. */
  publicKey: z.string(),
  /** Six words in each interface language that stand for the whole key, to compare by voice. */
  words: z.record(z.string(), z.array(z.string())),
  addedAt: z.string(),
});
export type Publisher = z.infer<typeof publisher>;

export const publishers = {
  list: oc
    .errors(wireErrors)
    .input(z.object({}))
    .output(z.object({ publishers: z.array(publisher) })),
  /** The words of a key that is not trusted yet, to compare them first; its name if it is on the list. Changes nothing. */
  preview: oc
    .errors(wireErrors)
    .input(z.object({ publicKey: z.string().max(2_000) }))
    .output(publisher.pick({ keyId: true, words: true }).extend({ name: z.string().optional() })),
  /**
   * Trusts a key from now on; packs of that key that are here already become trusted.
   * `publicKey` is the text of a minisign public key file, with or without its comment.
   */
  add: oc
    .errors(wireErrors)
    .input(z.object({ publicKey: z.string().max(2_000), name: z.string().trim().min(1).max(100) }))
    .output(publisher),
  /** Its packs stay, as of an unknown publisher. */
  remove: oc
    .errors(wireErrors)
    .input(z.object({ keyId: z.string() }))
    .output(z.object({})),
};
