import type { OpenForeignDatabase } from "./foreignDatabase.ts";
import type { KolibriChannelFile } from "./kolibriFolder.ts";
import { withChannel } from "./withChannel.ts";

/** What a channel calls itself; undefined if its database cannot be read, which shows when it is looked at. */
export async function kolibriChannelName(
  file: KolibriChannelFile,
  openDatabase: OpenForeignDatabase,
): Promise<string | undefined> {
  const name = withChannel(file, openDatabase, async ({ tables }) => tables.channel(file.channelId).name);
  return name.catch(() => undefined);
}
