import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { migrate } from "../../../engine/db/migrate.ts";
import { openDatabase } from "../../../engine/db/openDatabase.ts";
import { createWrongSecrets } from "../../../school/people/wrongSecrets.ts";

describe("Who guesses must wait", () => {
  it("five tries are free, then each wait is twice as long, up to a quarter of an hour", () => {
    const { wrongSecrets, pass } = tries();
    const waits: number[] = [];
    for (let n = 0; n < 16; n++) {
      const { waitMs } = wrongSecrets.try("amina", `phone ${n}`);
      waits.push(waitMs / 1000);
      pass(waitMs);
      if (waitMs > 0) expect(wrongSecrets.try("amina", `phone ${n}`).waitMs).toBe(0);
    }
    expect(waits).toEqual([0, 0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900]);
  });

  it("the right secret wipes it out, and another child never waited", () => {
    const { wrongSecrets } = tries();
    for (let n = 0; n < 6; n++) wrongSecrets.try("amina", "tablet");
    expect(wrongSecrets.try("amina", "tablet").waitMs).toBe(5_000);
    expect(wrongSecrets.try("kofi", "tablet").waitMs).toBe(0);
    wrongSecrets.wasRight("amina", "tablet");
    expect(wrongSecrets.try("amina", "tablet")).toEqual({ waitMs: 0, tries: 1 });
  });

  it("a device that tries one child after the other waits too", () => {
    const { wrongSecrets, pass } = tries();
    for (let n = 0; n < 40; n++) expect(wrongSecrets.try(`child ${n}`, "phone").waitMs).toBe(0);
    expect(wrongSecrets.try("child 41", "phone").waitMs).toBe(600_000);
    expect(wrongSecrets.try("child 41", "tablet").waitMs).toBe(0);
    pass(600_000);
    expect(wrongSecrets.try("child 42", "phone").waitMs).toBe(0);
  });

  it("a restart is no way around, nor is a clock that somebody has set", () => {
    const school = tries();
    for (let n = 0; n < 8; n++) school.pass(school.wrongSecrets.try("amina", "phone").waitMs);
    const again = tries(school.db, new Date(0));
    expect(again.wrongSecrets.try("amina", "phone").waitMs).toBe(10_000);
  });
});

function tries(db = newDatabase(), date = new Date()) {
  let clock = 0;
  const wrongSecrets = createWrongSecrets(
    db,
    () => clock,
    () => date,
  );
  const pass = (ms: number) => {
    clock += ms;
  };
  return { db, wrongSecrets, pass };
}

function newDatabase() {
  const db = openDatabase(":memory:", { synchronous: "FULL" });
  migrate(db, resolve("school/migrations"));
  return db;
}
