/**
 * Makes a value at the first call and gives the same one ever after: for tables that take long to make, and that many a
 * start of the program never needs.
 */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
