import type { TFunction } from "i18next";
import type { PackTrust } from "../../contract/packs.ts";
import type { IconName } from "./Icon.tsx";
import type { Voice } from "./Item.tsx";

/** How it is shown whose a pack is. */
export interface TrustView {
  readonly icon: IconName;
  readonly voice: Voice;
  readonly badge: string;
  /** What that means; absent where the badge says it all. */
  readonly words?: string;
}

/** Whose a pack is: a shape, a colour and words, which say the same. */
export function trustView(trust: PackTrust, t: TFunction): TrustView {
  switch (trust.kind) {
    case "starter":
      return { icon: "trust", voice: "good", badge: t("trust.starter") };
    case "own":
      return { icon: "trust", voice: "good", badge: t("trust.own"), words: t("trust.ownWhy") };
    case "trusted":
      return {
        icon: "trust",
        voice: "good",
        badge: t("trust.trusted"),
        words: t("trust.signedBy", { publisher: trust.publisher }),
      };
    case "unknown":
      return { icon: "unsure", voice: "ask", badge: t("trust.unknown"), words: t("trust.unknownKey", trust) };
    case "unsigned":
      return { icon: "unsure", voice: "ask", badge: t("trust.unsigned"), words: t("trust.unsignedWhy") };
    case "altered":
      return { icon: "refuse", voice: "stop", badge: t("trust.altered"), words: t("trust.alteredWhy") };
    default:
      return trust satisfies never;
  }
}
