import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "../../../contract/languages.ts";
import type { InstalledPack } from "../../../contract/packs.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { useDrives } from "../../api/useDrives.ts";
import { Confirm } from "../../components/Confirm.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { Loading } from "../../components/Loading.tsx";
import { formatBytes } from "../../i18n/format.ts";
import { DropPlace } from "../add/DropPlace.tsx";
import { PickButtons } from "../add/PickButtons.tsx";
import { ImportList } from "../imports/ImportList.tsx";
import { DriveItems } from "./DriveItems.tsx";
import { ExportSheet } from "./ExportSheet.tsx";
import { PackItem } from "./PackItem.tsx";
import styles from "./SettingsScreen.module.css";

/** The packs on this computer: what is there, what is on its way, adding, saving, removing. */
export function PacksTab() {
  const { t, i18n } = useTranslation();
  const { queries, queryClient } = useEngine();
  const packs = useQuery(queries.packs.list.queryOptions({ input: {} }));
  const library = useQuery(queries.lessons.library.queryOptions({ input: {} }));
  const hasDrives = (useDrives() ?? []).length > 0;
  const [leaving, setLeaving] = useState<InstalledPack>();
  const [saving, setSaving] = useState<InstalledPack>();
  const remove = useMutation(
    queries.packs.remove.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: queries.packs.key() }),
    }),
  );
  const titleOf = (pack: InstalledPack) => inLanguage(pack.title, i18n.language).text;
  const coursesOf = (pack: InstalledPack) =>
    library.data?.packs.find(({ packId }) => packId === pack.packId)?.courses ?? [];
  return (
    <DropPlace>
      <div className={styles.intro}>
        <p>{t(hasDrives ? "packs.introDrive" : "packs.intro")}</p>
        <PickButtons words={t("packs.add")} look={hasDrives ? "plain" : "lit"} />
      </div>
      <DriveItems />
      <ImportList />
      <p role="status" className={styles.note}>
        {remove.data && t("packs.removed", { size: formatBytes(remove.data.freedBytes, i18n.language) })}
      </p>
      {remove.isError && <FaultNote thrown={remove.error} />}
      {packs.isPending && <Loading />}
      {packs.isError && <FaultNote thrown={packs.error} onRetry={() => void packs.refetch()} />}
      {packs.data?.packs.length === 0 && <p>{t("packs.none")}</p>}
      <section className={styles.section}>
        <h3>{t("packs.here")}</h3>
        <ul className={styles.items}>
          {packs.data?.packs.map((pack) => (
            <PackItem
              key={pack.packId}
              pack={pack}
              courses={coursesOf(pack)}
              onExport={() => setSaving(pack)}
              onRemove={() => setLeaving(pack)}
            />
          ))}
        </ul>
      </section>
      {saving && <ExportSheet pack={saving} courses={coursesOf(saving)} onClose={() => setSaving(undefined)} />}
      {leaving && (
        <Confirm
          title={t("packs.removeTitle", { title: titleOf(leaving) })}
          words={t("packs.removeBody")}
          yes={t("packs.removeYes")}
          no={t("packs.keep")}
          onNo={() => setLeaving(undefined)}
          onYes={() => {
            remove.mutate({ packId: leaving.packId });
            setLeaving(undefined);
          }}
        />
      )}
    </DropPlace>
  );
}
