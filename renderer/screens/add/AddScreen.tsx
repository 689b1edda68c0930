import { useEffect, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Place } from "../../../contract/values.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { useDrives } from "../../api/useDrives.ts";
import { ButtonLink } from "../../components/Button.tsx";
import { LanternScene } from "../../components/LanternScene.tsx";
import { Loading } from "../../components/Loading.tsx";
import { Page } from "../../components/Page.tsx";
import type { Route } from "../../router/route.ts";
import { ImportAnnouncer } from "../imports/ImportAnnouncer.tsx";
import { ImportList } from "../imports/ImportList.tsx";
import { DropPlace } from "./DropPlace.tsx";
import { FoundList } from "./FoundList.tsx";
import { Sending } from "./Sending.tsx";

type AddRoute = Extract<Route, { kind: "add" }>;

/** What a drive or a person's own choice holds, and adding it. */
export function AddScreen({ route }: { readonly route: AddRoute }) {
  const { from } = route;
  return from.kind === "drive" ? <OfDrive route={route} driveId={from.driveId} /> : <OfPicked route={route} />;
}

function OfDrive({ route, driveId }: { readonly route: AddRoute; readonly driveId: string }) {
  const { t } = useTranslation();
  const drives = useDrives();
  const { seenDrives } = useEngine();
  const drive = drives?.find((each) => each.driveId === driveId);
  const isThere = drive !== undefined;
  useEffect(() => {
    if (isThere) seenDrives.see(driveId);
  }, [isThere, driveId, seenDrives]);
  return (
    <Page route={route} title={drive?.name ?? t("titles.add")}>
      <ImportAnnouncer />
      <h1>{drive ? t("add.driveTitle", { name: drive.name }) : t("add.driveGoneTitle")}</h1>
      {drives === undefined && <Loading />}
      {drives !== undefined && drive === undefined && (
        <>
          <LanternScene words={t("imports.stopped.driveGone")}>
            <ButtonLink to={{ kind: "settings", tab: "packs" }}>{t("add.toPacks")}</ButtonLink>
          </LanternScene>
          <ImportList />
        </>
      )}
      {drive && <FoundList places={[{ kind: "drive", driveId }]} drive={drive} />}
    </Page>
  );
}

function OfPicked({ route }: { readonly route: AddRoute }) {
  const { t } = useTranslation();
  const { picked } = useEngine();
  const files = useSyncExternalStore(picked.subscribe, picked.all);
  const places: Place[] = files.flatMap(({ status }) => (status.kind === "here" ? [status.place] : []));
  return (
    <Page route={route} title={t("titles.add")}>
      <ImportAnnouncer />
      <h1>{t("add.pickedTitle")}</h1>
      <DropPlace>
        <Sending files={files} />
        {files.length === 0 && (
          <>
            <LanternScene words={t("add.nothingPicked")}>
              <ButtonLink look="lit" to={{ kind: "settings", tab: "packs" }}>
                {t("add.toPacks")}
              </ButtonLink>
            </LanternScene>
            <ImportList />
          </>
        )}
        {places.length > 0 && <FoundList places={places} />}
      </DropPlace>
    </Page>
  );
}
