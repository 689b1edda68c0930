import type { Place } from "../../contract/values.ts";
import type { DriveWatch } from "../drives/driveWatch.ts";
import type { FileTokens } from "../files/fileTokens.ts";
import type { Client } from "./caller.ts";
import { wireError } from "./mapErrors.ts";

/** What deciding about places needs of a caller's context. */
interface PlaceContext {
  readonly engine: { readonly fileTokens: FileTokens; readonly drives: DriveWatch };
  readonly client: Client;
}

/**
 * Only programs of this computer may name paths: the command line. Pages name drives, and what was chosen by a token.
 * @throws the wire errors NOT_PERMITTED, and NOT_FOUND for what is not at hand any more
 */
export function permitPlace(place: Place, { engine, client }: PlaceContext): void {
  switch (place.kind) {
    case "path":
      if (client !== "cli") throw wireError("NOT_PERMITTED", { what: "path" });
      return;
    case "fileToken":
      if (engine.fileTokens.peek(place.token) === undefined)
        throw wireError("NOT_FOUND", { what: "file", id: place.token });
      return;
    case "drive":
      if (engine.drives.pathOf(place.driveId) === undefined)
        throw wireError("NOT_FOUND", { what: "drive", id: place.driveId });
      return;
    default:
      place satisfies never;
  }
}
