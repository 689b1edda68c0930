import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readingLimits } from "../../../content/documents/documentLimits.ts";
import { DocumentReader } from "../../../content/documents/documentReader.ts";
import { untilDone } from "../../helpers/packs.ts";
import { linesFrom, writePdf } from "../../helpers/pdfFile.ts";
import { documentDesk, refusal } from "./reading.ts";

const desk = documentDesk();
let reader: DocumentReader;
beforeEach(() => {
  reader = new DocumentReader();
});
afterEach(() => reader.close());

const bigPdf = () =>
  desk.write(
    "big.pdf",
    writePdf(
      Array.from({ length: 200 }, () => ({ lines: linesFrom(Array.from({ length: 40 }, () => "Goats eat grass.")) })),
    ),
  );
const smallPdf = () => desk.write("small.pdf", writePdf([{ lines: linesFrom(["Goats eat grass."]) }]));

const asRequest = (path: string) => ({ path, kind: "pdf", name: "book", mediaBase: "book", language: "en" }) as const;

/** 135 megabytes of content in 130 kilobytes of file. */
function swellingPdf(): string {
  const line = Buffer.from("BT /F1 12 Tf 1 0 0 1 72 700 Tm (Goats) Tj ET\n");
  return desk.write("swelling.pdf", writePdf([{ content: Buffer.alloc(line.length * 3_000_000, line) }]));
}

describe("reading documents", () => {
  it("leaves this thread free to answer others", async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const { chapters } = await reader.read(asRequest(bigPdf()), untilDone).finally(() => clearInterval(timer));
    expect(chapters).toHaveLength(10);
    // Reading in this thread would leave hardly any between two of its pages.
    expect(turns).toBeGreaterThan(200);
  });

  it("is cut off when it takes longer than it may, and the next document is read", { timeout: 60_000 }, async () => {
    const impatient = new DocumentReader({ ...readingLimits, milliseconds: 1 });
    expect(await refusal(impatient.read(asRequest(bigPdf()), untilDone))).toBe("tooBig");
    impatient.close();
    expect((await reader.read(asRequest(smallPdf()), untilDone)).chapters).toHaveLength(1);
  });

  it("is cut off when a document swells, within the memory that it may take", { timeout: 120_000 }, async () => {
    const path = swellingPdf();
    await reader.read(asRequest(smallPdf()), untilDone);
    const before = process.memoryUsage.rss();
    let most = before;
    const timer = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 5);
    const frugal = new DocumentReader({ ...readingLimits, growthMb: 60 });
    expect(await refusal(frugal.read(asRequest(path), untilDone).finally(() => clearInterval(timer)))).toBe("tooBig");
    frugal.close();
    expect((most - before) / 1024 ** 2).toBeLessThan(130);
    expect((await reader.read(asRequest(smallPdf()), untilDone)).chapters).toHaveLength(1);
  });

  it("is cut off when the worker's heap is full", { timeout: 60_000 }, async () => {
    const narrow = new DocumentReader({ ...readingLimits, heapMb: 8 });
    expect(await refusal(narrow.read(asRequest(bigPdf()), untilDone))).toBe("tooBig");
    narrow.close();
  });

  it("ends at once when it is called off, with the reason that was given", async () => {
    const stop = new AbortController();
    const reason = new Error("the drive is needed");
    const reading = reader.read(asRequest(bigPdf()), stop.signal);
    stop.abort(reason);
    await expect(reading).rejects.toBe(reason);
    await expect(reader.read(asRequest(smallPdf()), stop.signal)).rejects.toBe(reason);
    expect((await reader.read(asRequest(smallPdf()), untilDone)).chapters).toHaveLength(1);
  });
});
