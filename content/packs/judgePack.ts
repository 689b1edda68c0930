import { PackRefusedError } from "../errors.ts";
import { signatureMember } from "./minisignFile.ts";
import { readPublicKey } from "./minisignKey.ts";
import { PackArchive } from "./packArchive.ts";
import { judgeSignature, type SignatureTrust } from "./signature.ts";

/**
 * Whose a pack file is, for somebody who trusts the keys in these public key files and no others; says nothing of the
 * pack's other members. The publisher of a trusted pack is its key's id.
 * @throws PackRefusedError altered, badSignature, or whatever keeps pack.json from being read
 * @throws KeyRefusedError if a text is not a public key
 */
export async function judgePack(
  file: string,
  publicKeys: readonly string[],
): Promise<Exclude<SignatureTrust, { kind: "altered" }>> {
  const trustedKeys = publicKeys.map((text) => {
    const key = readPublicKey(text);
    return { key, publisher: key.keyId };
  });
  const archive = await PackArchive.open(file);
  try {
    if (!archive.members.has("pack.json")) throw new PackRefusedError("notAPack", "pack.json");
    const signature = archive.members.has(signatureMember) ? await archive.read(signatureMember) : undefined;
    const trust = judgeSignature(await archive.read("pack.json"), signature, trustedKeys);
    if (trust.kind === "altered") throw new PackRefusedError("altered");
    return trust;
  } finally {
    archive.close();
  }
}
