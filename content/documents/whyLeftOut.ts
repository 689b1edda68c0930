import type { LeftOut } from "../../contract/imports.ts";
import type { PackRefusedError } from "../errors.ts";

/** What is told of a document that cannot be read where others can. */
export function whyLeftOut({ reason }: PackRefusedError): LeftOut["what"] {
  switch (reason) {
    case "noText":
      return "scannedPages";
    case "encrypted":
      return "unsupportedKind";
    case "unreadable":
      return "missingFile";
    case "tooBig":
    case "tooManyFiles":
    case "compressionBomb":
      return "tooLarge";
    default:
      return "damagedFile";
  }
}
