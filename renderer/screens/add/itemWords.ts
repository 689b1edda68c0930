import type { TFunction } from "i18next";
import type { ImportItem, ImportKind } from "../../../contract/imports.ts";
import { fitVoices, reasonWords } from "../../components/fitWords.ts";
import { type TrustView, trustView } from "../../components/trustView.ts";
import { formatBytes, formatList, ownLanguageName } from "../../i18n/format.ts";

/** The sign and the badge of a thing: whose a pack is, how well a model would do here. */
export function signOf({ kind, trust, fit }: ImportItem, t: TFunction): Omit<TrustView, "words"> {
  if (kind !== "model") {
    const { icon, voice, badge } = trustView(trust, t);
    return { icon, voice, badge };
  }
  return {
    icon: "chip",
    voice: fit ? fitVoices[fit.kind] : "plain",
    badge: fit ? t(`models.fit.${fit.kind}`) : t("add.kind.model"),
  };
}

/** What a thing is, a line each: what is in it, whose it is or why that is not sure, why a model fits or not. */
export function aboutWords(item: ImportItem, t: TFunction, language: string): readonly string[] {
  const { kind, trust, fit, lessons, languages } = item;
  if (kind === "model") {
    const why = (fit?.reasons ?? []).map((reason) => reasonWords(reason, t, language));
    return [[t("add.kind.model"), ...why].join(" · ")];
  }
  const { voice, words = "" } = trustView(trust, t);
  const content = [
    ...kindWords(kind, t),
    t("library.lessons", { count: lessons }),
    formatList(languages.map(ownLanguageName), language),
  ].join(" · ");
  if (voice === "good") return [words === "" ? content : `${words} · ${content}`];
  return voice === "stop" ? [words] : [content, words];
}

/** What adding it would do here: new, newer, here already; and how much is left to copy. */
export function changeWords(item: ImportItem, bytes: number, t: TFunction, language: string): string {
  const { change, version, installedVersion = "", bytesTotal } = item;
  const size = formatBytes(bytes, language);
  const total = formatBytes(bytesTotal, language);
  if (change === "same") return t(item.kind === "model" ? "add.change.sameModel" : "add.change.same", { version });
  const isKnownInPart = bytes < bytesTotal;
  const copy = isKnownInPart ? t("add.copyPart", { size, total }) : t("add.copy", { size });
  const kindOfChange = item.kind === "model" ? "newModel" : change;
  const told = t(`add.change.${kindOfChange}`, { version, installed: installedVersion });
  return t("add.changeAndCopy", { change: told, copy });
}

/** The word on the tick that chooses it. */
export function verb(item: ImportItem, t: TFunction): string {
  return t(`add.verb.${item.change}`);
}

/** Kinds of other software, and people's own files, are named; that a pack is a pack goes without saying. */
function kindWords(kind: ImportKind | "kolibri" | "documents", t: TFunction): readonly string[] {
  return kind === "pack" ? [] : [t(`add.kind.${kind}`)];
}
