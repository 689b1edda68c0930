import { useQuery } from "@tanstack/react-query";
import { useEngine } from "../../api/EngineProvider.tsx";

/** Whether anything was read or asked on this computer before a school is set up; also if that cannot be told. */
export function useHasBefore(): boolean {
  const { queries } = useEngine();
  const library = useQuery(queries.lessons.library.queryOptions({ input: {} }));
  const asked = useQuery(queries.tutor.history.queryOptions({ input: { limit: 1 } }));
  if (library.isError || asked.isError) return true;
  return (library.data?.positions.length ?? 0) > 0 || (asked.data?.turns.length ?? 0) > 0;
}
