import type { FileSource } from "../../contract/values.ts";
import type { Connection } from "./connect.ts";

/** How far a file that the browser sends has come. */
export interface SendProgress {
  readonly bytesDone: number;
  readonly bytesTotal: number;
}

/** What the names of files that can be added end in, for the dialogs that ask for them. */
export const fileEndings = ["lpack", "gguf"] as const;

/** Sending a file came to nothing for a reason that no fault names. `status` is what the server answered. */
export class FileNotSentError extends Error {
  readonly code = "FILE_NOT_SENT";
  readonly status: number;
  constructor(status: number) {
    super(`the server answered ${status} to an upload`);
    this.status = status;
  }
}

/**
 * Sends a file from a browser to the engine's staging.
 * On abort the sending ends and `signal.reason` is thrown; the engine drops what came.
 * @throws FileNotSentError
 */
export async function sendFile(
  file: File,
  { engine }: Connection,
  onProgress: (progress: SendProgress) => void,
  signal: AbortSignal,
): Promise<FileSource> {
  const { token } = await engine.device.openUpload({ name: file.name, bytes: file.size }, { signal });
  await new Promise<void>((resolve, reject) => {
    // fetch tells nothing of how far an upload has come.
    const request = new XMLHttpRequest();
    const leave = () => {
      request.abort();
      reject(signal.reason);
    };
    signal.addEventListener("abort", leave, { once: true });
    request.upload.onprogress = (event) => onProgress({ bytesDone: event.loaded, bytesTotal: file.size });
    request.onload = () => (request.status < 300 ? resolve() : reject(new FileNotSentError(request.status)));
    request.onerror = () => reject(new FileNotSentError(0));
    request.onloadend = () => signal.removeEventListener("abort", leave);
    request.open("PUT", `/upload/${token}`);
    request.send(file);
  });
  return { kind: "fileToken", token };
}
