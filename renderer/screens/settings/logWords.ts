import type { TFunction } from "i18next";
import type { AuditEntry } from "../../../contract/audit.ts";

/**
 * What was done, in words.
 * @param titleOf the title of a pack that is here, the id of one that is not
 */
export function entryWords({ action, data }: AuditEntry, titleOf: (packId: string) => string, t: TFunction): string {
  const { packId, version = "", name = "", keyId = "", damaged, added, changed, removed } = data;
  const pack = { title: titleOf(String(packId ?? "")), version: String(version) };
  switch (action) {
    case "packImported":
      return t("log.did.packImported", pack);
    case "unsignedAllowed":
      return t("log.did.unsignedAllowed", pack);
    case "packRemoved":
      return t("log.did.packRemoved", pack);
    case "packExported":
      return t("log.did.packExported", pack);
    case "packChecked":
      return damaged === 0
        ? t("log.did.packWhole", pack)
        : t("log.did.packDamaged", { ...pack, count: Number(damaged) });
    case "publisherAdded":
    case "publisherRemoved":
      return t(`log.did.${action}`, { name: String(name), keyId: String(keyId) });
    case "rosterTaken":
      return t("log.did.rosterTaken", { added: Number(added), changed: Number(changed) });
    case "rosterUndone":
      return t("log.did.rosterUndone", { removed: Number(removed) });
    case "schoolSetUp":
    case "schoolChanged":
    case "recoveryCodeMade":
    case "recoveryCodeUsed":
    case "personAdded":
    case "personChanged":
    case "personRemoved":
    case "secretReset":
    case "passphraseGiven":
    case "classAdded":
    case "classChanged":
    case "classRemoved":
    case "manyWrongSecrets":
    case "wifiTurnedOn":
    case "wifiTurnedOff":
    case "staffLetIn":
    case "modelServerChosen":
    case "modelServerLeft":
    case "alertSeen":
      return t(`log.did.${action}`, { name: String(name) });
    default:
      return action satisfies never;
  }
}
