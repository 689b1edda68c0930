/** A growing little-endian buffer. */
export class ByteWriter {
  #buffer = Buffer.alloc(1 << 16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  bytes(): Uint8Array {
    return this.#buffer.subarray(0, this.#length);
  }

  u8(value: number): void {
    this.#length = this.#room(1).writeUInt8(value, this.#length);
  }

  u32(value: number): void {
    this.#length = this.#room(4).writeUInt32LE(value, this.#length);
  }

  i32(value: number): void {
    this.#length = this.#room(4).writeInt32LE(value, this.#length);
  }

  f32(value: number): void {
    this.#length = this.#room(4).writeFloatLE(value, this.#length);
  }

  u64(value: number): void {
    this.#length = this.#room(8).writeBigUInt64LE(BigInt(value), this.#length);
  }

  /** A GGUF string: its length in bytes, then UTF-8. */
  string(text: string): void {
    const bytes = Buffer.from(text, "utf8");
    this.u64(bytes.length);
    this.raw(bytes);
  }

  raw(bytes: Uint8Array): void {
    this.#room(bytes.length).set(bytes, this.#length);
    this.#length += bytes.length;
  }

  #room(bytes: number): Buffer {
    while (this.#length + bytes > this.#buffer.length) {
      this.#buffer = Buffer.concat([this.#buffer, Buffer.alloc(this.#buffer.length)]);
    }
    return this.#buffer;
  }
}
