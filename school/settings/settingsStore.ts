import type { Database } from "better-sqlite3";
import { type Settings, settingsValues } from "../../contract/settings.ts";

/** What each person has chosen. */
export interface SettingsStore {
  get(personId: string): Settings;
  /** Keeps the values that are given and leaves the others. */
  change(personId: string, values: { readonly [K in keyof Settings]?: Settings[K] | undefined }): Settings;
}

export function createSettingsStore(db: Database): SettingsStore {
  const all = db.prepare<[string], { name: string; value: string }>(
    "select name, value from settings where person_id = ?",
  );
  const put = db.prepare("insert or replace into settings (person_id, name, value) values (?, ?, ?)");

  /** A value that this version no longer knows counts as not chosen. */
  function get(personId: string): Settings {
    const chosen = new Map<string, unknown>(all.all(personId).map(({ name, value }) => [name, JSON.parse(value)]));
    const known = Object.entries(settingsValues.shape).flatMap(([name, schema]) => {
      const value = schema.safeParse(chosen.get(name));
      return value.success && value.data !== undefined ? [[name, value.data]] : [];
    });
    return settingsValues.parse(Object.fromEntries(known));
  }

  return {
    get,
    change(personId, values) {
      db.transaction(() => {
        for (const [name, value] of Object.entries(values)) {
          if (value !== undefined) put.run(personId, name, JSON.stringify(value));
        }
      }).immediate();
      return get(personId);
    },
  };
}
