import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type UiLanguage, uiLanguageNames, uiLanguages } from "../../../contract/languages.ts";
import type { NameTile } from "../../../contract/session.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { useSessionChange } from "../../api/useSession.ts";
import { Button } from "../../components/Button.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { Firefly } from "../../components/Firefly.tsx";
import { Icon } from "../../components/Icon.tsx";
import { usePageTitle } from "../../components/Page.tsx";
import { inNameOrder } from "../../i18n/format.ts";
import { StartScene } from "../start/StartScene.tsx";
import styles from "./DoorScreen.module.css";
import { NameTiles } from "./NameTiles.tsx";
import { SignInPanel } from "./SignInPanel.tsx";

/** Whose names are shown: of a class, or those who teach and look after the computer. */
type Shown = { readonly kind: "class"; readonly classId: string } | { readonly kind: "staff" };

/** Who are you? A name to touch, then three pictures, a PIN or a passphrase. */
export function DoorScreen({ school }: { readonly school: string }) {
  const { t, i18n } = useTranslation();
  const { queries } = useEngine();
  const names = useQuery(queries.session.names.queryOptions({ input: {}, staleTime: 0 }));
  const [wanted, setWanted] = useState<Shown>();
  const [chosen, setChosen] = useState<NameTile>();
  usePageTitle(t("door.title"));

  const classes = names.data?.classes.filter(({ students }) => students.length > 0) ?? [];
  const [first] = classes;
  const shown: Shown = wanted ?? (first ? { kind: "class", classId: first.classId } : { kind: "staff" });
  const show = (next: Shown) => {
    setWanted(next);
    setChosen(undefined);
  };
  const tiles =
    shown.kind === "staff"
      ? (names.data?.staff ?? [])
      : (classes.find(({ classId }) => classId === shown.classId)?.students ?? []);
  return (
    <main className={styles.door}>
      <StartScene />
      <div className={styles.inside} data-chosen={chosen ? "" : undefined}>
        <section className={styles.names}>
          <h1>
            <Firefly size={44} />
            <span>
              {t("door.title")}
              <small>{school}</small>
            </span>
          </h1>
          {names.error && <FaultNote thrown={names.error} onRetry={() => void names.refetch()} />}
          {shown.kind === "class" && classes.length > 1 && (
            <fieldset className={styles.classes}>
              <legend className="visually-hidden">{t("door.classes")}</legend>
              {classes.map(({ classId, name }) => (
                <Button
                  key={classId}
                  look="dusk"
                  aria-pressed={classId === shown.classId}
                  onPress={() => show({ kind: "class", classId })}
                >
                  {name}
                </Button>
              ))}
            </fieldset>
          )}
          <NameTiles tiles={inNameOrder(tiles, i18n.language)} chosen={chosen?.personId} onChoose={setChosen} />
          <DoorFoot
            shown={shown}
            hasClasses={classes.length > 0}
            onStaff={() => show({ kind: "staff" })}
            onStudents={() => setWanted(undefined)}
          />
        </section>
        {chosen && (
          <SignInPanel
            key={chosen.personId}
            person={chosen}
            school={school}
            onBack={() => setChosen(undefined)}
            onChosenAlready={() => void names.refetch()}
          />
        )}
      </div>
    </main>
  );
}

interface FootProps {
  readonly shown: Shown;
  readonly hasClasses: boolean;
  readonly onStaff: () => void;
  readonly onStudents: () => void;
}

function DoorFoot({ shown, hasClasses, onStaff, onStudents }: FootProps) {
  const { t, i18n } = useTranslation();
  const { queries } = useEngine();
  const { begin } = useSessionChange();
  const enter = useMutation(queries.session.enterAsGuest.mutationOptions({ onSuccess: (begun) => begin(begun) }));
  return (
    <div className={styles.foot}>
      {enter.error && (
        <div className={styles.fault}>
          <FaultNote thrown={enter.error} />
        </div>
      )}
      {shown.kind === "class" ? (
        <Button look="dusk" onPress={onStaff}>
          {t("door.staff")}
        </Button>
      ) : (
        hasClasses && (
          <Button look="dusk" onPress={onStudents}>
            <Icon name="back" size={20} />
            {t("door.students")}
          </Button>
        )
      )}
      <Button look="dusk" isDisabled={enter.isPending} onPress={() => enter.mutate({})}>
        {t("door.guest")}
      </Button>
      <fieldset className={styles.languages}>
        <legend className="visually-hidden">{t("look.language")}</legend>
        {uiLanguages.map((language: UiLanguage) => (
          <Button
            key={language}
            look="bareDusk"
            aria-pressed={i18n.language === language}
            onPress={() => void i18n.changeLanguage(language)}
          >
            <span lang={language}>{uiLanguageNames[language]}</span>
          </Button>
        ))}
      </fieldset>
    </div>
  );
}
