import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import type { BlobStore } from "../content/blobs.ts";
import { type ExportedPack, exportPack } from "../content/packs/exportPack.ts";
import { installPack } from "../content/packs/installPack.ts";
import type { JudgePack } from "../content/packs/installTarget.ts";
import { openLpack } from "../content/packs/lpackSource.ts";
import type { PackStore } from "../content/packs/packStore.ts";
import { judgeSignature } from "../content/packs/signature.ts";
import { createPassageIndex } from "../content/retrieval/passageIndex.ts";
import type { DeviceEvent } from "../contract/device.ts";
import type { InstalledPack } from "../contract/packs.ts";
import type { Place } from "../contract/values.ts";
import type { ModelFiles } from "../models/modelFiles.ts";
import type { Actor, AuditLog } from "../school/audit/auditLog.ts";
import type { DriveWatch } from "./drives/driveWatch.ts";
import type { FileTokens } from "./files/fileTokens.ts";
import { findDocuments } from "./imports/documentsWay.ts";
import { findCandidates } from "./imports/findCandidates.ts";
import { createImports, type Imports } from "./imports/imports.ts";
import { importWays } from "./imports/importWays.ts";
import { createJobFile } from "./imports/jobFile.ts";
import { findKolibri } from "./imports/kolibriWay.ts";
import type { StarterList } from "./packs/starterList.ts";
import type { TrustedPublishers } from "./publishers/trustedPublishers.ts";

type OnBytes = (progress: { readonly bytesDone: number; readonly bytesTotal: number }) => void;

/** The packs of this school: what is here, how it comes in, how it goes out. */
export interface Curriculum {
  readonly imports: Imports;
  list(): InstalledPack[];
  counts(): ReturnType<PackStore["counts"]>;
  /** Stands in the audit log. @returns bytes freed; undefined if there is no such pack */
  remove(packId: string, by: Actor): Promise<number | undefined>;
  /** Reads every byte again. Stands in the audit log. @returns undefined if there is no such pack */
  check(packId: string, by: Actor, onBytes: OnBytes, signal: AbortSignal): ReturnType<PackStore["check"]>;
  /**
   * Writes a pack to a drive or folder. Stands in the audit log.
   * @returns undefined if the pack, or the drive, is not there
   */
  export(
    what: { readonly packId: string; readonly courses?: readonly string[] | undefined; readonly to: Place },
    by: Actor,
    onBytes: OnBytes,
    signal: AbortSignal,
  ): Promise<ExportedPack | undefined>;
  /** Installs a pack that ships with the program, between imports. */
  installStarter(path: string, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

export interface CurriculumParts {
  readonly library: Database;
  /** Opens one more connection to it. */
  readonly openLibrary: () => Database;
  readonly dataFolder: string;
  readonly blobs: BlobStore;
  readonly packs: PackStore;
  readonly models: ModelFiles;
  readonly starters: StarterList;
  readonly publishers: TrustedPublishers;
  readonly audit: AuditLog;
  readonly drives: DriveWatch;
  readonly fileTokens: FileTokens;
  readonly appVersion: string;
  /** The language of the pages that a person sees. */
  readonly languageOf: (personId: string) => string;
  readonly newId: () => string;
  /** A model has come. */
  readonly onModel: () => void;
  readonly tell: (event: DeviceEvent) => void;
  readonly logFault: (reference: string, fault: unknown) => void;
}

export function createCurriculum(parts: CurriculumParts): Curriculum {
  const { library, openLibrary, blobs, packs, audit } = parts;
  const judge = judgeWith(parts);
  const pathOf = (place: Place) => pathOfPlace(place, parts);
  const packsChanged = () => parts.tell({ kind: "packsChanged" });

  const stagingFolder = join(parts.dataFolder, "staging");
  // What a crash left there belongs to no import: they begin again.
  rmSync(stagingFolder, { recursive: true, force: true });

  const imports = createImports({
    jobFile: createJobFile(join(parts.dataFolder, "imports.json")),
    files: parts.fileTokens,
    ways: importWays({ ...parts, judge, stagingFolder }),
    pathOf,
    candidates: (path) => findCandidates(path, [findKolibri(stagingFolder), findDocuments]),
    freeBytes: () => blobs.freeBytes(),
    sweep: packs.sweep,
    newId: parts.newId,
    clock: () => performance.now(),
    onFault: (fault) => {
      const reference = parts.newId().slice(-8);
      parts.logFault(reference, fault);
      return reference;
    },
    onStart: ({ kind, packId, version, allowUnsigned, by }, { trust }) => {
      const isUnsigned = trust.kind === "unsigned" || trust.kind === "unknown";
      if (allowUnsigned && isUnsigned && kind !== "model") audit.record(by, "unsignedAllowed", { packId, version });
    },
    onEnd: ({ kind, packId, version, status, by }) => {
      if (status.kind !== "done") return;
      if (kind === "model") return parts.onModel();
      audit.record(by, "packImported", { packId, version, change: status.change });
      packsChanged();
    },
  });

  return {
    imports,
    list: () => packs.list(judge),
    counts: packs.counts,
    async remove(packId, by) {
      const pack = packs.list(judge).find((installed) => installed.packId === packId);
      if (pack === undefined) return undefined;
      // Before it is done: after a crash the log may say too much, never too little.
      audit.record(by, "packRemoved", { packId, version: pack.version });
      const removed = await imports.alone(() => packs.remove(packId));
      if (removed !== undefined) packsChanged();
      return removed?.freedBytes;
    },
    async check(packId, by, onBytes, signal) {
      const checked = await packs.check(packId, onBytes, signal);
      if (checked !== undefined) audit.record(by, "packChecked", { packId, damaged: checked.damaged.length });
      return checked;
    },
    async export({ packId, courses, to }, by, onBytes, signal) {
      const target = exportTarget(to, pathOf(to));
      if (target === undefined) return undefined;
      const exported = await exportPack({ db: library, blobs }, { packId, courses }, target, onBytes, signal);
      if (exported !== undefined) audit.record(by, "packExported", { packId, version: exported.version });
      return exported;
    },
    installStarter: (path, signal) =>
      imports.alone(async () => {
        const source = await openLpack(path, parts.appVersion);
        const db = openLibrary();
        try {
          const target = { db, blobs, index: createPassageIndex(db), judge };
          await installPack({ source, allowUnsigned: true }, target, () => {}, signal);
        } finally {
          db.close();
          source.close();
        }
      }),
    close: () => imports.close(),
  };
}

function judgeWith({ starters, publishers }: CurriculumParts): JudgePack {
  return (packJson, signature) =>
    starters.isStarter(packJson) ? { kind: "starter" } : judgeSignature(packJson, signature, publishers.keys());
}

function pathOfPlace(place: Place, { fileTokens, drives }: CurriculumParts): string | undefined {
  switch (place.kind) {
    case "path":
      return place.path;
    case "fileToken":
      return fileTokens.peek(place.token);
    case "drive":
      return drives.pathOf(place.driveId);
    default:
      return place satisfies never;
  }
}

function exportTarget(to: Place, path: string | undefined) {
  if (path === undefined) return undefined;
  if (to.kind === "drive") return { kind: "folder", path: join(path, "luciole", "packs") } as const;
  return { kind: path.toLowerCase().endsWith(".lpack") ? "file" : "folder", path } as const;
}
