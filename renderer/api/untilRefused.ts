import { faultOf } from "./faults.ts";

/** Options of a query that watches a stream for as long as somebody looks: opened again after each loss. */
export const untilRefused = {
  staleTime: 0,
  refetchOnMount: "always",
  refetchOnWindowFocus: false,
  retry: (_failures: number, thrown: unknown) => faultOf(thrown).code === "LOST",
} as const;
