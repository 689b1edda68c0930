import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useEngine } from "../../api/EngineProvider.tsx";
import { useRoles } from "../../api/useSession.ts";
import { Button } from "../../components/Button.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { LanternScene } from "../../components/LanternScene.tsx";

/** Says who can allow it; whoever can does so here. */
export function MayNotServe() {
  const { t } = useTranslation();
  const { queries } = useEngine();
  const isAdministrator = useRoles().includes("administrator");
  const school = useQuery(queries.school.get.queryOptions({ input: {}, enabled: isAdministrator }));
  const change = useMutation(queries.school.change.mutationOptions());
  if (!isAdministrator) return <LanternScene words={t("wifi.mayNotTeacher")} />;
  return (
    <LanternScene words={t("wifi.mayNot")}>
      {school.data && (
        <Button
          look="lit"
          isDisabled={change.isPending}
          onPress={() => change.mutate({ name: school.data.name, mayServe: true })}
        >
          {t("wifi.allow")}
        </Button>
      )}
      {change.isError && <FaultNote thrown={change.error} />}
    </LanternScene>
  );
}
