import { open } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { PackRefusedError } from "../../errors.ts";

/**
 * Opens a PDF; only the parts that are asked for are read from the disk. For a worker: it changes globals that pdf.js
 * looks at.
 * @returns the document, to be closed with `loadingTask.destroy()`
 * @throws PackRefusedError encrypted, badDocument or unreadable
 */
export async function openPdf(path: string): Promise<PDFDocumentProxy> {
  await checkReadable(path);
  const { getDocument } = await loadPdfJs();
  const resources = pdfResources();
  const task = getDocument({
    url: pathToFileURL(path).href,
    cMapUrl: `${resources}cmaps/`,
    standardFontDataUrl: `${resources}standard_fonts/`,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    // Reads on demand alone: a scanned book of a gigabyte costs no more memory than its text.
    disableAutoFetch: true,
    disableStream: true,
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    return await task.promise;
  } catch (cause) {
    await task.destroy();
    const isLocked = cause instanceof Error && cause.name === "PasswordException";
    throw new PackRefusedError(isLocked ? "encrypted" : "badDocument", undefined, { cause });
  }
}

/** What the system says, before pdf.js turns it into words of its own. */
async function checkReadable(path: string): Promise<void> {
  try {
    const handle = await open(path, "r");
    await handle.read(Buffer.alloc(1), 0, 1, 0).finally(() => handle.close());
  } catch (cause) {
    throw new PackRefusedError("unreadable", undefined, { cause });
  }
}

async function loadPdfJs() {
  // In Electron's utility process pdf.js would take itself to be in a browser.
  if (process.versions.electron) Object.defineProperty(process, "type", { value: "browser" });
  // It sets the global that pdf.js looks for before it would start a worker of its own.
  await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

/** The folder of pdf.js's tables: in node_modules in a checkout, beside the programs once built. */
function pdfResources(): string {
  const here = import.meta.url;
  const folder = here.endsWith(".ts") ? "../../../node_modules/pdfjs-dist/" : "../resources/pdfjs-dist/";
  return fileURLToPath(new URL(folder, here));
}
