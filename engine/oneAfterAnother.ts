/**
 * A queue of one: each piece of work begins when the one before has ended, well or not.
 * @returns what adds a piece, and settles as it does
 */
export function oneAfterAnother(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
}
