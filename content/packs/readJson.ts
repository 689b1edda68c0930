import type { z } from "zod";
import type { PackRefusal } from "../../contract/errors.ts";
import { PackRefusedError } from "../errors.ts";
import { hasBearableShape } from "./jsonShape.ts";

/**
 * The JSON of a member.
 * @throws PackRefusedError badJson if it is not UTF-8 or not JSON; tooBig if it would take too much memory to hold
 */
export function readJson(bytes: Uint8Array, member: string): unknown {
  if (!hasBearableShape(bytes)) throw new PackRefusedError("tooBig", member);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new PackRefusedError("badJson", member, { cause });
  }
}

/**
 * The value, if it fits the schema.
 * @param place where in the member the value stands
 * @throws PackRefusedError with the reason given; `where` is the member and the first field that is wrong
 */
export function fitSchema<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  reason: PackRefusal,
  member: string,
  place = "",
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const path = result.error.issues[0]?.path.map(String) ?? [];
  const field = [...(place === "" ? [] : [place]), ...path].join(".");
  throw new PackRefusedError(reason, field === "" ? member : `${member}: ${field}`, { cause: result.error });
}
