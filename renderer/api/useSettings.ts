import { useMutation, useQuery } from "@tanstack/react-query";
import type { Settings } from "../../contract/settings.ts";
import { useEngine } from "./EngineProvider.tsx";

/** What holds until a person's choices have come. */
const usual: Settings = { theme: "system", textScale: 1, readAloudRate: 0.9 };

/** The person's choices, and how to change them: shown at once, then kept. */
export function useSettings() {
  const { queries, queryClient } = useEngine();
  const queryKey = queries.settings.get.queryKey({ input: {} });
  const kept = useQuery(queries.settings.get.queryOptions({ input: {} }));
  const save = useMutation(
    queries.settings.change.mutationOptions({
      onMutate: (wanted) => {
        queryClient.setQueryData(queryKey, (before) => ({ ...usual, ...before, ...defined(wanted) }));
      },
      onSuccess: (settings) => queryClient.setQueryData(queryKey, settings),
      onError: () => queryClient.invalidateQueries({ queryKey }),
    }),
  );
  return {
    settings: kept.data ?? usual,
    isLoading: kept.isPending,
    fault: kept.error,
    refetch: kept.refetch,
    change: save.mutate,
  };
}

/** Without the members that are undefined, which would wipe out what was chosen before. */
function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // Entries whose value is undefined are gone, which is all that the type says.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
