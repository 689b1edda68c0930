import type { Settings } from "../../contract/settings.ts";

/** Puts the person's theme and text size on the page; everything else follows by CSS. */
export function applyAppearance(chosen: Pick<Settings, "theme" | "textScale">): void {
  const root = document.documentElement;
  if (chosen.theme === "system") root.removeAttribute("data-theme");
  else root.setAttribute("data-theme", chosen.theme);
  root.style.setProperty("--reading-scale", String(chosen.textScale));
}
