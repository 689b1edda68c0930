import { setFlagsFromString } from "node:v8";

/**
 * Has V8 take less memory and collect more often; by itself it grows its heap by what the machine has, and the model
 * needs that. A pack of 19,000 lessons then takes 175 MB in place of 399, one of 80,000 files 270 in place of 420
 * (`node tests/bench/hostileMemory.ts large`). Both flags take effect in a running process, as these figures show.
 */
export function keepHeapSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--heap-growing-percent=30");
}
