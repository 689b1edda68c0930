/**
 * A school's engine at work, to be killed at any moment: `node workUntilKilled.ts <data folder> import <file or folder>`
 * (all that is there) or `… remove <pack id>`. Prints `ready` when it is about to begin, `done` when nothing is left to do. What an earlier run
 * was killed at goes on by itself.
 */
import { createEngine } from "../../engine/engine.ts";
import { forkModelHost } from "../../models/forkModelHost.ts";
import { all } from "./all.ts";
import { untilDone } from "./packs.ts";
import { testConfig } from "./testConfig.ts";

const [, , dataFolder = "", work = "", what = ""] = process.argv;
const by = { personId: "local", client: "cli" } as const;
const engine = await createEngine(testConfig(dataFolder), {
  modelHostLauncher: forkModelHost(),
  listDrives: async () => [],
});
if (engine.kind === "damaged") throw new Error(`damaged: ${engine.damage.file}`);
process.stdout.write("ready\n");
if (work === "import") await importToItsEnd(what);
else await engine.curriculum.remove(what, by);
await engine.curriculum.imports.alone(async () => {});
process.stdout.write("done\n");
await engine.close();

async function importToItsEnd(path: string): Promise<void> {
  if (engine.kind === "damaged") return;
  const { imports } = engine.curriculum;
  const states = imports.watch(undefined);
  const { value: first } = await states.next();
  if (first?.jobs.length === 0) {
    const place = { kind: "path", path } as const;
    const wishes = (await all(imports.look(place, untilDone))).flatMap((event) => {
      return event.kind === "item" ? { itemId: event.item.itemId } : [];
    });
    await imports.start(place, wishes, { allowUnsigned: true, by }, untilDone);
  }
}
