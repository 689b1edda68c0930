import { PackRefusedError } from "../errors.ts";
import { packLimits } from "./packLimits.ts";

/** Device names that Windows keeps for itself, with or without an extension, in any folder. */
const windowsDevice = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\s*\..*)?$/iu;
/** What Windows refuses in names; the colon also stands in drive letters and in NTFS streams. */
const forbiddenCharacter = /[<>:"|?*\\]/u;
/** Controls, invisible and unassigned characters, lone surrogates, line separators, and the mark of a failed decoding. */
const invisibleCharacter = /[\p{C}\p{Zl}\p{Zp}\uFFFD]/u;

/**
 * Checks the name of a pack's member by itself, so that it means the same file on every system.
 * Whether it collides with another name is for `checkCollisions`.
 * @throws PackRefusedError unsafeName, nameTooLong or tooDeep
 */
export function checkMemberName(name: string): void {
  if (Buffer.byteLength(name) > packLimits.nameBytes) throw new PackRefusedError("nameTooLong", name);
  if (name === "" || forbiddenCharacter.test(name) || invisibleCharacter.test(name)) {
    throw new PackRefusedError("unsafeName", name);
  }
  const parts = name.split("/");
  if (parts.some(isUnsafePart)) throw new PackRefusedError("unsafeName", name);
  if (parts.some((part) => Buffer.byteLength(part) > packLimits.namePartBytes)) {
    throw new PackRefusedError("nameTooLong", name);
  }
  if (parts.length > packLimits.nameParts) throw new PackRefusedError("tooDeep", name);
}

/** Empty parts catch a leading slash, a doubled one, and folders (which end in one). */
function isUnsafePart(part: string): boolean {
  return part === "" || part === "." || part === ".." || /^\s|[\s.]$/u.test(part) || windowsDevice.test(part);
}

/**
 * Refuses names that some file system takes for the same: equal, differing by case or by Unicode form only,
 * or one being the folder of another.
 * @throws PackRefusedError duplicateName, or unsafeName for a name that is not in Unicode's form NFC
 */
export function checkCollisions(names: Iterable<string>): void {
  const files = new Set<string>();
  const folders = new Set<string>();
  const all = [...names];
  for (const name of all) {
    const key = collisionKey(name);
    if (files.has(key) || folders.has(key)) throw new PackRefusedError("duplicateName", name);
    for (let slash = key.indexOf("/"); slash >= 0; slash = key.indexOf("/", slash + 1)) {
      const folder = key.slice(0, slash);
      if (files.has(folder)) throw new PackRefusedError("duplicateName", name);
      folders.add(folder);
    }
    files.add(key);
  }
  const unnormalised = all.find((name) => name !== name.normalize("NFC"));
  if (unnormalised !== undefined) throw new PackRefusedError("unsafeName", unnormalised);
}

/** Upper and then lower case folds what one of them alone keeps apart: `ß` and `SS`, `ſ` and `s`. */
function collisionKey(name: string): string {
  return name.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC");
}
