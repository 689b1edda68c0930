import { useMutation, useQuery } from "@tanstack/react-query";
import { useEngine } from "./EngineProvider.tsx";
import { untilRefused } from "./untilRefused.ts";

/** Whether phones can join, as it stands now, and what changes it. */
export function useWifi() {
  const { queries } = useEngine();
  const live = useQuery(queries.wifi.watch.experimental_liveOptions({ input: {}, ...untilRefused }));
  const turnOn = useMutation(queries.wifi.turnOn.mutationOptions());
  const turnOff = useMutation(queries.wifi.turnOff.mutationOptions());
  const newCode = useMutation(queries.wifi.newCode.mutationOptions());
  return {
    state: live.data,
    isBusy: turnOn.isPending || turnOff.isPending || newCode.isPending,
    fault: live.error ?? turnOn.error ?? turnOff.error ?? newCode.error,
    turnOn: () => turnOn.mutate({}),
    turnOff: () => turnOff.mutate({}),
    newCode: () => newCode.mutate({}),
  };
}
