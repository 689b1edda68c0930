import { ORPCError } from "@orpc/client";
import type { KeyRefusal, ModelRefusal, PackRefusal } from "../contract/errors.ts";

export const exitCodes = { done: 0, fault: 1, usage: 2, refused: 3, notPermitted: 4, noRoom: 5 } as const;

/** A fault as the command line tells it. */
export interface Explanation {
  readonly exitCode: number;
  readonly code: string;
  /** What happened and what to do, for a person. */
  readonly sentence: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What to say and how to exit after anything thrown. */
export function explain(thrown: unknown): Explanation {
  const { code, data, message } = partsOf(thrown);
  const { reason, where } = data as { reason?: string; where?: string }; // shown as they are
  const at = where === undefined ? "" : ` (${where})`;
  switch (code) {
    case "PACK_REFUSED":
      return {
        exitCode: exitCodes.refused,
        code,
        data,
        sentence: `${packSentences[reason as PackRefusal] ?? message}${at}`,
      };
    case "MODEL_REFUSED": {
      const exitCode = reason === "tooBigForMemory" ? exitCodes.noRoom : exitCodes.refused;
      return { exitCode, code, data, sentence: `${modelSentences[reason as ModelRefusal] ?? message}${at}` };
    }
    case "KEY_REFUSED":
      return { exitCode: exitCodes.refused, code, data, sentence: keySentences[reason as KeyRefusal] ?? message };
    case "SIGNING_KEY_REFUSED":
      return { exitCode: exitCodes.refused, code, data, sentence: signingKeySentences[String(reason)] ?? message };
    case "PASSWORD_NEEDED":
      return {
        exitCode: exitCodes.refused,
        code,
        data,
        sentence:
          "The key is locked with a password, and there is no terminal to ask for it. Set LUCIOLE_KEY_PASSWORD, or run this in a terminal.",
      };
    case "QUESTION_REFUSED":
      return { exitCode: exitCodes.refused, code, data, sentence: questionSentences[String(reason)] ?? message };
    case "ROSTER_REFUSED":
    case "BAD_BATCH":
      return { exitCode: exitCodes.refused, code, data, sentence: message };
    case "NOT_FOUND":
      return {
        exitCode: exitCodes.refused,
        code,
        data,
        sentence: `There is no such ${data.what ?? "thing"} here: ${data.id ?? ""}. The list command shows what there is.`,
      };
    case "PEOPLE_REFUSED":
      return { exitCode: exitCodes.refused, code, data, sentence: peopleSentences[String(reason)] ?? message };
    case "PACK_DAMAGED":
      return { exitCode: exitCodes.refused, code, data, sentence: packDamaged };
    case "NOT_PERMITTED":
      return { exitCode: exitCodes.notPermitted, code, data, sentence: message };
    case "WIFI_NOT_PERMITTED":
      return { exitCode: exitCodes.notPermitted, code, data, sentence: peopleSentences[String(reason)] ?? message };
    case "UNKNOWN_HOST":
      return { exitCode: exitCodes.usage, code, data, sentence: message };
    case "DISK_FULL":
      return {
        exitCode: exitCodes.noRoom,
        code,
        data,
        sentence: `The disk has too little room: ${megabytes(data.neededBytes)} are needed, ${megabytes(data.freeBytes)} are free. Remove what is not used, then try again.`,
      };
    case "NOT_ENOUGH_MEMORY":
      return {
        exitCode: exitCodes.noRoom,
        code,
        data,
        sentence: `The model needs ${megabytes(data.neededBytes)} of memory, ${megabytes(data.availableBytes)} are free. Close other programs or take a smaller model.`,
      };
    case "DATA_DAMAGED":
      return {
        exitCode: exitCodes.fault,
        code,
        data,
        sentence: `The ${data.database} database cannot be read: ${data.file}. Keep a copy of the file, and put back a backup of it.`,
      };
    case "DATA_FOLDER_TAKEN":
      return {
        exitCode: exitCodes.fault,
        code,
        data,
        sentence: "Another Luciole is using this data folder and does not answer. Close it, then try again.",
      };
    case "DATA_FOLDER_READ_ONLY":
      return {
        exitCode: exitCodes.fault,
        code,
        data,
        sentence: `Nothing can be written into ${data.folder}. Take the disk's write protection off, or name another folder with --data.`,
      };
    case "PAGES_MISSING":
      return { exitCode: exitCodes.fault, code, data, sentence: "The pages are not built yet. Run: npm run build" };
    case "INTERRUPTED":
      return { exitCode: exitCodes.fault, code, data, sentence: "Stopped. What was finished is kept." };
    case "ENOENT":
      return { exitCode: exitCodes.refused, code, data, sentence: `There is no such file or folder: ${message}` };
    default:
      return { exitCode: exitCodes.fault, code, data, sentence: `Something went wrong in Luciole itself: ${message}` };
  }
}

const packDamaged =
  "Files of these packs are not what they were. Install them again from their file or drive: only what is damaged is copied.";

function partsOf(thrown: unknown): { code: string; data: Readonly<Record<string, unknown>>; message: string } {
  if (thrown instanceof ORPCError) return { code: thrown.code, data: Object(thrown.data), message: thrown.message };
  if (!(thrown instanceof Error)) return { code: "FAULT", data: {}, message: String(thrown) };
  const { code = "FAULT", ...data } = thrown as Error & { code?: string }; // typed faults carry a code and their data
  return { code: String(code), data: { ...data }, message: thrown.message };
}

function megabytes(bytes: unknown): string {
  return `${Math.ceil(Number(bytes) / 1_000_000)} MB`;
}

const packSentences: Readonly<Record<PackRefusal, string>> = {
  notAPack: "This is not a Luciole pack. Choose a file that ends in .lpack, or a folder that holds some.",
  unsafeName: "A file name in this pack could write outside its place, so it was refused. Ask for a new copy.",
  duplicateName: "Two files in this pack have the same name, so it was refused. Ask for a new copy.",
  nameTooLong: "A file name in this pack is too long. Ask for a new copy.",
  tooManyFiles: "This pack holds more files than a pack may. Ask its makers to split it.",
  tooDeep: "The folders in this pack are nested too deeply. Ask for a new copy.",
  symlink: "This pack holds a link to another place, so it was refused. Ask for a new copy.",
  sizeLies: "A file in this pack is not as large as it says, so it was refused. Copy the pack again.",
  tooBig: "A file in this pack is larger than a pack may hold. Ask its makers to make it smaller.",
  compressionBomb: "This pack would swell to fill the disk, so it was refused. Ask for a new copy.",
  encrypted: "This pack is locked with a password. Ask for one that is not.",
  missingMember: "A file of this pack is missing. Copy the pack again.",
  extraMember: "This pack holds a file that its list does not name, so it was refused. Ask for a new copy.",
  badHash: "A file of this pack is damaged. Copy the pack again.",
  badJson: "A list in this pack cannot be read. Ask for a new copy.",
  badManifest: "The description of this pack is not right. Ask its makers to mend it.",
  badExercises: "An exercise in this pack is not right. Ask its makers to mend it.",
  badLesson: "A lesson text in this pack is not right. Ask its makers to mend it.",
  unknownFormatVersion: "This pack was made for a newer Luciole. Update Luciole first.",
  undeclaredLanguage: "A lesson of this pack is in a language that the pack does not name. Ask its makers to mend it.",
  wrongMedia:
    "A picture or film in this pack is another kind of file than its name says, so it was refused. Ask its makers to mend it.",
  activePicture:
    "A drawing in this pack holds a program or loads something from outside, so it was refused. Ask its makers for a plain picture.",
  appTooOld: "This pack needs a newer Luciole. Update Luciole first.",
  unreadable: "This pack cannot be read from the drive. Try again, or copy it again.",
  kolibriTooOld:
    "This Kolibri channel comes from a very old Kolibri. Update the channel in Kolibri, export it again, then load it.",
  kolibriTooNew:
    "This Kolibri channel was made for a newer Kolibri than this Luciole knows. Update Luciole, then load it again.",
  noText:
    "There are no words in this document: a scan is a picture of text, which cannot be searched. Ask for a version with text.",
  badDocument: "This document is damaged, or is not what the end of its name says. Open it to see, and copy it again.",
  badSignature: "The signature of this pack cannot be read. Copy the pack again.",
  altered: "This pack was changed after signing, so it was refused. Ask for a new copy.",
  unsigned: "Nobody has signed this pack. If you know who made it, add --allow-unsigned.",
  unknownPublisher:
    "This school does not know the publisher of this pack. Add the publisher's key (luciole pack keys add), or, if you know who made it, add --allow-unsigned.",
};

const keySentences: Readonly<Record<KeyRefusal, string>> = {
  notAKey: "This is not a minisign public key. Choose the file that ends in .pub.",
  secretKey: "This is a secret key, which only its owner may have. Ask for the public one, which ends in .pub.",
  idTaken:
    "Another key with this id is on the list, so this one was refused. Ask its owner, in person or by phone, which one is right.",
};

const signingKeySentences: Readonly<Record<string, string>> = {
  notAKey:
    "This is not a minisign secret key, or it is damaged. Choose the file that minisign -G made, or a backup of it.",
  publicKey: "This is the public key; a pack is signed with the secret one. Choose the file that ends in .key.",
  wrongPassword: "The password does not open this key. Type it again.",
};

const modelSentences: Readonly<Record<ModelRefusal, string>> = {
  notGguf: "This is not a GGUF model file. Choose a file that ends in .gguf.",
  truncated: "This model file is not whole: its end is missing. Copy it again.",
  unsupportedArchitecture: "This kind of model cannot run in this Luciole. Choose another one.",
  noChatTemplate: "This model was not made for talking with people. Choose one whose name has “chat” or “instruct”.",
  tooBigForMemory: "This model is too big for the memory of this computer. Choose a smaller one.",
  unusable: "This model could not be started here. Choose another one.",
  unreadable: "This model file cannot be read from the drive. Try again, or copy it again.",
};

const peopleSentences: Readonly<Record<string, string>> = {
  noSchool: "There is no school here yet. Open Luciole and set up the school, then try again.",
  mayNotServe:
    "This computer may not serve the Wi-Fi. Whoever administers it can allow it in Luciole, in the settings under Wi-Fi.",
};

const questionSentences: Readonly<Record<string, string>> = {
  empty: "Write a question first.",
  tooLong: "This question is too long. Ask it in fewer words.",
  unreadable: "This question holds signs that cannot be read. Write it again.",
};
