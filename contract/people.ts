import { oc } from "@orpc/contract";
import { z } from "zod";
import { wireErrors } from "./errors.ts";

export const role = z.enum(["student", "teacher", "administrator", "guest"]);
export type Role = z.infer<typeof role>;

/** Until people are set up, everything belongs to the built-in person `local`, who may do all. */
export const person = z.object({ personId: z.string(), roles: z.array(role) });
export type Person = z.infer<typeof person>;

export const people = {
  /** Who this connection speaks for. */
  me: oc.errors(wireErrors).input(z.object({})).output(person),
};
