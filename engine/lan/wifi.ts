import { EventPublisher } from "@orpc/server";
import type { WebSocket } from "ws";
import type { WifiState } from "../../contract/wifi.ts";
import { oneAfterAnother } from "../oneAfterAnother.ts";
import { type Caller, personOf } from "../rpc/caller.ts";
import { serveWebSocket } from "../rpc/serve.ts";
import type { OpenEngine } from "../runningEngine.ts";
import { newToken } from "./guard.ts";
import { newJoinCode } from "./joinCode.ts";
import { nameOnNetwork, ownAddresses } from "./ownAddresses.ts";
import type { PageServer } from "./pageServer.ts";
import { servingRefusal } from "./servingRefusal.ts";
import type { OpenWifi, WifiRecord } from "./wifiRecord.ts";
import type { Wifi } from "./wifiSwitch.ts";

const mostDevices = 100;
/** A computer that joins another network is found at another address. */
const lookEveryMs = 3_000;
const code = { tryAgainLater: 1013 } as const;

interface Running {
  readonly server: PageServer;
  readonly joinCode: string;
  readonly silence: () => void;
  readonly looking: NodeJS.Timeout;
}

interface Device {
  readonly deviceId: string;
  readonly socket: WebSocket;
  readonly caller: Caller;
  readonly since: string;
}

/**
 * @param engine gives the one that this is a part of, once it is whole
 * @param record keeps that it is on, and how
 * @param onServing told whenever it begins or ends to serve
 */
export function createWifi(
  engine: () => OpenEngine,
  record: WifiRecord,
  onServing: (isServing: boolean) => void = () => {},
): Wifi {
  const events = new EventPublisher<{ state: WifiState }>();
  const devices = new Set<Device>();
  let running: Running | undefined;
  const alone = oneAfterAnother();
  let count = 0;

  const state = (): WifiState => {
    if (running === undefined) return { kind: "off", mayServe: engine().people.school.get()?.mayServe ?? false };
    const { server, joinCode } = running;
    return {
      kind: "on",
      addresses: ownAddresses().map((address) => `http://${address}:${server.port}`),
      nameAddress: `http://${nameOnNetwork}:${server.port}`,
      joinCode,
      devices: [...devices].map(({ deviceId, caller, since }) => {
        const name = personOf(caller, engine().people)?.name;
        return { deviceId, address: caller.device, since, ...(name !== undefined && { name }) };
      }),
    };
  };
  const tell = () => {
    const now = state();
    events.publish("state", now);
    return now;
  };
  /** Sockets close after the Wi-Fi is off, and after the engine with its databases is. */
  const tellWhileOn = () => {
    if (running !== undefined) tell();
  };
  const onSocket = (socket: WebSocket, address: string) => {
    if (devices.size >= mostDevices) return socket.close(code.tryAgainLater, "the class is full");
    const caller = serveWebSocket(engine(), socket, "wifi", address);
    const device = { deviceId: String(++count), socket, caller, since: new Date().toISOString() };
    devices.add(device);
    caller.onChange(tellWhileOn);
    socket.on("close", () => {
      devices.delete(device);
      tellWhileOn();
    });
    tell();
  };
  const open = async (before?: OpenWifi) => {
    const { joinCode, token } = before ?? { joinCode: newJoinCode(), token: newToken() };
    // Loaded when it is needed: most starts of the window are without it.
    const [{ openAtFirstFreePort }, { announce }] = await Promise.all([
      import("./wifiServer.ts"),
      import("./announce.ts"),
    ]);
    const server = await openAtFirstFreePort(engine(), { joinCode, token, port: before?.port }, onSocket);
    record.write({ port: server.port, joinCode, token });
    let known = String(ownAddresses());
    const looking = setInterval(() => {
      const now = String(ownAddresses());
      if (now !== known) tell();
      known = now;
    }, lookEveryMs);
    looking.unref();
    running = { server, joinCode, silence: announce(nameOnNetwork, server.port), looking };
    onServing(true);
  };
  const shut = async () => {
    const { server, silence, looking } = running ?? {};
    clearInterval(looking);
    if (running !== undefined) onServing(false);
    running = undefined;
    record.forget();
    silence?.();
    for (const { socket } of devices) socket.terminate();
    await server?.close();
  };

  return {
    async *watch(signal) {
      const changes = events.subscribe("state", signal === undefined ? {} : { signal });
      yield state();
      yield* changes;
    },
    goOn: () =>
      alone(async () => {
        const before = record.read();
        if (before !== undefined && servingRefusal(engine().people) === undefined) await open(before);
      }),
    turnOn: () =>
      alone(async () => {
        if (running === undefined) await open();
        return tell();
      }),
    turnOff: () =>
      alone(async () => {
        await shut();
        return tell();
      }),
    newCode: () =>
      alone(async () => {
        if (running === undefined) return state();
        await shut();
        await open();
        return tell();
      }),
    close: () => alone(shut),
  };
}
