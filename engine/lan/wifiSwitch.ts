import type { WifiState } from "../../contract/wifi.ts";

/** The school's Wi-Fi: off until a teacher turns it on. */
export interface Wifi {
  watch(signal: AbortSignal | undefined): AsyncGenerator<WifiState>;
  /** After a crash of the engine: on again if it was, at the same address and with the same code. */
  goOn(): Promise<void>;
  /** @throws the system's error if no port is free */
  turnOn(): Promise<WifiState>;
  turnOff(): Promise<WifiState>;
  /** Everybody joins anew. */
  newCode(): Promise<WifiState>;
  close(): Promise<void>;
}
