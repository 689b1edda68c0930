import { z } from "zod";

/**
 * The faults that cross the wire. Each carries a code and data, never prose for people:
 * the page words it in the person's language (`errors.<CODE>` and `reasons.<reason>` in the locales).
 */

/** Why a pack was refused. `where` of the error names the member or field that is wrong. */
export const packRefusal = z.enum([
  "notAPack",
  "unsafeName",
  "duplicateName",
  "nameTooLong",
  "tooManyFiles",
  "tooDeep",
  "symlink",
  "sizeLies",
  "tooBig",
  "compressionBomb",
  "encrypted",
  "missingMember",
  "extraMember",
  "badHash",
  "badJson",
  "badManifest",
  "badExercises",
  "badLesson",
  "unknownFormatVersion",
  "undeclaredLanguage",
  /** A picture, film or document is another kind of file than its name says. */
  "wrongMedia",
  /** A drawing (SVG) holds a script, or reaches outside of itself. */
  "activePicture",
  "appTooOld",
  "unreadable",
  "kolibriTooOld",
  "kolibriTooNew",
  "noText",
  "badDocument",
  /** Its signature file is cut off or made wrongly. */
  "badSignature",
  /** It was changed after a trusted publisher had signed it; nothing lets it in. */
  "altered",
  /** Nobody has signed it, and nobody has allowed that. */
  "unsigned",
  /** Its publisher is not on the school's list, and nobody has allowed that. */
  "unknownPublisher",
]);
export type PackRefusal = z.infer<typeof packRefusal>;

/** Why a model file was refused. */
export const modelRefusal = z.enum([
  "notGguf",
  "truncated",
  "unsupportedArchitecture",
  "noChatTemplate",
  "tooBigForMemory",
  "unusable",
  "unreadable",
]);
export type ModelRefusal = z.infer<typeof modelRefusal>;

/** Why a server of the school was refused that should answer in place of this computer. */
export const serverRefusal = z.enum([
  "badAddress",
  /** It is on the internet: what children ask never leaves the school. */
  "notOfSchool",
  "unreachable",
  "badKey",
  /** Something answers there, but no model server. */
  "notAServer",
  /** It has no model, or not the one that was named. */
  "noModel",
]);
export type ServerRefusal = z.infer<typeof serverRefusal>;

/** Why a publisher's key was refused. */
export const keyRefusal = z.enum([
  "notAKey",
  /** It is the key that signs, which nobody else should ever see. */
  "secretKey",
  /** Another key with the same id is on the list. */
  "idTaken",
]);
export type KeyRefusal = z.infer<typeof keyRefusal>;

export const wireErrors = {
  PACK_REFUSED: { status: 422, data: z.object({ reason: packRefusal, where: z.string().optional() }) },
  MODEL_REFUSED: { status: 422, data: z.object({ reason: modelRefusal, where: z.string().optional() }) },
  SERVER_REFUSED: { status: 422, data: z.object({ reason: serverRefusal }) },
  KEY_REFUSED: { status: 422, data: z.object({ reason: keyRefusal }) },
  /** The question cannot be asked as it is. */
  QUESTION_REFUSED: {
    status: 422,
    data: z.object({ reason: z.enum(["empty", "tooLong", "unreadable"]), limit: z.int().optional() }),
  },
  NOT_FOUND: {
    status: 404,
    data: z.object({
      what: z.enum([
        "pack",
        "lesson",
        "passage",
        "turn",
        "model",
        "file",
        "import",
        "drive",
        "course",
        "publisher",
        "person",
        "class",
        "alert",
        "roster",
      ]),
      id: z.string(),
    }),
  },
  /** Nobody is signed in on this connection, or the session is over. */
  NOT_SIGNED_IN: { status: 401, data: z.object({}) },
  /** Something that could let others in is asked for, and who is signed in must prove again who they are: `session.prove`. */
  PASSPHRASE_NEEDED: { status: 403, data: z.object({}) },
  /** The secret was not right, or it is too early for another try. */
  SIGN_IN_REFUSED: {
    status: 403,
    data: z.object({ reason: z.enum(["wrong", "wait", "alreadySet", "notLetIn"]), waitSeconds: z.int().optional() }),
  },
  /** People are as they must stay: one who administers, a school that is set up once, a class that has a teacher. */
  PEOPLE_REFUSED: {
    status: 409,
    data: z.object({
      reason: z.enum(["lastAdministrator", "alreadySetUp", "notStaff", "isStaff", "noSchool", "mayNotServe"]),
    }),
  },
  NOT_PERMITTED: { status: 403, data: z.object({ what: z.string() }) },
  DISK_FULL: { status: 507, data: z.object({ neededBytes: z.int(), freeBytes: z.int() }) },
  NOT_ENOUGH_MEMORY: { status: 507, data: z.object({ neededBytes: z.int(), availableBytes: z.int() }) },
  /**
   * Another task of the same kind is running. `ownQuestions`: one question of this person is being answered and another
   * waits. `class`: as many questions wait as can be answered in reasonable time.
   */
  BUSY: { status: 409, data: z.object({ what: z.enum(["install", "model", "ownQuestions", "class"]) }) },
  DATA_DAMAGED: { status: 500, data: z.object({ database: z.enum(["library", "school"]), file: z.string() }) },
  /** A fault of the program itself; `reference` finds it in the log. */
  FAULT: { status: 500, data: z.object({ reference: z.string() }) },
} as const;
export type WireErrorCode = keyof typeof wireErrors;
