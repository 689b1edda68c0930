import { z } from "zod";
import { ServerRefusedError } from "../errors.ts";
import { type ServerAccess, serverRequest, textOf } from "./serverRequest.ts";

/** A model that a server offers. */
export interface OfferedModel {
  readonly id: string;
  /** Of one conversation, where the server tells. */
  readonly contextTokens: number | undefined;
}

/** vLLM tells `max_model_len`, llama-server `meta.n_ctx` (`n_ctx_train` is what the model could, not what it has here). */
const modelList = z.object({
  data: z.array(
    z.object({
      id: z.string().max(500),
      max_model_len: z.number().nullish(),
      meta: z.object({ n_ctx: z.number().nullish() }).nullish(),
    }),
  ),
});

/** A server on the school's own network answers within this time, or is not there. */
const probeMs = 5_000;

/**
 * The models of a server (`GET /v1/models`).
 * @throws ServerRefusedError notOfSchool, unreachable, badKey or notAServer; `signal.reason` on abort
 */
export async function probeServer(access: ServerAccess, signal: AbortSignal): Promise<readonly OfferedModel[]> {
  const late = AbortSignal.timeout(probeMs);
  try {
    const response = await serverRequest(access, "models", undefined, AbortSignal.any([signal, late]));
    const text = await textOf(response);
    if (response.statusCode === 401 || response.statusCode === 403) throw new ServerRefusedError("badKey");
    if (response.statusCode !== 200) throw new ServerRefusedError("notAServer");
    const { data } = readList(text);
    return data.map(({ id, max_model_len, meta }) => ({
      id,
      contextTokens: max_model_len ?? meta?.n_ctx ?? undefined,
    }));
  } catch (cause) {
    signal.throwIfAborted();
    throw cause instanceof ServerRefusedError ? cause : new ServerRefusedError("unreachable", { cause });
  }
}

function readList(text: string): z.infer<typeof modelList> {
  try {
    return modelList.parse(JSON.parse(text));
  } catch (cause) {
    throw new ServerRefusedError("notAServer", { cause });
  }
}
