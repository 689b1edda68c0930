import { useQuery } from "@tanstack/react-query";
import type { Drive } from "../../contract/drives.ts";
import { useEngine } from "./EngineProvider.tsx";
import { untilRefused } from "./untilRefused.ts";

const none: readonly Drive[] = [];

/** The drives that are plugged in now; none for people who may not import, undefined while that is not known. */
export function useDrives(): readonly Drive[] | undefined {
  const { queries } = useEngine();
  const live = useQuery(queries.drives.watch.experimental_liveOptions({ input: {}, ...untilRefused }));
  return live.data?.drives ?? (live.isError ? none : undefined);
}
