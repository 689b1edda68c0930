import { expect, it, onTestFinished, vi } from "vitest";
import { type BatteryLevel, createBattery } from "../../../engine/power/battery.ts";

/** A battery whose levels come one after another, a minute apart. */
function watched(...levels: readonly (BatteryLevel | Error | undefined)[]) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const looks: (BatteryLevel | undefined)[] = [];
  const left = [...levels];
  const read = vi.fn(async () => {
    const next = left.shift();
    if (next instanceof Error) throw next;
    return next;
  });
  const battery = createBattery({ read, firstAfterMs: 0, onChange: () => looks.push(battery.level()) });
  onTestFinished(() => battery.close());
  return { battery, read, looks, minutes: (count: number) => vi.advanceTimersByTimeAsync(count * 60_000) };
}

const at = (percent: number, isCharging = false): BatteryLevel => ({ percent, isCharging });

it("looks every minute, tells what changed, and is low from 15 % down while it is not plugged in", async () => {
  const { battery, looks, minutes } = watched(at(16), at(16), at(15), at(15, true), at(4));
  await minutes(0);
  expect(battery.isLow()).toBe(false);
  await minutes(2);
  expect(battery.isLow()).toBe(true);
  await minutes(1);
  expect(battery.isLow()).toBe(false);
  await minutes(1);
  expect(battery.isLow()).toBe(true);
  expect(looks).toEqual([at(16), at(15), at(15, true), at(4)]);
});

it("looks no more where there is no battery, or the system cannot say", async () => {
  const none = watched(undefined, at(3));
  await none.minutes(5);
  expect([none.read.mock.calls.length, none.battery.level(), none.battery.isLow()]).toEqual([1, undefined, false]);
  const mute = watched(new Error("no such command"), at(3));
  await mute.minutes(5);
  expect([mute.read.mock.calls.length, mute.battery.isLow()]).toEqual([1, false]);
});

it("is quiet once it is closed", async () => {
  const { battery, read, looks, minutes } = watched(at(50), at(3));
  await minutes(0);
  battery.close();
  await minutes(5);
  expect([read.mock.calls.length, looks.length]).toEqual([1, 1]);
});
