import { useQuery } from "@tanstack/react-query";
import type { ImportsState } from "../../contract/imports.ts";
import { useEngine } from "./EngineProvider.tsx";
import { untilRefused } from "./untilRefused.ts";

const nothing: ImportsState = { jobs: [], progress: { bytesDone: 0, bytesTotal: 0 } };

/** The imports of this computer as they stand now, whoever has begun them. */
export function useImports(): ImportsState {
  const { queries } = useEngine();
  const live = useQuery(queries.imports.watch.experimental_liveOptions({ input: {}, ...untilRefused }));
  return live.data ?? nothing;
}
