/** The promise, but rejected with `signal.reason` as soon as the signal aborts; what it later brings is dropped. */
export async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  promise.catch(() => {});
  signal.throwIfAborted();
  const settled = new AbortController();
  try {
    return await Promise.race([
      promise,
      new Promise<never>((_, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason), { once: true, signal: settled.signal });
      }),
    ]);
  } finally {
    settled.abort();
  }
}
