/** What the libraries call and the oldest browsers on the network (Chrome 87, Safari 14) do not have yet. */
const builtIns: object = Object;
if (!("hasOwn" in builtIns)) {
  Object.defineProperty(builtIns, "hasOwn", {
    value: (object: object, key: PropertyKey) => Object.hasOwn(object, key),
    configurable: true,
    writable: true,
  });
}

// Biome sorts imports; an empty export makes this a module that others can import for what it does.
export {};
