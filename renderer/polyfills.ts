/** What we and the libraries call, and the oldest browsers on the network (Chrome 87, Safari 14) do not have yet. */
export const polyfills: readonly { readonly on: object; readonly name: string; readonly value: unknown }[] = [
  {
    on: Object,
    name: "hasOwn",
    value: (object: object, key: PropertyKey) => Object.getOwnPropertyDescriptor(object, key) !== undefined,
  },
  {
    on: Array.prototype,
    name: "at",
    value(this: readonly unknown[], index: number) {
      return this[index < 0 ? this.length + index : index];
    },
  },
  {
    on: Array.prototype,
    name: "findLast",
    value(this: readonly unknown[], fits: (item: unknown, index: number, list: readonly unknown[]) => boolean) {
      for (let index = this.length - 1; index >= 0; index--) {
        if (fits(this[index], index, this)) return this[index];
      }
      return undefined;
    },
  },
];

for (const { on, name, value } of polyfills) {
  if (!(name in on)) Object.defineProperty(on, name, { value, configurable: true, writable: true });
}
