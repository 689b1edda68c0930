import { join } from "node:path";
import { EventPublisher } from "@orpc/server";
import { v7 } from "uuid";
import { readAppFile } from "../content/apps/readAppFile.ts";
import { createBlobStore } from "../content/blobs.ts";
import { createLessonStore } from "../content/lessons/lessonStore.ts";
import { buildPack, buildSignedPack } from "../content/packs/buildPack.ts";
import { judgePack } from "../content/packs/judgePack.ts";
import { openSecretKey } from "../content/packs/minisignSecretKey.ts";
import { createPackStore } from "../content/packs/packStore.ts";
import { signPackJson } from "../content/packs/signPackJson.ts";
import { verifyPack } from "../content/packs/verifyPack.ts";
import { createFindPassages } from "../content/retrieval/findPassages.ts";
import { createPassageIndex } from "../content/retrieval/passageIndex.ts";
import { languageOfQuestion } from "../content/retrieval/questionLanguage.ts";
import { createSearch } from "../content/retrieval/searchHits.ts";
import type { DeviceEvent } from "../contract/device.ts";
import { isSameLanguage } from "../contract/languages.ts";
import { createModelFiles } from "../models/modelFiles.ts";
import type { ModelHostLauncher } from "../models/modelHostLauncher.ts";
import { createModelServers } from "../models/remote/modelServers.ts";
import { createTurnQueue } from "../models/turnQueue.ts";
import { createAlertStore } from "../school/alerts/alertStore.ts";
import { createAuditLog } from "../school/audit/auditLog.ts";
import { createChatStore } from "../school/conversations/chatStore.ts";
import { createConversationStore } from "../school/conversations/conversationStore.ts";
import { deviceId } from "../school/people/deviceStore.ts";
import { createPositionStore } from "../school/progress/positionStore.ts";
import { createPublisherStore } from "../school/publishers/publisherStore.ts";
import { createSettingsStore } from "../school/settings/settingsStore.ts";
import type { EngineConfig } from "./config.ts";
import { createCurriculum } from "./curriculum.ts";
import { type OwnedFolder, takeDataFolder } from "./dataFolder.ts";
import { openDatabase } from "./db/openDatabase.ts";
import { DatabaseDamagedError, openSafely } from "./db/openSafely.ts";
import { diagnose, examineMachine } from "./doctor.ts";
import { createDriveWatch } from "./drives/driveWatch.ts";
import { type ListDrives, listMountedDrives } from "./drives/mountedDrives.ts";
import { createFileTokens } from "./files/fileTokens.ts";
import { createUploads } from "./files/uploads.ts";
import { openLocalSocket } from "./lan/localSocket.ts";
import { createWifi } from "./lan/wifi.ts";
import { createWifiRecord } from "./lan/wifiRecord.ts";
import { openLog } from "./log.ts";
import { createModelInUse } from "./modelInUse.ts";
import { readStarterList } from "./packs/starterList.ts";
import { installStarterPacks } from "./packs/starterPacks.ts";
import { createDoorbell } from "./people/doorbell.ts";
import { createPeople } from "./people/people.ts";
import { createRosters } from "./people/rosters.ts";
import { createBattery, type ReadBattery } from "./power/battery.ts";
import { readSystemBattery } from "./power/readSystemBattery.ts";
import { createTrustedPublishers } from "./publishers/trustedPublishers.ts";
import type { DamagedEngine, Engine, OpenEngine } from "./runningEngine.ts";
import { keepHeapSmall } from "./smallHeap.ts";
import { createTutorTools } from "./tutor/createTutorTools.ts";
import { takeUpKeptQuestions } from "./tutor/keptQuestions.ts";
import { createTutor } from "./tutor/tutor.ts";

/** Work on pack files that needs no engine. */
export const packFiles = {
  build: buildPack,
  buildSigned: buildSignedPack,
  judge: judgePack,
  openSecretKey,
  sign: signPackJson,
  verify: verifyPack,
} as const;

/** The pages come first. */
const firstBatteryLookMs = 5_000;

/** What an engine cannot make itself, because it differs between Electron and Node. */
export interface EngineParts {
  readonly modelHostLauncher: ModelHostLauncher;
  /** Left out, the system is asked. */
  readonly listDrives?: ListDrives;
  /** Left out, the system is asked. */
  readonly readBattery?: ReadBattery;
  /** Told when phones on the Wi-Fi begin to depend on this computer, which should not go to sleep then, and when they do not any more. */
  readonly onServing?: (isServing: boolean) => void;
}

