import { implement } from "@orpc/server";
import { contract } from "../../contract/index.ts";
import { localPersonId } from "../../school/people/peopleStore.ts";
import type { Engine } from "../runningEngine.ts";
import { toWireError, wireError } from "./mapErrors.ts";

/** What is at the other end: the desktop window, a browser, or the command line. */
export type Client = "window" | "browser" | "cli";

/** What every procedure knows of its caller. */
export interface RpcContext {
  readonly engine: Engine;
  readonly client: Client;
  readonly personId: string;
}

/** What a connection of that kind may use; it speaks for the built-in person until people sign in. */
export function contextFor(engine: Engine, client: Client): RpcContext {
  return { engine, client, personId: localPersonId };
}

/** The contract to implement, with faults mapped here for all. Streams map theirs with {@link mapped}. */
export const procedures = implement(contract)
  .$context<RpcContext>()
  .use(async ({ context, next }) => {
    const { engine } = context;
    if (engine.kind === "damaged") throw wireError("DATA_DAMAGED", engine.damage);
    try {
      return await next({ context: { engine } });
    } catch (thrown) {
      throw toWireError(thrown, engine.logFault);
    }
  });

/** A stream whose faults are mapped as those of other procedures are. */
export async function* mapped<T>(stream: AsyncIterable<T>, engine: Engine): AsyncGenerator<T> {
  try {
    yield* stream;
  } catch (thrown) {
    throw toWireError(thrown, engine.logFault);
  }
}
