import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { inLanguage } from "../../../contract/languages.ts";
import type { InstalledPack } from "../../../contract/packs.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { Confirm } from "../../components/Confirm.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { Loading } from "../../components/Loading.tsx";
import { formatBytes } from "../../i18n/format.ts";
import { AddFile } from "./AddFile.tsx";
import { InstallPanel } from "./InstallPanel.tsx";
import { PackItem } from "./PackItem.tsx";
import styles from "./SettingsScreen.module.css";
import { useInstall } from "./useInstall.ts";
import { usePackInstaller } from "./usePackInstaller.ts";

/** The packs on this computer: what is there, adding, removing. */
export function PacksTab() {
  const { t, i18n } = useTranslation();
  const { queries, queryClient } = useEngine();
  const packs = useQuery(queries.packs.list.queryOptions({ input: {} }));
  const { view, start, cancel } = useInstall(usePackInstaller());
  const [leaving, setLeaving] = useState<InstalledPack>();
  const remove = useMutation(
    queries.packs.remove.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  );
  const titleOf = (pack: InstalledPack) => inLanguage(pack.title, i18n.language).text;
  return (
    <>
      <div className={styles.intro}>
        <p>{t("packs.intro")}</p>
        {view.kind === "idle" && <AddFile purpose="pack" words={t("packs.add")} isLit onChosen={start} />}
      </div>
      <InstallPanel view={view} stepWords={(step) => t(`packs.step.${step}`)} onCancel={cancel} />
      <p role="status" className={styles.note}>
        {remove.data && t("packs.removed", { size: formatBytes(remove.data.freedBytes, i18n.language) })}
      </p>
      {remove.isError && <FaultNote thrown={remove.error} />}
      {packs.isPending && <Loading />}
      {packs.isError && <FaultNote thrown={packs.error} onRetry={() => void packs.refetch()} />}
      {packs.data?.packs.length === 0 && <p>{t("packs.none")}</p>}
      <ul className={styles.items}>
        {packs.data?.packs.map((pack) => (
          <PackItem key={pack.packId} pack={pack} onRemove={() => setLeaving(pack)} />
        ))}
      </ul>
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
    </>
  );
}