/**
 * Takes the data folder and puts the whole engine together: the one place where the parts of Luciole meet.
 * If a database cannot be read, the engine that comes back can only say so.
 * @throws DataFolderTakenError if another engine owns the folder; DataFolderReadOnlyError; DatabaseTooNewError; faults of the disk.
 */
export async function createEngine(config: EngineConfig, parts: EngineParts): Promise<Engine> {
  keepHeapSmall();
  const folder = takeDataFolder(config.dataFolder);
  try {
    const engine = await openEngine(config, parts, folder);
    const socket = await openLocalSocket(engine, folder);
    return {
      ...engine,
      async close() {
        await socket.close();
        await engine.close();
      },
    };
  } catch (fault) {
    if (fault instanceof DatabaseDamagedError) return damagedEngine(config, fault, folder);
    folder.release();
    throw fault;
  }
}

async function openEngine(config: EngineConfig, parts: EngineParts, folder: OwnedFolder): Promise<OpenEngine> {
  const { dataFolder, resourcesFolder } = config;
  const now = () => new Date();
  const log = openLog(dataFolder);
  const closing = new AbortController();

  const school = openSafely(
    "school",
    join(dataFolder, "school.sqlite"),
    join(resourcesFolder, "school", "migrations"),
    {
      synchronous: "FULL",
    },
  ).db;
  const libraryFile = join(dataFolder, "library.sqlite");
  const { db: library, isNew: isNewLibrary } = openSafely(
    "library",
    libraryFile,
    join(resourcesFolder, "content", "migrations"),
    { synchronous: "NORMAL" },
  );

  const events = new EventPublisher<{ device: DeviceEvent }>();
  const startedAt = now().toISOString();
  const tell = (event: DeviceEvent) => events.publish("device", event);
  const logFault = (reference: string, fault: unknown) => log.error({ reference, err: fault }, "fault");

  const blobs = await createBlobStore(join(dataFolder, "blobs"));
  const lessons = createLessonStore(library, blobs);
  const packs = createPackStore(library, blobs, createPassageIndex(library));
  const fileTokens = createFileTokens();
  const drives = createDriveWatch(parts.listDrives ?? listMountedDrives(config.driveFolders));

  const models = createModelFiles({
    folder: join(dataFolder, "models"),
    prefixFolder: join(dataFolder, "prefixes"),
    launcher: parts.modelHostLauncher,
    options: config.model,
  });
  const turnQueue = createTurnQueue(() => performance.now());
  const modelServers = createModelServers(join(dataFolder, "models"));
  const modelInUse = createModelInUse({
    server: modelServers.inUse,
    openServer: modelServers.open,
    inUse: async () => (await models.inUse())?.modelId,
    open: (modelId) => models.open(modelId),
    onState: (state) => {
      turnQueue.resize(state.kind === "ready" ? state.places : 1);
      tell({ kind: "modelsChanged", state });
    },
  });

  const battery = createBattery({
    read: parts.readBattery ?? readSystemBattery,
    firstAfterMs: parts.readBattery === undefined ? firstBatteryLookMs : 0,
    onChange: () => tell({ kind: "powerChanged" }),
  });
  /** A server of the school takes nothing from this computer's battery. */
  const mayWrite = () => !battery.isLow() || modelInUse.serverState() !== undefined;

  const languageOf = (text: string, reader: string) => {
    const written = languageOfQuestion(text, reader);
    const hasLessons = packs.languages().some((tag) => isSameLanguage(tag, written));
    return hasLessons ? written : reader;
  };

  const records = { deviceId: deviceId(school, v7, now), newId: v7, now };
  const audit = createAuditLog(school, records);
  const publishers = createTrustedPublishers(school, createPublisherStore(school, now), audit);
  const settings = createSettingsStore(school);
  const people = createPeople(school, {
    ...records,
    clock: () => performance.now(),
    random: Math.random,
    audit,
    settings,
  });
  people.sweep();
  const conversations = createConversationStore(school, records);
  const findPassages = createFindPassages(library);
  const tutor = createTutor({
    conversations,
    tools: createTutorTools({
      lessons,
      findPassages,
      model: () => (mayWrite() ? modelInUse.current() : undefined),
      queue: turnQueue,
      resourcesFolder,
    }),
    languageOf,
    patience: config.patience,
    onSettled() {
      tell({ kind: "turnsChanged" });
      tell({ kind: "chatsChanged" });
    },
    onFault: (fault) => logFault("turn", fault),
  });

  const starters = readStarterList(config.starterFolder);
  const curriculum = createCurriculum({
    library,
    openLibrary: () => openDatabase(libraryFile, { synchronous: "NORMAL" }),
    dataFolder,
    blobs,
    packs,
    models,
    starters,
    publishers,
    audit,
    drives,
    fileTokens,
    appVersion: config.version,
    languageOf: (personId) => settings.get(personId).language ?? "en",
    newId: v7,
    onModel: () => void modelInUse.refresh().catch((fault) => logFault("models", fault)),
    tell,
    logFault,
  });
  const starterPacks = installStarterPacks(
    starters,
    school,
    (path) => curriculum.installStarter(path, closing.signal),
    {
      isNewLibrary,
      now,
    },
  )
    .then((installed) => {
      if (installed > 0) tell({ kind: "packsChanged" });
    })
    .catch((fault) => logFault("starterPacks", fault));
  // A question may come at once; two small files are read.
  await modelInUse.refresh().catch((fault) => logFault("models", fault));
  const interrupted = takeUpKeptQuestions({ conversations, people, tutor, now });
  if (interrupted > 0) log.warn({ interrupted }, "turns of the last run were interrupted");

  const doorbell = createDoorbell({ newId: v7, now, onChange: () => tell({ kind: "staffAsks" }) });
  const wifi = createWifi(() => engine, createWifiRecord(join(dataFolder, "wifi.json"), now), parts.onServing);
  const engine: OpenEngine = {
    kind: "open",
    alerts: createAlertStore(school, records),
    audit,
    battery,
    chats: createChatStore(school),
    config,
    conversations,
    curriculum,
    doorbell,
    drives,
    fileTokens,
    languageOf,
    lessons,
    logFault,
    models,
    modelServers,
    modelInUse,
    people,
    positions: createPositionStore(school, now),
    publishers,
    rosters: createRosters(people, v7),
    search: createSearch(findPassages),
    settings,
    starterPacks,
    tell,
    tutor,
    uploads: createUploads(join(dataFolder, "uploads"), fileTokens),
    wifi,

    readBlob: (sha256) => lessons.blob(sha256),
    async readAppFile(sha256, path) {
      const blob = lessons.blob(sha256);
      return blob?.mediaType === "application/zip" ? readAppFile(blob.path, path) : undefined;
    },

    async doctor() {
      const examined = {
        ...curriculum.counts(),
        models: (await models.list()).length,
        modelState: modelInUse.state(),
        ...examineMachine(dataFolder),
      };
      const platform = `${process.platform} ${process.arch}`;
      return { version: config.version, dataFolder, platform, findings: diagnose(examined) };
    },

    async *watch(signal) {
      const ended = signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal]);
      const changes = events.subscribe("device", { signal: ended });
      yield { kind: "hello", engineStartedAt: startedAt };
      try {
        yield* changes;
      } catch (thrown) {
        if (!ended.aborted) throw thrown;
      }
    },

    async close() {
      closing.abort(new Error("the engine is closing"));
      battery.close();
      await wifi.close();
      await curriculum.close();
      await tutor.close();
      await starterPacks;
      await modelInUse.close();
      await models.close();
      library.close();
      school.close();
      folder.release();
      log.flush();
    },
  };
  void wifi.goOn().catch((fault) => logFault("wifi", fault));
  return engine;
}

function damagedEngine(config: EngineConfig, fault: DatabaseDamagedError, folder: OwnedFolder): DamagedEngine {
  const log = openLog(config.dataFolder);
  log.error({ err: fault }, "database damaged");
  const fileTokens = createFileTokens();
  return {
    kind: "damaged",
    config,
    damage: { database: fault.database, file: fault.file },
    fileTokens,
    uploads: createUploads(join(config.dataFolder, "uploads"), fileTokens),
    readBlob: () => undefined,
    readAppFile: async () => undefined,
    logFault: (reference, thrown) => log.error({ reference, err: thrown }, "fault"),
    close: async () => folder.release(),
  };
}
