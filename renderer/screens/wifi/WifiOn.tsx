import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { WifiState } from "../../../contract/wifi.ts";
import type { useWifi } from "../../api/useWifi.ts";
import { Button } from "../../components/Button.tsx";
import { Confirm } from "../../components/Confirm.tsx";
import { Icon } from "../../components/Icon.tsx";
import { LanternScene } from "../../components/LanternScene.tsx";
import { StateCard } from "../../components/StateCard.tsx";
import { DeviceList } from "./DeviceList.tsx";
import { JoinCard } from "./JoinCard.tsx";
import { WifiHelp } from "./WifiHelp.tsx";

interface Props {
  readonly state: Extract<WifiState, { kind: "on" }>;
  readonly wifi: ReturnType<typeof useWifi>;
}

/** The Wi-Fi is open: how to join, who has, and the way to close it. */
export function WifiOn({ state, wifi }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<"turnOff" | "newCode">();
  const count = state.devices.length;
  return (
    <>
      <StateCard
        icon="wifi"
        state={t("wifi.isOn")}
        action={
          <Button isDisabled={wifi.isBusy} onPress={count === 0 ? wifi.turnOff : () => setAsked("turnOff")}>
            <Icon name="cross" />
            {t("wifi.turnOff")}
          </Button>
        }
      >
        <p>{count === 0 ? t("wifi.nobody") : t("wifi.joined", { count })}</p>
      </StateCard>
      {state.addresses.length === 0 ? (
        <LanternScene role="status" words={t("wifi.noAddress")}>
          <p>{t("wifi.noAddressHow")}</p>
        </LanternScene>
      ) : (
        <JoinCard state={state} isBusy={wifi.isBusy} onNewCode={() => setAsked("newCode")} />
      )}
      {count > 0 && <DeviceList devices={state.devices} />}
      <WifiHelp address={state.nameAddress} />
      {asked === "turnOff" && (
        <Confirm
          title={t("wifi.turnOffTitle")}
          words={t("wifi.turnOffBody", { count })}
          yes={t("wifi.turnOff")}
          no={t("wifi.stayOpen")}
          onNo={() => setAsked(undefined)}
          onYes={() => {
            setAsked(undefined);
            wifi.turnOff();
          }}
        />
      )}
      {asked === "newCode" && (
        <Confirm
          title={t("wifi.newCodeTitle")}
          words={t("wifi.newCodeBody")}
          yes={t("wifi.newCode")}
          no={t("wifi.keepCode")}
          onNo={() => setAsked(undefined)}
          onYes={() => {
            setAsked(undefined);
            wifi.newCode();
          }}
        />
      )}
    </>
  );
}
