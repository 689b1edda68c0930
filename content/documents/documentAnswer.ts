import type { PackRefusal } from "../../contract/errors.ts";
import type { ReadDocument } from "./readableDocument.ts";

/** What the worker answers to a `DocumentRequest`; it is asked for one at a time. */
export type DocumentAnswer =
  | { readonly kind: "document"; readonly document: ReadDocument }
  | {
      readonly kind: "refused";
      readonly reason: PackRefusal;
      readonly where: string | undefined;
      /** What a library threw, for the log. */
      readonly detail: string | undefined;
    };
