import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ModelServer, ModelState } from "../../../contract/models.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { Button } from "../../components/Button.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Item } from "../../components/Item.tsx";
import { ChooseServer } from "./ChooseServer.tsx";
import styles from "./SettingsScreen.module.css";

interface Props {
  readonly server: ModelServer | undefined;
  readonly state: ModelState | undefined;
}

/** The school's strong computer, which can answer in place of this one. */
export function ServerPlace({ server, state }: Props) {
  const { t } = useTranslation();
  const { queries, queryClient } = useEngine();
  const [isChoosing, setChoosing] = useState(false);
  const leave = useMutation(
    queries.models.leaveServer.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: queries.models.key() }),
    }),
  );
  const isAway = state?.kind === "failed";
  return (
    <>
      {server === undefined ? (
        <div className={styles.intro}>
          <p>{t("models.server.intro")}</p>
          <Button onPress={() => setChoosing(true)}>
            <Icon name="chip" size={20} />
            {t("models.server.choose")}
          </Button>
        </div>
      ) : (
        <ul className={styles.items}>
          <Item
            icon="chip"
            voice={isAway ? "ask" : "good"}
            title={server.model}
            badge={t(isAway ? "models.server.away" : "models.inUse")}
            actions={
              <>
                <Button onPress={() => setChoosing(true)}>{t("models.server.change")}</Button>
                <Button look="bare" isDisabled={leave.isPending} onPress={() => leave.mutate({})}>
                  {t("models.server.leave")}
                </Button>
              </>
            }
          >
            <p>{t("models.server.at", { address: server.address })}</p>
            {isAway && <p>{t("models.state.failed.unreachable")}</p>}
          </Item>
        </ul>
      )}
      {leave.isError && <FaultNote thrown={leave.error} />}
      {isChoosing && <ChooseServer server={server} onClose={() => setChoosing(false)} />}
    </>
  );
}
