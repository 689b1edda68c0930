import { useQueries } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Place } from "../../../contract/values.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { faultOf } from "../../api/faults.ts";
import { useImports } from "../../api/useImports.ts";
import { lookView, type RefusedFile } from "./lookView.ts";
import type { Found } from "./wanted.ts";

/** All that some places hold together. */
export interface FoundThere {
  readonly found: readonly Found[];
  readonly refused: readonly RefusedFile[];
  readonly looking: string | undefined;
  readonly isFinished: boolean;
  readonly freeBytes: number | undefined;
  readonly fault: unknown;
  readonly lookAgain: () => void;
}

/** Of the looks at a place; far more than the things on a drive. */
const mostEvents = 5_000;

/**
 * Looks through places, and again when an import has changed what is here; what was told stays in sight meanwhile. A
 * picked file that is there no more when it is looked at again is no longer picked.
 */
export function useFound(places: readonly Place[]): FoundThere {
  const { queries, queryClient, picked } = useEngine();
  const looks = useQueries({
    queries: places.map((place) =>
      queries.imports.look.experimental_streamedOptions({
        input: { place },
        queryFnOptions: { refetchMode: "append", maxChunks: mostEvents },
        staleTime: 0,
        refetchOnMount: "always",
        refetchOnWindowFocus: false,
        retry: false,
      }),
    ),
  });
  const lookAgain = () => void queryClient.invalidateQueries({ queryKey: queries.imports.look.key() });
  const ended = useImports()
    .jobs.filter(({ status }) => status.kind === "done")
    .map((job) => job.importId)
    .join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has ended is the reason to look again
  useEffect(lookAgain, [ended]);

  const isGone = ({ error, data }: (typeof looks)[number]) => data !== undefined && faultOf(error).code === "NOT_FOUND";
  const gone = places.flatMap((place, at) => {
    const look = looks[at];
    return place.kind === "fileToken" && look !== undefined && isGone(look) ? place.token : [];
  });
  const goneTokens = gone.join(" ");
  useEffect(() => {
    for (const token of goneTokens.split(" ")) picked.forget(token);
  }, [goneTokens, picked]);

  const views = looks.map((look) => lookView(look.data ?? []));
  const free = views.flatMap(({ freeBytes }) => freeBytes ?? []);
  return {
    found: views.flatMap((view, at) => {
      const place = places[at];
      return place === undefined ? [] : view.items.map((item) => ({ key: `${at} ${item.itemId}`, place, item }));
    }),
    refused: views.flatMap((view) => view.refused),
    looking: views.find((view) => view.looking !== undefined)?.looking,
    isFinished: views.every((view) => view.freeBytes !== undefined),
    freeBytes: free.length === 0 ? undefined : Math.min(...free),
    fault: looks.find((look) => look.error !== null && !isGone(look))?.error,
    lookAgain,
  };
}
