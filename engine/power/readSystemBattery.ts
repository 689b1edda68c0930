import type { ReadBattery } from "./battery.ts";

/** By systeminformation: /sys on Linux, PowerShell on Windows, ioreg on macOS. */
export const readSystemBattery: ReadBattery = async () => {
  const { battery } = await import("systeminformation"); // large, and not needed for the first page
  const { hasBattery, percent, isCharging, acConnected } = await battery();
  return hasBattery ? { percent, isCharging: isCharging || acConnected } : undefined;
};
