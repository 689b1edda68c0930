import { readFileSync, rmSync } from "node:fs";
import { uptime } from "node:os";
import { z } from "zod";
import { writePrivateFile } from "../writePrivateFile.ts";

/** What phones hold on to: the address, the code, and the secret that their cookies were made with. */
const openWifi = z.object({ port: z.int(), joinCode: z.string(), token: z.string(), at: z.iso.datetime() });
export type OpenWifi = z.infer<typeof openWifi>;

/** The Wi-Fi that is on, in a file that only the owner can read, so that after a crash phones come back by themselves. */
export interface WifiRecord {
  /** Undefined if it was off, or if the computer has been started anew since: then a teacher turns it on. */
  read(): OpenWifi | undefined;
  write(wifi: Omit<OpenWifi, "at">): void;
  forget(): void;
}

/** @param now of the computer's clock */
export function createWifiRecord(file: string, now: () => Date): WifiRecord {
  return {
    read() {
      try {
        const wifi = openWifi.parse(JSON.parse(readFileSync(file, "utf8")));
        const bootedAtMs = now().getTime() - uptime() * 1000;
        return Date.parse(wifi.at) > bootedAtMs ? wifi : undefined;
      } catch {
        return undefined;
      }
    },
    write: (wifi) => writePrivateFile(file, JSON.stringify({ ...wifi, at: now().toISOString() })),
    forget: () => rmSync(file, { force: true }),
  };
}
