/**
 * An async iterator over what a task pushes. The task starts at once; a fault of it is thrown to the reader after what
 * was pushed before. Ending the iterator early, or the signal, aborts the task.
 */
export async function* pushed<T>(
  task: (push: (item: T) => void, signal: AbortSignal) => Promise<void>,
  signal?: AbortSignal,
): AsyncGenerator<T> {
  const abort = new AbortController();
  const ended = signal === undefined ? abort.signal : AbortSignal.any([signal, abort.signal]);
  const items: T[] = [];
  let wake = () => {};
  let isOver = false;
  const work = task((item) => {
    items.push(item);
    wake();
  }, ended).finally(() => {
    isOver = true;
    wake();
  });
  work.catch(() => {}); // thrown to the reader below
  try {
    for (;;) {
      for (let item = items.shift(); item !== undefined; item = items.shift()) yield item;
      if (isOver) break;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (items.length > 0 || isOver) resolve();
      });
    }
    await work;
  } finally {
    abort.abort();
  }
}
