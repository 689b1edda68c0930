import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

/** What browsers give only to pages that come encrypted or from their own computer: not to those on the school's Wi-Fi. */
const onlyForSecurePages =
  /navigator\.(?:clipboard|serviceWorker|mediaDevices|geolocation|wakeLock|locks|storage)|crypto\.(?:subtle|randomUUID)|Notification\(|caches\./u;
/** The one place that may, with a way for the others. */
const adapter = "api/capabilities.ts";

it("no page uses what browsers keep from pages on the school's Wi-Fi", () => {
  const files = readdirSync("renderer", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/u.test(file));
  expect(files).toContain(adapter);
  const guilty = files.filter(
    (file) => file !== adapter && onlyForSecurePages.test(readFileSync(join("renderer", file), "utf8")),
  );
  expect(guilty).toEqual([]);
  expect(readFileSync(join("renderer", adapter), "utf8")).toMatch(onlyForSecurePages);
});
