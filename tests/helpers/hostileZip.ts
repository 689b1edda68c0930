import { crc32, deflateRawSync } from "node:zlib";

/** A member of a ZIP of which every field can be made a lie. What is not given is told truly. */
export interface ZipMember {
  readonly name: string | Buffer;
  readonly content: Buffer | string;
  /** The name in the local header, where it differs from the directory's. */
  readonly localName?: string;
  readonly isStored?: boolean;
  /** General purpose bit flag; without it UTF-8. */
  readonly flags?: number;
  /** The flag in the local header, where it differs from the directory's. */
  readonly localFlags?: number;
  /** Both sizes in the local header, where they differ from the directory's. */
  readonly localSizes?: number;
  /** Written after the packed bytes. */
  readonly descriptor?: Buffer;
  readonly method?: number;
  /** Unix mode in the directory; without it a regular file. */
  readonly mode?: number;
  /** Unpacked size that the headers claim. */
  readonly claimedBytes?: number;
  /** Unpacked size that only the directory claims. */
  readonly centralBytes?: number;
  readonly extraField?: Buffer;
  /** Take the packed bytes of the member of this index instead of writing some. */
  readonly sharesBytesOf?: number;
}

const utf8Names = 0x800;

/** The bytes of a ZIP with these members, by hand: no library would write such things. */
export function writeZip(members: readonly ZipMember[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const member of members) {
    const content = Buffer.from(member.content);
    const isStored = member.isStored ?? false;
    const packed = isStored ? content : deflateRawSync(content, { level: 9 });
    const name = Buffer.from(member.name);
    const localName = Buffer.from(member.localName ?? name);
    const shared = member.sharesBytesOf;
    const offset = shared === undefined ? at : (offsets[shared] ?? 0);
    offsets.push(offset);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(member.flags ?? utf8Names, 2);
    fields.writeUInt16LE(member.method ?? (isStored ? 0 : 8), 4);
    fields.writeUInt32LE(0x00210000, 6); // 1980-01-01
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(member.claimedBytes ?? content.length, 18);
    fields.writeUInt16LE(localName.length, 22);
    if (shared === undefined) {
      const localFields = Buffer.from(fields);
      localFields.writeUInt16LE(member.localFlags ?? member.flags ?? utf8Names, 2);
      if (member.localSizes !== undefined) {
        localFields.writeUInt32LE(member.localSizes, 14);
        localFields.writeUInt32LE(member.localSizes, 18);
      }
      const after = member.descriptor ?? Buffer.alloc(0);
      const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), localFields, localName, packed, after]);
      pieces.push(local);
      at += local.length;
    }
    directory.push(centralEntry(member, fields, name, offset, content.length));
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(members.length & 0xffff, 8); // goes round, as the field does
  end.writeUInt16LE(members.length & 0xffff, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, central, end]);
}

/** A ZIP of so many empty members, whose count goes round; much quicker than one by one. */
export function zipOfEmptyMembers(count: number): Buffer {
  const one = writeZip([{ name: "media/000000", content: "", isStored: true }]);
  const entryAt = one.readUInt32LE(one.length - 6);
  const [local, entry, end] = [one.subarray(0, entryAt), one.subarray(entryAt, -22), Buffer.from(one.subarray(-22))];
  const locals = Buffer.alloc(count * local.length, local);
  const entries = Buffer.alloc(count * entry.length, entry);
  for (let n = 0; n < count; n++) {
    const digits = String(n).padStart(6, "0");
    locals.write(digits, (n + 1) * local.length - 6, "latin1");
    entries.write(digits, (n + 1) * entry.length - 6, "latin1");
    entries.writeUInt32LE(n * local.length, n * entry.length + 42);
  }
  end.writeUInt16LE(count & 0xffff, 8);
  end.writeUInt16LE(count & 0xffff, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(locals.length, 16);
  return Buffer.concat([locals, entries, end]);
}

/** Puts a ZIP64 end record before the end record, claiming so many entries. */
export function withZip64End(zip: Buffer, entries: number, claims: { readonly offset?: number } = {}): Buffer {
  const end = zip.subarray(zip.length - 22);
  const record = Buffer.alloc(56);
  record.write("PK\u0006\u0006", 0, "latin1");
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(entries), 24);
  record.writeBigUInt64LE(BigInt(entries), 32);
  record.writeBigUInt64LE(BigInt(end.readUInt32LE(12)), 40);
  record.writeBigUInt64LE(BigInt(claims.offset ?? end.readUInt32LE(16)), 48);
  const locator = Buffer.alloc(20);
  locator.write("PK\u0006\u0007", 0, "latin1");
  locator.writeBigUInt64LE(BigInt(zip.length - 22), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([zip.subarray(0, zip.length - 22), record, locator, end]);
}

function centralEntry(member: ZipMember, fields: Buffer, name: Buffer, offset: number, bytes: number): Buffer {
  const extra = member.extraField ?? Buffer.alloc(0);
  const head = Buffer.alloc(46);
  head.write("PK\u0001\u0002", 0, "latin1");
  head.writeUInt16LE((3 << 8) | 20, 4); // made by Unix
  fields.copy(head, 6);
  head.writeUInt32LE(member.centralBytes ?? member.claimedBytes ?? bytes, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(((member.mode ?? 0o100644) << 16) >>> 0, 38);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name, extra]);
}
