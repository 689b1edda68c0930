import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Drive } from "../../../contract/drives.ts";
import type { Place } from "../../../contract/values.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { useImports } from "../../api/useImports.ts";
import { FaultNote } from "../../components/FaultNote.tsx";
import { refusalWords } from "../../components/faultWords.ts";
import { Item } from "../../components/Item.tsx";
import { LanternScene } from "../../components/LanternScene.tsx";
import { ImportList } from "../imports/ImportList.tsx";
import { openJobs } from "../imports/importWords.ts";
import { AddFoot } from "./AddFoot.tsx";
import styles from "./AddScreen.module.css";
import { Consent } from "./Consent.tsx";
import { DiskCard } from "./DiskCard.tsx";
import { DriveCard } from "./DriveCard.tsx";
import { FoundItem } from "./FoundItem.tsx";
import { useFound } from "./useFound.ts";
import {
  bytesOf,
  canAdd,
  type ImportOrder,
  jobOf,
  needsConsent,
  ordersFor,
  type Wanted,
  wantedAtFirst,
} from "./wanted.ts";

interface Props {
  readonly places: readonly Place[];
  /** Absent for what was picked by hand. */
  readonly drive?: Drive;
}

/** All that some places hold, to choose from and to add. */
export function FoundList({ places, drive }: Props) {
  const { t } = useTranslation();
  const { queries } = useEngine();
  const imports = useImports();
  const there = useFound(places);
  const [wishes, setWishes] = useState<ReadonlyMap<string, Wanted>>(new Map());
  const [isAsking, setAsking] = useState(false);
  const begin = useMutation({
    mutationFn: async (orders: readonly ImportOrder[]) => {
      for (const order of orders) await queries.imports.start.call({ ...order, items: [...order.items] });
    },
    // What was left out on purpose stays left out.
    onSuccess: () => setWishes((before) => new Map([...before].filter(([, wanted]) => wanted === "nothing"))),
  });

  const rows = there.found.map((found) => {
    const job = jobOf(found.item, imports.jobs);
    const isFree = canAdd(found.item) && (job === undefined || job.status.kind === "done");
    // What has just been added is looked at again; until that is done nothing more is wanted of it.
    const atFirst = job === undefined ? wantedAtFirst(found.item) : "nothing";
    const wanted = isFree ? (wishes.get(found.key) ?? atFirst) : "nothing";
    return { found, job, wanted };
  });
  const chosen = rows.filter(({ wanted }) => wanted !== "nothing");
  const neededBytes = chosen.reduce((sum, { found, wanted }) => sum + bytesOf(found.item, wanted), 0);
  const doubtful = chosen.filter(({ found }) => needsConsent(found.item)).map(({ found }) => found.item);
  const hasSomething = rows.some(({ found }) => canAdd(found.item));
  const isWorking = openJobs(imports).length > 0;
  const start = () => {
    setAsking(false);
    begin.mutate(ordersFor(chosen));
  };

  if (there.fault) return <FaultNote thrown={there.fault} onRetry={there.lookAgain} />;
  if (there.isFinished && rows.length === 0 && there.refused.length === 0) {
    return <LanternScene words={t("add.nothingThere")} />;
  }
  return (
    <>
      <div className={styles.columns}>
        <ul className={styles.items} aria-label={t("add.listLabel")}>
          {rows.map(({ found, job, wanted }) => (
            <FoundItem
              key={found.key}
              item={found.item}
              job={job}
              wanted={wanted}
              onWant={(wish) => setWishes((before) => new Map([...before, [found.key, wish]]))}
            />
          ))}
          {there.refused.map(({ file, reason, where }) => (
            <Item key={file} icon="refuse" voice="stop" title={file} badge={t("add.refused")}>
              <p>{refusalWords(reason, where, t)}</p>
            </Item>
          ))}
        </ul>
        <aside className={styles.side}>
          {there.freeBytes !== undefined && hasSomething && (
            <DiskCard freeBytes={there.freeBytes} neededBytes={neededBytes} />
          )}
          {drive && <DriveCard isWorking={isWorking} />}
        </aside>
      </div>
      <p role="status" className={styles.looking}>
        {!there.isFinished &&
          (there.looking === undefined ? t("add.looking") : t("add.lookingAt", { file: there.looking }))}
      </p>
      <ImportList without={(job) => rows.some((row) => row.job?.importId === job.importId)} />
      {begin.isError && <FaultNote thrown={begin.error} />}
      {hasSomething && (
        <AddFoot
          count={chosen.length}
          neededBytes={neededBytes}
          freeBytes={there.freeBytes}
          isWorking={isWorking}
          isBeginning={begin.isPending}
          onAdd={() => (doubtful.length > 0 ? setAsking(true) : start())}
        />
      )}
      {isAsking && <Consent items={doubtful} onYes={start} onNo={() => setAsking(false)} />}
    </>
  );
}
