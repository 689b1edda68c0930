import type { NotSignedIn } from "../people/signIn.ts";
import { wireError } from "./mapErrors.ts";

/** Why somebody was not let in, as it crosses the wire. */
export function signInRefused(why: NotSignedIn, personId: string) {
  if (why.kind === "nobody") return wireError("NOT_FOUND", { what: "person", id: personId });
  return wireError("SIGN_IN_REFUSED", {
    reason: why.kind,
    ...(why.kind === "wait" && { waitSeconds: Math.ceil(why.ms / 1000) }),
  });
}
