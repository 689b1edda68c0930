import { useSyncExternalStore } from "react";
import { parseRoute } from "./parseRoute.ts";
import { hrefOf, type Route } from "./route.ts";

function subscribe(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
}

/** The address after `#`; parse it with {@link parseRoute} where it is read. */
function useHash(): string {
  return useSyncExternalStore(subscribe, () => window.location.hash);
}

/** The place that is open now. */
export function useRoute(): Route {
  return parseRoute(useHash());
}

/** Goes to a place; the one before stays behind the browser's back button. */
export function goTo(route: Route): void {
  window.location.hash = hrefOf(route);
}

/** Goes to a place that takes the present one's spot in the history, as when a search is typed on. */
export function replaceRoute(route: Route): void {
  window.history.replaceState(null, "", hrefOf(route));
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}
