import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { InstalledModel } from "../../../contract/models.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { Button } from "../../components/Button.tsx";
import { Confirm } from "../../components/Confirm.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Loading } from "../../components/Loading.tsx";
import { formatBytes } from "../../i18n/format.ts";
import { DropPlace } from "../add/DropPlace.tsx";
import { PickButtons } from "../add/PickButtons.tsx";
import { ImportList } from "../imports/ImportList.tsx";
import { ModelItem } from "./ModelItem.tsx";
import { ServerPlace } from "./ServerPlace.tsx";
import styles from "./SettingsScreen.module.css";

/** The models on this computer: which one answers, adding, removing. */
export function ModelsTab() {
  const { t, i18n } = useTranslation();
  const { queries, queryClient } = useEngine();
  const list = useQuery(queries.models.list.queryOptions({ input: {} }));
  const [leaving, setLeaving] = useState<InstalledModel>();
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: queries.models.key() });
  const use = useMutation(queries.models.use.mutationOptions({ onSuccess }));
  const useNone = useMutation(queries.models.useNone.mutationOptions({ onSuccess }));
  const remove = useMutation(queries.models.remove.mutationOptions({ onSuccess }));
  const fault = use.error ?? useNone.error ?? remove.error;
  const models = list.data?.models ?? [];
  const isQuoting = list.data !== undefined && list.data.server === undefined && !models.some(({ isInUse }) => isInUse);
  return (
    <DropPlace>
      <div className={styles.intro}>
        <p>{t("models.intro")}</p>
        <PickButtons words={t("models.add")} look="lit" />
      </div>
      <ImportList without={({ kind }) => kind !== "model"} />
      <p role="status" className={styles.note}>
        {remove.data && t("models.removed", { size: formatBytes(remove.data.freedBytes, i18n.language) })}
      </p>
      {fault && <FaultNote thrown={fault} />}
      {list.isPending && <Loading />}
      {list.isError && <FaultNote thrown={list.error} onRetry={() => void list.refetch()} />}
      {isQuoting && (
        <p className={styles.quoting}>
          <Icon name="quote" />
          {t(models.length === 0 ? "models.none" : "models.quoting")}
        </p>
      )}
      <ul className={styles.items}>
        {list.data &&
          models.map((model) => (
            <ModelItem
              key={model.modelId}
              model={model}
              state={list.data.state}
              onUse={() => use.mutate({ modelId: model.modelId })}
              onRemove={() => setLeaving(model)}
            />
          ))}
      </ul>
      {models.some((model) => model.isInUse) && (
        <Button className={styles.start ?? ""} onPress={() => useNone.mutate({})}>
          <Icon name="quote" />
          {t("models.useNone")}
        </Button>
      )}
      {list.data && <ServerPlace server={list.data.server} state={list.data.serverState} />}
      {leaving && (
        <Confirm
          title={t("models.removeTitle", { name: leaving.name })}
          words={t("models.removeBody", { size: formatBytes(leaving.bytes, i18n.language) })}
          yes={t("models.removeYes")}
          no={t("models.keep")}
          onNo={() => setLeaving(undefined)}
          onYes={() => {
            remove.mutate({ modelId: leaving.modelId });
            setLeaving(undefined);
          }}
        />
      )}
    </DropPlace>
  );
}
