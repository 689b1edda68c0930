import { z } from "zod";

/** The pictures that a password is made of. */
export const passwordPictures = [
  "sun",
  "fish",
  "drum",
  "tree",
  "star",
  "boat",
  "cup",
  "bird",
  "leaf",
  "moon",
  "house",
  "hat",
] as const;

export const passphrase = z.string().min(8).max(200);

/** Three of the twelve pictures; their order matters, and one may come twice. */
const pictures = z.array(z.enum(passwordPictures)).length(3);
const pin = z.string().regex(/^\d{4,8}$/u);

/** What a person proves with who they are. */
export const secret = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("pictures"), pictures }),
  z.object({ kind: z.literal("pin"), pin }),
  z.object({ kind: z.literal("passphrase"), passphrase: z.string().max(200) }),
]);
export type Secret = z.infer<typeof secret>;

export const secretKind = z.enum(["pictures", "pin", "passphrase"]);
export type SecretKind = z.infer<typeof secretKind>;
