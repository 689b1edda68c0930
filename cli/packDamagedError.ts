/** Files of packs that are installed are not what they were. */
export class PackDamagedError extends Error {
  readonly code = "PACK_DAMAGED";
  readonly packIds: readonly string[];

  constructor(packIds: readonly string[]) {
    super(`damaged: ${packIds.join(", ")}`);
    this.packIds = packIds;
  }
}
