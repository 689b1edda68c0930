import type { OpenEngine } from "../runningEngine.ts";
import type { Caller } from "./caller.ts";
import { signInRefused } from "./signInRefused.ts";

/**
 * Whoever is signed in says their passphrase again; guesses are slowed down as at the door.
 * @throws the wire error SIGN_IN_REFUSED
 */
export async function provePassphrase(
  passphrase: string,
  personId: string,
  caller: Caller,
  { people }: OpenEngine,
): Promise<void> {
  const { waitMs } = people.wrongSecrets.try(personId, caller.device);
  if (waitMs > 0) throw signInRefused({ kind: "wait", ms: waitMs }, personId);
  const isRight = await people.secrets.isRight(personId, { kind: "passphrase", passphrase });
  if (!isRight) throw signInRefused({ kind: "wrong" }, personId);
  people.wrongSecrets.wasRight(personId, caller.device);
  caller.prove();
}
