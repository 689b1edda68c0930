import { DocumentArchive } from "../documents/archive/documentArchive.ts";
import { PackRefusedError } from "../errors.ts";
import { exercisesPath, lessonTextPath } from "../packs/memberRole.ts";
import { packLimits } from "../packs/packLimits.ts";
import type { SourceMember } from "../packs/packSource.ts";
import type { KolibriStorage, StoredName } from "./kolibriStorage.ts";
import { mediaMember } from "./mediaMember.ts";
import type { SpooledText, TextSpool } from "./textSpool.ts";
import type { WrittenLesson } from "./writtenLesson.ts";

/** The members of the pack that a channel becomes, and where the bytes of each come from. */
export interface ChannelMembers {
  /** @returns paths of all members that the lesson needs; undefined if they do not fit into a pack any more */
  add(lesson: WrittenLesson): readonly string[] | undefined;
  /** Those with these paths: texts first, then media by name, as they lie on the drive. */
  list(paths: ReadonlySet<string>): ReadonlyMap<string, SourceMember>;
  /** @throws PackRefusedError missingMember, symlink, unreadable or badDocument */
  stream(path: string): AsyncGenerator<Uint8Array>;
}

type Origin =
  | { readonly kind: "made"; readonly text: SpooledText }
  | { readonly kind: "stored"; readonly file: StoredName }
  /** In the blob store: whoever installs it finds it there, or else it is damaged. */
  | { readonly kind: "kept" }
  | { readonly kind: "packed"; readonly archive: string; readonly entry: string };

interface KnownMember extends SourceMember {
  readonly origin: Origin;
}

/** Keeps the texts in the spool, and of everything else only where it lies. */
export function createChannelMembers(spool: TextSpool, storage: KolibriStorage): ChannelMembers {
  const known = new Map<string, KnownMember>();
  return {
    add(lesson) {
      const texts = textsOf(lesson);
      const media = mediaOf(lesson);
      const kept = lesson.kept.filter(({ path }) => !known.has(path));
      const paths = [...texts.keys(), ...[...media, ...lesson.kept].map(({ path }) => path)];
      const fresh = paths.filter((path) => !known.has(path));
      if (known.size + fresh.length > packLimits.members) return undefined;
      for (const [path, content] of texts) {
        const text = spool.add(Buffer.from(content));
        known.set(path, { path, bytes: text.bytes, digest: text.digest, origin: { kind: "made", text } });
      }
      for (const member of kept) known.set(member.path, { ...member, origin: { kind: "kept" } });
      for (const member of media) known.set(member.path, member);
      return paths;
    },
    list(paths) {
      const listed = [...known.values()].filter(({ path }) => paths.has(path));
      const texts = listed.filter(({ origin }) => origin.kind === "made");
      const media = listed.filter(({ origin }) => origin.kind !== "made");
      const inOrder = [...texts, ...media.toSorted((a, b) => (a.path < b.path ? -1 : 1))];
      return new Map(inOrder.map(({ path, bytes, digest }) => [path, { path, bytes, digest }]));
    },
    async *stream(path) {
      const origin = known.get(path)?.origin;
      switch (origin?.kind) {
        case undefined:
        case "kept":
          throw new PackRefusedError("missingMember", path);
        case "made":
          return yield spool.read(origin.text);
        case "stored":
          return yield* storage.stream(origin.file);
        case "packed":
          return yield* unpack(origin);
        default:
          return origin satisfies never;
      }
    },
  };
}

function textsOf({ id, texts, exercises }: WrittenLesson): ReadonlyMap<string, string> {
  const byPath = new Map([...texts].map(([language, text]) => [lessonTextPath(id, language), text]));
  return exercises === undefined ? byPath : byPath.set(exercisesPath(id), JSON.stringify(exercises));
}

function mediaOf({ media, packed }: WrittenLesson): readonly KnownMember[] {
  const stored = [...media.values()].map((file) => ({
    ...mediaMember(file),
    origin: { kind: "stored" as const, file },
  }));
  const inside = packed.map(({ path, bytes, digest, archive, entry }) => {
    return { path, bytes, digest, origin: { kind: "packed" as const, archive, entry } };
  });
  return [...stored, ...inside];
}

async function* unpack({ archive, entry }: Extract<Origin, { kind: "packed" }>): AsyncGenerator<Uint8Array> {
  const open = await DocumentArchive.open(archive);
  try {
    yield* open.stream(entry);
  } finally {
    open.close();
  }
}
