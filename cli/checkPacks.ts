import { PackDamagedError } from "./packDamagedError.ts";
import type { Session } from "./withEngine.ts";

/**
 * Reads every byte of packs again and tells how each is.
 * @param id all packs when left out
 * @throws PackDamagedError if any is damaged, once all were read
 */
export async function checkPacks(id: string | undefined, { client, report, signal }: Session): Promise<void> {
  const ids = id === undefined ? (await client.packs.list({})).packs.map(({ packId }) => packId) : [id];
  const damaged: string[] = [];
  for (const packId of ids) {
    for await (const event of await client.packs.check({ packId }, { signal })) {
      if (event.kind === "progress") {
        report.progress({ ...event, packId }, "");
        continue;
      }
      const isWhole = event.damaged.length === 0;
      if (!isWhole) damaged.push(packId);
      const words = isWhole
        ? `${packId} is whole: ${event.files} files.`
        : `${packId} is damaged: ${event.damaged.join(", ")}. Install it again from its file or drive.`;
      report.result({ ...event, packId }, words);
    }
  }
  if (damaged.length > 0) throw new PackDamagedError(damaged);
}
