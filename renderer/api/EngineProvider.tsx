import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext } from "react";
import type { EngineClient } from "../../contract/index.ts";
import { AskStore } from "./askStore.ts";
import type { Connection } from "./connect.ts";
import { faultOf } from "./faults.ts";
import { PickedFiles } from "./pickedFiles.ts";
import { SeenDrives } from "./seenDrives.ts";

/** All that screens use to reach the engine; made once by {@link createEngineAccess}. */
export interface EngineAccess {
  readonly connection: Connection;
  readonly queries: ReturnType<typeof createTanstackQueryUtils<EngineClient>>;
  readonly queryClient: QueryClient;
  readonly asks: AskStore;
  readonly picked: PickedFiles;
  readonly seenDrives: SeenDrives;
  /** Begins the page anew, as for another person: nothing that it held is left. */
  readonly startOver: () => void;
}

const mostRetries = 3;

/** Makes the parts that live as long as one person sits before the page. */
export function createEngineAccess(connection: Connection, startOver: () => void): EngineAccess {
  const askWhoIsHere = (thrown: unknown) => {
    if (faultOf(thrown).code !== "NOT_SIGNED_IN") return;
    void queryClient.invalidateQueries({ queryKey: queries.session.key() });
  };
  const queryClient: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: askWhoIsHere }),
    mutationCache: new MutationCache({ onError: askWhoIsHere }),
    defaultOptions: {
      queries: {
        // Offline is the normal state, and what changes is told by device.watch.
        networkMode: "always",
        staleTime: Number.POSITIVE_INFINITY,
        retry: (failures, thrown) => faultOf(thrown).code === "LOST" && failures < mostRetries,
        retryDelay: 200,
      },
      mutations: { networkMode: "always" },
    },
  });
  const queries = createTanstackQueryUtils(connection.engine);
  const asks = new AskStore(connection.engine, () => {
    void queryClient.invalidateQueries({ queryKey: queries.tutor.history.key() });
  });
  return {
    connection,
    queries,
    queryClient,
    asks,
    picked: new PickedFiles(connection),
    seenDrives: new SeenDrives(),
    startOver,
  };
}

const EngineContext = createContext<EngineAccess | undefined>(undefined);

export function EngineProvider({ access, children }: { readonly access: EngineAccess; readonly children: ReactNode }) {
  return (
    <EngineContext.Provider value={access}>
      <QueryClientProvider client={access.queryClient}>{children}</QueryClientProvider>
    </EngineContext.Provider>
  );
}

/** @throws Error outside {@link EngineProvider} */
export function useEngine(): EngineAccess {
  const access = useContext(EngineContext);
  if (access === undefined) throw new Error("useEngine is called outside EngineProvider");
  return access;
}
