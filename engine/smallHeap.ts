import { setFlagsFromString } from "node:v8";

/**
 * Has V8 take less memory and collect more often; by itself it grows its heap by what the machine has, and the model
 * needs that. A pack of 19,000 lessons then takes about 200 MB in place of 399, one of 70,000 files 272 in place of 400
 * (`node tests/bench/hostileMemory.ts large`). Both flags take effect in a running process, as these figures show.
 */
export function keepHeapSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--heap-growing-percent=30");
}
