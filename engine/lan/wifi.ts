import { EventPublisher } from "@orpc/server";
import type { WebSocket } from "ws";
import type { WifiState } from "../../contract/wifi.ts";
import { type Caller, personOf } from "../rpc/caller.ts";
import { serveWebSocket } from "../rpc/serve.ts";
import type { OpenEngine } from "../runningEngine.ts";
import { newJoinCode } from "./joinCode.ts";
import { nameOnNetwork, ownAddresses } from "./ownAddresses.ts";
import type { PageServer } from "./pageServer.ts";
import type { Wifi } from "./wifiSwitch.ts";

const mostDevices = 100;
const code = { tryAgainLater: 1013 } as const;

interface Running {
  readonly server: PageServer;
  readonly joinCode: string;
  readonly silence: () => void;
}

interface Device {
  readonly deviceId: string;
  readonly socket: WebSocket;
  readonly caller: Caller;
  readonly since: string;
}

/** @param host to listen at; all addresses of this computer but in tests */
export function createWifi(engine: () => OpenEngine, host: string): Wifi {
  const events = new EventPublisher<{ state: WifiState }>();
  const devices = new Set<Device>();
  let running: Running | undefined;
  let last: Promise<unknown> = Promise.resolve();
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
  const oneAfterAnother = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
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
  const open = async () => {
    const joinCode = newJoinCode();
    // Loaded when it is needed: most starts of the window are without it.
    const [{ openAtFirstFreePort }, { announce }] = await Promise.all([
      import("./wifiServer.ts"),
      import("./announce.ts"),
    ]);
    const server = await openAtFirstFreePort(engine(), host, joinCode, onSocket);
    running = { server, joinCode, silence: announce(nameOnNetwork, server.port) };
  };
  const shut = async () => {
    const { server, silence } = running ?? {};
    running = undefined;
    silence?.();
    for (const { socket } of devices) socket.terminate();
    await server?.close();
  };

  return {
    state,
    async *watch(signal) {
      const changes = events.subscribe("state", signal === undefined ? {} : { signal });
      yield state();
      yield* changes;
    },
    turnOn: () =>
      oneAfterAnother(async () => {
        if (running === undefined) await open();
        return tell();
      }),
    turnOff: () =>
      oneAfterAnother(async () => {
        await shut();
        return tell();
      }),
    newCode: () =>
      oneAfterAnother(async () => {
        if (running === undefined) return state();
        await shut();
        await open();
        return tell();
      }),
    close: () => oneAfterAnother(shut),
  };
}
