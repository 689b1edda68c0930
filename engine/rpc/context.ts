import { implement } from "@orpc/server";
import { contract } from "../../contract/index.ts";
import { localPersonId } from "../../school/people/peopleStore.ts";
import { isSensitive } from "../../school/policies/permissions.ts";
import type { Engine } from "../runningEngine.ts";
import { type Caller, type Client, createCaller, personOf } from "./caller.ts";
import { toWireError, wireError } from "./mapErrors.ts";
import { needProof, permit } from "./permit.ts";

/** What every procedure knows of its caller. */
export interface RpcContext {
  readonly engine: Engine;
  readonly caller: Caller;
}

/** What a connection of that kind may use, for as long as it lives. */
export function contextFor(engine: Engine, client: Client, device: string = client): RpcContext {
  return { engine, caller: createCaller(client, device) };
}

/**
 * The contract to implement, with permissions checked and faults mapped here for all. Streams map theirs with
 * {@link mapped}. Adds who it is: `personId` is the device's own person for somebody who has not said who they are.
 */
export const procedures = implement(contract)
  .$context<RpcContext>()
  .use(async ({ context, path, next }, input) => {
    const { engine, caller } = context;
    if (engine.kind === "damaged") throw wireError("DATA_DAMAGED", engine.damage);
    try {
      const me = personOf(caller, engine.people);
      const grant = permit(path.join("."), input, me, engine.people);
      if (isSensitive(path.join("."))) needProof(caller, engine.people);
      const personId = me?.personId ?? localPersonId;
      return await next({ context: { engine, me, personId, grant, client: caller.client } });
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
