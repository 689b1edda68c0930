import { useQuery } from "@tanstack/react-query";
import { useEngine } from "./EngineProvider.tsx";
import { useSession } from "./useSession.ts";

/** Whether a teacher has paused the questions of the person before this page. */
export function usePaused(): boolean {
  const { queries } = useEngine();
  const { session } = useSession();
  const mine = useQuery(queries.chats.mine.queryOptions({ input: {}, enabled: session?.kind === "signedIn" }));
  return mine.data?.isPaused ?? false;
}
