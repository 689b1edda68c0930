import type { DeviceEvent } from "../../contract/device.ts";
import type { EngineAccess } from "./EngineProvider.tsx";

const waitAfterLossMs = 500;

/**
 * Keeps what is shown true to what the engine holds: listens to device.watch and marks stale what changed. After a lost
 * connection everything is marked. Goes on until aborted.
 */
export async function watchDevice(access: EngineAccess, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const event of await access.connection.engine.device.watch({}, { signal })) refresh(event, access);
    } catch {
      // Lost with the connection: the next round waits for a new one.
    }
    await new Promise((resolve) => setTimeout(resolve, waitAfterLossMs));
  }
}

function refresh(event: DeviceEvent, { queries, queryClient }: EngineAccess): void {
  const stale = (...keys: readonly (readonly unknown[])[]) => {
    for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey });
  };
  switch (event.kind) {
    case "hello":
      stale([]);
      break;
    case "packsChanged":
      stale(
        queries.lessons.key(),
        queries.packs.key(),
        queries.search.key(),
        queries.device.doctor.key(),
        queries.publishers.key(),
        queries.audit.key(),
        queries.imports.look.key(),
      );
      break;
    case "modelsChanged":
      queryClient.setQueryData(queries.models.list.queryKey({ input: {} }), (list) =>
        list === undefined ? list : { ...list, state: event.state },
      );
      stale(queries.models.list.key());
      break;
    case "turnsChanged":
      stale(queries.tutor.history.key());
      break;
    case "settingsChanged":
      stale(queries.settings.key());
      break;
    case "peopleChanged":
      stale(
        queries.session.key(),
        queries.school.key(),
        queries.people.key(),
        queries.classes.key(),
        queries.audit.key(),
        queries.wifi.key(),
      );
      break;
    case "alertsChanged":
      stale(queries.alerts.key());
      break;
    case "chatsChanged":
      stale(queries.chats.classes.key(), queries.chats.of.key());
      break;
    case "pauseChanged":
      stale(queries.chats.key());
      break;
    case "powerChanged":
      stale(queries.device.power.key());
      break;
    case "staffAsks":
      stale(queries.session.asking.key());
      break;
    default:
      event satisfies never;
  }
}
