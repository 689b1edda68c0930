import type { Session, WebContents } from "electron";
import { appsAddress, pageAddress } from "./appProtocol.ts";

/** No page of this session gets a permission, a device, or an answer from any network. */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false); // it would fetch dictionaries
  // The Content-Security-Policy says the same to our pages; this holds for whatever else might load.
  const networks = { urls: ["http://*/*", "https://*/*", "ws://*/*", "wss://*/*", "ftp://*/*", "file://*/*"] };
  session.webRequest.onBeforeRequest(networks, (_request, decide) => decide({ cancel: true }));
}

/** A window shows our page, with apps of packs in its frames, and nothing else: no other address, no second window. */
export function lockDownContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-navigate", (event) => {
    if (!isPage(event.url)) event.preventDefault();
  });
  contents.on("will-frame-navigate", (event) => {
    if (event.isMainFrame ? !isPage(event.url) : !event.url.startsWith(appsAddress)) event.preventDefault();
  });
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
}

/** Reloading is no leaving. */
function isPage(url: string): boolean {
  return url.split(/[?#]/u)[0] === pageAddress;
}
