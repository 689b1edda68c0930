import type { WifiState } from "../../contract/wifi.ts";

/** The school's Wi-Fi: off until a teacher turns it on. */
export interface Wifi {
  watch(signal: AbortSignal | undefined): AsyncGenerator<WifiState>;
  /** @throws the system's error if no port is free */
  turnOn(): Promise<WifiState>;
  turnOff(): Promise<WifiState>;
  /** Everybody joins anew. */
  newCode(): Promise<WifiState>;
  close(): Promise<void>;
}
