import { useTranslation } from "react-i18next";
import { inLanguage } from "../../../contract/languages.ts";
import type { InstalledPack } from "../../../contract/packs.ts";
import { Button } from "../../components/Button.tsx";
import { formatBytes, formatList, ownLanguageName } from "../../i18n/format.ts";
import { Item } from "./Item.tsx";

/** A pack in the list: where it is from and what is in it. */
export function PackItem({ pack, onRemove }: { readonly pack: InstalledPack; readonly onRemove: () => void }) {
  const { t, i18n } = useTranslation();
  const title = inLanguage(pack.title, i18n.language);
  const isStarter = pack.trust === "starter";
  return (
    <Item
      icon={isStarter ? "trust" : "unsure"}
      voice={isStarter ? "good" : "ask"}
      title={title.text}
      language={title.language}
      badge={t(`packs.${pack.trust}`)}
      actions={
        <Button onPress={onRemove} aria-label={`${t("packs.remove")}: ${title.text}`}>
          {t("packs.remove")}
        </Button>
      }
    >
      <p>
        {t("packs.facts", {
          lessons: t("library.lessons", { count: pack.lessons }),
          languages: formatList(pack.languages.map(ownLanguageName), i18n.language),
          size: formatBytes(pack.bytes, i18n.language),
        })}
      </p>
      <p>
        {t("packs.version", { version: pack.version })} · {[...pack.authors, pack.license].join(" · ")}
      </p>
    </Item>
  );
}
