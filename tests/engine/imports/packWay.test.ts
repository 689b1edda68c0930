import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createBlobStore } from "../../../content/blobs.ts";
import { openDatabase } from "../../../engine/db/openDatabase.ts";
import { kolibriWay } from "../../../engine/imports/kolibriWay.ts";
import { farmChannel } from "../../helpers/farmChannel.ts";
import { channelDatabases, channelId, writeKolibriDrive } from "../../helpers/kolibriDrive.ts";
import { untilDone } from "../../helpers/packs.ts";
import { newDataFolder } from "../../helpers/testSchool.ts";

it("closes what it takes from, also if the library cannot be opened", async () => {
  const [drive, folder] = [newDataFolder(), newDataFolder()];
  const [library, staging] = [join(folder, "library.sqlite"), join(folder, "staging")];
  mkdirSync(library);
  let opened = 0;
  const { openLibrary } = channelDatabases(folder);
  const way = kolibriWay(
    {
      // The first time, to see which lessons are here; then there is a folder in its place.
      openLibrary: () => (opened++ === 0 ? openLibrary() : openDatabase(library, { synchronous: "NORMAL" })),
      blobs: await createBlobStore(join(folder, "blobs")),
      judge: () => ({ kind: "unsigned" }),
    },
    staging,
  );
  const candidate = {
    itemId: `kolibri:${channelId}`,
    kind: "kolibri",
    path: writeKolibriDrive(drive, farmChannel),
    name: "Farm school",
  } as const;
  const order = { courses: undefined, allowUnsigned: true, by: { personId: "local" } };

  await expect(way.take(candidate, order, () => {}, untilDone)).rejects.toMatchObject({ code: "SQLITE_CANTOPEN" });
  // The texts that were made of the channel lie there as long as it is open.
  expect(readdirSync(staging)).toEqual([]);
});
