import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Publisher } from "../../../contract/publishers.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { Button } from "../../components/Button.tsx";
import { Confirm } from "../../components/Confirm.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { Icon } from "../../components/Icon.tsx";
import { LanternScene } from "../../components/LanternScene.tsx";
import { Loading } from "../../components/Loading.tsx";
import { AddPublisher } from "./AddPublisher.tsx";
import { PublisherItem } from "./PublisherItem.tsx";
import styles from "./SettingsScreen.module.css";

/** The publishers whose packs this school trusts. */
export function PublishersTab() {
  const { t } = useTranslation();
  const { queries, queryClient } = useEngine();
  const list = useQuery(queries.publishers.list.queryOptions({ input: {} }));
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Publisher>();
  const remove = useMutation(
    queries.publishers.remove.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: queries.publishers.key() }),
    }),
  );
  const publishers = list.data?.publishers ?? [];
  const add = (
    <Button look="lit" onPress={() => setAdding(true)}>
      <Icon name="plus" />
      {t("publishers.add")}
    </Button>
  );
  return (
    <>
      {publishers.length > 0 && (
        <div className={styles.intro}>
          <p>{t("publishers.intro")}</p>
          {add}
        </div>
      )}
      {list.isPending && <Loading />}
      {list.isError && <FaultNote thrown={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && publishers.length === 0 && <LanternScene words={t("publishers.none")}>{add}</LanternScene>}
      {remove.isError && <FaultNote thrown={remove.error} />}
      <ul className={styles.items}>
        {publishers.map((publisher) => (
          <PublisherItem key={publisher.keyId} publisher={publisher} onRemove={() => setLeaving(publisher)} />
        ))}
      </ul>
      {isAdding && <AddPublisher onClose={() => setAdding(false)} />}
      {leaving && (
        <Confirm
          title={t("publishers.removeTitle", { name: leaving.name })}
          words={t("publishers.removeBody")}
          yes={t("publishers.removeYes")}
          no={t("publishers.keep")}
          onNo={() => setLeaving(undefined)}
          onYes={() => {
            remove.mutate({ keyId: leaving.keyId });
            setLeaving(undefined);
          }}
        />
      )}
    </>
  );
}
