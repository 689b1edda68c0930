import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useEngine } from "../api/EngineProvider.tsx";
import { Banner } from "./Banner.tsx";
import { Button } from "./Button.tsx";

/** Somebody who teaches wants to come in from the Wi-Fi: only who sits at this computer can say yes. */
export function StaffAsksBanner() {
  const { t } = useTranslation();
  const { queries, queryClient } = useEngine();
  const list = useQuery(queries.session.asking.queryOptions({ input: {}, staleTime: 0 }));
  const letIn = useMutation(
    queries.session.letIn.mutationOptions({
      // Who has given up meanwhile is not found, and is off the list.
      onSettled: () => queryClient.invalidateQueries({ queryKey: queries.session.asking.key() }),
    }),
  );
  const [first] = list.data?.asking ?? [];
  if (first === undefined) return null;
  const { requestId, person, device } = first;
  return (
    <Banner icon="wifi" voice="ask">
      <p>
        <b>{t("wifi.asks.title", { name: person.name })}</b> {t("wifi.asks.how")} <small>{device}</small>
      </p>
      <Button isDisabled={letIn.isPending} onPress={() => letIn.mutate({ requestId, isAllowed: true })}>
        {t("wifi.asks.yes")}
      </Button>
      <Button isDisabled={letIn.isPending} onPress={() => letIn.mutate({ requestId, isAllowed: false })}>
        {t("wifi.asks.no")}
      </Button>
    </Banner>
  );
}
