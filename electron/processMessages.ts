/**
 * What main and the engine's process say to each other. Lessons and turns are no part of it: pages talk to the engine
 * over ports of their own.
 */

/** An answer finds its question by `id`. */
interface Numbered {
  readonly id: number;
}

/** Media of a pack, as far as it is to be sent. `range` has both ends included; absent for the whole. */
export interface BlobAnswer {
  readonly path: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly range?: { readonly start: number; readonly end: number } | "unsatisfiable" | undefined;
}

/** A file of an app of a pack, or where the app begins. */
export type AppFileAnswer =
  | { readonly kind: "file"; readonly content: Uint8Array; readonly headers: Readonly<Record<string, string>> }
  | { readonly kind: "elsewhere"; readonly path: string };

/** From main to the engine; a `page` and a `modelHost` carry one port. */
export type ToEngine =
  | { readonly kind: "page" }
  | ({ readonly kind: "blob"; readonly sha256: string; readonly range: string | undefined } & Numbered)
  | ({ readonly kind: "appFile"; readonly sha256: string; readonly path: string } & Numbered)
  | ({ readonly kind: "fileChosen"; readonly path: string } & Numbered)
  | ({ readonly kind: "modelHost"; readonly pid: number | undefined } & Numbered)
  | ({ readonly kind: "modelHostExited"; readonly code: number } & Numbered)
  | { readonly kind: "close" };

/** From the engine to main. */
export type FromEngine =
  | { readonly kind: "ready" }
  | { readonly kind: "cannotStart"; readonly code: string; readonly message: string }
  | ({ readonly kind: "blobAnswer"; readonly blob: BlobAnswer | undefined } & Numbered)
  | ({ readonly kind: "appFileAnswer"; readonly file: AppFileAnswer | undefined } & Numbered)
  | ({ readonly kind: "fileToken"; readonly token: string } & Numbered)
  /** Whether phones depend on this computer now. */
  | { readonly kind: "serving"; readonly isServing: boolean }
  | ({ readonly kind: "startModelHost" } & Numbered)
  | ({ readonly kind: "killModelHost" } & Numbered);

/** From main to the model host, once, with the port to serve. */
export interface ToModelHost {
  readonly kind: "serve";
}
