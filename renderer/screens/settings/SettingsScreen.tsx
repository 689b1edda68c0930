import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { isStaff } from "../../../contract/isStaff.ts";
import type { Role } from "../../../contract/people.ts";
import { useRoles } from "../../api/useSession.ts";
import { Page } from "../../components/Page.tsx";
import { type Route, type SettingsTab, settingsTabs } from "../../router/route.ts";
import { replaceRoute } from "../../router/useRoute.ts";
import { ImportAnnouncer } from "../imports/ImportAnnouncer.tsx";
import { ImportsSign } from "../imports/ImportsSign.tsx";
import { SchoolTab } from "../school/SchoolTab.tsx";
import { WifiPanel } from "../wifi/WifiPanel.tsx";
import { DeviceTab } from "./DeviceTab.tsx";
import { LogTab } from "./LogTab.tsx";
import { ModelsTab } from "./ModelsTab.tsx";
import { PacksTab } from "./PacksTab.tsx";
import { PublishersTab } from "./PublishersTab.tsx";
import { ReadingTab } from "./ReadingTab.tsx";
import styles from "./SettingsScreen.module.css";

/** What a person chooses, and what is on this computer. */
export function SettingsScreen({ route }: { readonly route: Extract<Route, { kind: "settings" }> }) {
  const { t } = useTranslation();
  const roles = useRoles();
  const tabs = settingsTabs.filter((tab) => tab === "reading" || tabsOf(roles).includes(tab));
  return (
    <Page route={route} title={t("titles.settings")}>
      <h1>{t("settings.title")}</h1>
      {isStaff({ roles }) && <ImportAnnouncer />}
      <Tabs
        className={styles.tabs ?? ""}
        selectedKey={tabs.includes(route.tab) ? route.tab : "reading"}
        onSelectionChange={(key) => {
          const tab = tabs.find((candidate) => candidate === key);
          if (tab) replaceRoute({ kind: "settings", tab });
        }}
      >
        <TabList className={styles.list ?? ""} aria-label={t("settings.tabsLabel")}>
          {tabs.map((tab) => (
            <Tab key={tab} id={tab} className={styles.tab ?? ""}>
              {t(`settings.tabs.${tab}`)}
            </Tab>
          ))}
        </TabList>
        {tabs.map((tab) => (
          <TabPanel key={tab} id={tab} className={styles.panel ?? ""}>
            <h2 className="visually-hidden">{t(`settings.tabs.${tab}`)}</h2>
            {tab !== "packs" && tabs.includes("packs") && <ImportsSign />}
            <Inside tab={tab} classId={route.classId} />
          </TabPanel>
        ))}
      </Tabs>
    </Page>
  );
}

/** What somebody with these roles may see; the engine refuses the rest in any case. */
function tabsOf(roles: readonly Role[]): readonly SettingsTab[] {
  if (roles.includes("administrator")) return settingsTabs;
  return roles.includes("teacher") ? ["reading", "school", "wifi", "device"] : ["reading"];
}

function Inside({ tab, classId }: { readonly tab: SettingsTab; readonly classId: string | undefined }) {
  switch (tab) {
    case "reading":
      return <ReadingTab />;
    case "school":
      return <SchoolTab classId={classId} />;
    case "wifi":
      return <WifiPanel />;
    case "packs":
      return <PacksTab />;
    case "models":
      return <ModelsTab />;
    case "publishers":
      return <PublishersTab />;
    case "log":
      return <LogTab />;
    case "device":
      return <DeviceTab />;
    default:
      return tab satisfies never;
  }
}
