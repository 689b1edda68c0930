import { useTranslation } from "react-i18next";
import { useSession } from "../../api/useSession.ts";
import { useWifi } from "../../api/useWifi.ts";
import { BatteryNote } from "../../components/BatteryNote.tsx";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { Icon } from "../../components/Icon.tsx";
import { LanternScene } from "../../components/LanternScene.tsx";
import { Loading } from "../../components/Loading.tsx";
import { StateCard } from "../../components/StateCard.tsx";
import { MayNotServe } from "./MayNotServe.tsx";
import { WifiOn } from "./WifiOn.tsx";

/** Whether phones and tablets may join, how they do, and who has. */
export function WifiPanel() {
  const { t } = useTranslation();
  const { session } = useSession();
  const wifi = useWifi();
  const { state, fault, isBusy } = wifi;
  if (session?.kind === "noSchool") {
    return (
      <LanternScene words={t("wifi.noSchool")}>
        <ButtonLink look="lit" to={{ kind: "setUp", step: 1 }}>
          {t("setUp.title")}
        </ButtonLink>
      </LanternScene>
    );
  }
  if (state === undefined) return fault ? <FaultNote thrown={fault} /> : <Loading />;
  return (
    <>
      {fault && <FaultNote thrown={fault} />}
      <BatteryNote />
      {state.kind === "on" && <WifiOn state={state} wifi={wifi} />}
      {state.kind === "off" && !state.mayServe && <MayNotServe />}
      {state.kind === "off" && state.mayServe && (
        <StateCard
          icon="wifi"
          state={t("wifi.isOff")}
          action={
            <Button look="lit" isDisabled={isBusy} onPress={wifi.turnOn}>
              <Icon name="wifi" />
              {t("wifi.turnOn")}
            </Button>
          }
        >
          <p>{t("wifi.offWhat")}</p>
          <p>{t("wifi.heard")}</p>
        </StateCard>
      )}
    </>
  );
}
