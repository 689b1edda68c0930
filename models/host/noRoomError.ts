/** The model does not fit the free memory. */
export class NoRoomError extends Error {
  readonly neededBytes: number;
  readonly availableBytes: number;

  constructor(neededBytes: number, availableBytes: number, options?: ErrorOptions) {
    super(`${neededBytes} bytes of memory are needed, ${availableBytes} are free`, options);
    this.name = "NoRoomError";
    this.neededBytes = neededBytes;
    this.availableBytes = availableBytes;
  }
}
