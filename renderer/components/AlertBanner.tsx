import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Alert } from "../../contract/alerts.ts";
import { useEngine } from "../api/EngineProvider.tsx";
import styles from "./AlertBanner.module.css";
import { Banner } from "./Banner.tsx";
import { Button } from "./Button.tsx";
import { FaultNote } from "./FaultNote.tsx";
import { Sheet, SheetFoot } from "./Sheet.tsx";

/** A child may need somebody: stands over every page of those who look after children until one says "I do". */
export function AlertBanner() {
  const { t } = useTranslation();
  const { queries } = useEngine();
  const [isOpen, setOpen] = useState(false);
  const list = useQuery(queries.alerts.list.queryOptions({ input: {} }));
  const [first, ...others] = list.data?.alerts ?? [];
  if (first === undefined) return null;
  return (
    <Banner icon="hand" voice="stop">
      <p>
        <b>{t("crisis.alert.title", { name: first.name ?? t("crisis.alert.guest") })}</b>{" "}
        {t(`crisis.alert.${first.severity}`)}
        {others.length > 0 && ` (+${others.length})`}
      </p>
      <Button onPress={() => setOpen(true)}>{t("crisis.alert.whatToDo")}</Button>
      {isOpen && <AlertSheet alert={first} onClose={() => setOpen(false)} />}
    </Banner>
  );
}

function AlertSheet({ alert, onClose }: { readonly alert: Alert; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { queries } = useEngine();
  const see = useMutation(queries.alerts.see.mutationOptions({ onSuccess: onClose }));
  const name = alert.name ?? t("crisis.alert.guest");
  return (
    <Sheet title={t("crisis.alert.title", { name })} onClose={onClose}>
      <p>{[...alert.classes, t(`crisis.alert.kind.${alert.kind}`)].join(" · ")}</p>
      <p>{t("crisis.alert.whatHappened", { name })}</p>
      {alert.question !== undefined && (
        <blockquote className={styles.question}>
          <small>{t("crisis.alert.wrote")}</small>
          {alert.question}
        </blockquote>
      )}
      <ul className={styles.steps}>
        <li>{t("crisis.alert.talk")}</li>
        <li>{t("crisis.alert.listen")}</li>
        <li>{t("crisis.alert.stay")}</li>
        <li>{t("crisis.alert.tell")}</li>
        <li>{t("crisis.alert.note")}</li>
      </ul>
      {see.error && <FaultNote thrown={see.error} />}
      <SheetFoot>
        <Button look="lit" isDisabled={see.isPending} onPress={() => see.mutate({ alertId: alert.alertId })}>
          {t("crisis.alert.done")}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t("crisis.alert.later")}
        </Button>
      </SheetFoot>
    </Sheet>
  );
}
