import type { AppFile } from "../content/apps/readAppFile.ts";
import type { LessonStore } from "../content/lessons/lessonStore.ts";
import type { Search } from "../content/retrieval/searchHits.ts";
import type { DeviceEvent, Finding } from "../contract/device.ts";
import type { ModelFiles } from "../models/modelFiles.ts";
import type { ModelServers } from "../models/remote/modelServers.ts";
import type { AlertStore } from "../school/alerts/alertStore.ts";
import type { AuditLog } from "../school/audit/auditLog.ts";
import type { ChatStore } from "../school/conversations/chatStore.ts";
import type { ConversationStore } from "../school/conversations/conversationStore.ts";
import type { PositionStore } from "../school/progress/positionStore.ts";
import type { SettingsStore } from "../school/settings/settingsStore.ts";
import type { EngineConfig } from "./config.ts";
import type { Curriculum } from "./curriculum.ts";
import type { DriveWatch } from "./drives/driveWatch.ts";
import type { FileTokens } from "./files/fileTokens.ts";
import type { Uploads } from "./files/uploads.ts";
import type { Wifi } from "./lan/wifiSwitch.ts";
import type { ModelInUse } from "./modelInUse.ts";
import type { Doorbell } from "./people/doorbell.ts";
import type { People } from "./people/people.ts";
import type { Rosters } from "./people/rosters.ts";
import type { Battery } from "./power/battery.ts";
import type { TrustedPublishers } from "./publishers/trustedPublishers.ts";
import type { Tutor } from "./tutor/tutor.ts";

/** A file of an installed pack. */
export interface BlobFile {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** What every engine can do, also one whose data cannot be read. */
interface AnyEngine {
  readonly config: EngineConfig;
  readonly fileTokens: FileTokens;
  readonly uploads: Uploads;
  readBlob(sha256: string): BlobFile | undefined;
  /** A file of an app that an installed pack holds; `path` is empty for the page that it begins with. */
  readAppFile(sha256: string, path: string): Promise<AppFile | undefined>;
  logFault(reference: string, fault: unknown): void;
  /** Interrupts running turns, ends the model host, closes the databases, lets go of the data folder. */
  close(): Promise<void>;
}

/** An engine that works. */
export interface OpenEngine extends AnyEngine {
  readonly kind: "open";
  readonly alerts: AlertStore;
  readonly audit: AuditLog;
  readonly battery: Battery;
  readonly chats: ChatStore;
  readonly conversations: ConversationStore;
  readonly curriculum: Curriculum;
  readonly drives: DriveWatch;
  readonly lessons: LessonStore;
  readonly models: ModelFiles;
  readonly modelServers: ModelServers;
  readonly modelInUse: ModelInUse;
  readonly doorbell: Doorbell;
  readonly people: People;
  readonly rosters: Rosters;
  readonly wifi: Wifi;
  readonly positions: PositionStore;
  readonly publishers: TrustedPublishers;
  readonly settings: SettingsStore;
  readonly search: Search;
  /** The language that a text is written in, if there are lessons in it; else the reader's own. */
  languageOf(text: string, reader: string): string;
  readonly tutor: Tutor;
  /** Fulfilled when the packs that ship with the program are installed. */
  readonly starterPacks: Promise<void>;
  doctor(): Promise<{ version: string; dataFolder: string; platform: string; findings: Finding[] }>;
  tell(event: DeviceEvent): void;
  watch(signal: AbortSignal | undefined): AsyncGenerator<DeviceEvent>;
}

/** An engine that can only say that its data cannot be read. */
export interface DamagedEngine extends AnyEngine {
  readonly kind: "damaged";
  readonly damage: { readonly database: "library" | "school"; readonly file: string };
}

export type Engine = OpenEngine | DamagedEngine;
