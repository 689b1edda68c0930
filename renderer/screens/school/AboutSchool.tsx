import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useEngine } from "../../api/EngineProvider.tsx";
import { Button } from "../../components/Button.tsx";
import { Confirm } from "../../components/Confirm.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { Item } from "../../components/Item.tsx";
import { Loading } from "../../components/Loading.tsx";
import { RecoveryCode } from "../../components/RecoveryCode.tsx";
import { Sheet, SheetFoot } from "../../components/Sheet.tsx";
import { ChangeMyPassphrase } from "./ChangeMyPassphrase.tsx";
import { ChangeSchool } from "./ChangeSchool.tsx";
import styles from "./School.module.css";

/** What is open over the page. */
type Open = "school" | "newCode" | "myPassphrase";

/** The school's name, what the computer may do for it, and the passphrase of who looks at it. */
export function AboutSchool({ isAdministrator }: { readonly isAdministrator: boolean }) {
  const { t } = useTranslation();
  const { queries } = useEngine();
  const school = useQuery(queries.school.get.queryOptions({ input: {} }));
  const [open, setOpen] = useState<Open>();
  const [done, setDone] = useState("");
  const newCode = useMutation(queries.school.newRecoveryCode.mutationOptions());
  const close = () => setOpen(undefined);
  const show = (next: Open) => {
    setDone("");
    setOpen(next);
  };
  if (school.isPending) return <Loading />;
  if (school.isError) return <FaultNote thrown={school.error} onRetry={() => void school.refetch()} />;
  const { name, mayServe } = school.data;
  return (
    <section className={styles.section}>
      <h3>{t("school.about.title")}</h3>
      <ul className={styles.items}>
        <Item
          icon="people"
          voice="plain"
          title={name}
          actions={
            isAdministrator && (
              <Button aria-label={`${t("school.about.change")}: ${name}`} onPress={() => show("school")}>
                {t("school.about.change")}
              </Button>
            )
          }
        >
          <p>{t(mayServe ? "school.about.serves" : "school.about.servesNot")}</p>
          <div className={`${styles.actions} ${styles.below}`}>
            <Button onPress={() => show("myPassphrase")}>{t("school.about.myPassphrase")}</Button>
            {isAdministrator && (
              <Button look="bare" onPress={() => show("newCode")}>
                {t("school.about.newCode")}
              </Button>
            )}
          </div>
        </Item>
      </ul>
      <p role="status" className={styles.done}>
        {done}
      </p>
      {newCode.error && <FaultNote thrown={newCode.error} />}
      {open === "school" && <ChangeSchool school={school.data} onClose={close} />}
      {open === "myPassphrase" && (
        <ChangeMyPassphrase
          onClose={close}
          onDone={() => {
            setDone(t("school.about.passphraseChanged"));
            close();
          }}
        />
      )}
      {open === "newCode" && (
        <Confirm
          title={t("school.about.newCodeTitle")}
          words={t("school.about.newCodeBody")}
          yes={t("school.about.newCodeYes")}
          no={t("school.about.newCodeNo")}
          onNo={close}
          onYes={() => {
            newCode.mutate({});
            close();
          }}
        />
      )}
      {newCode.data && (
        <Sheet title={t("setUp.code.title")} isFirm onClose={newCode.reset}>
          <RecoveryCode code={newCode.data.recoveryCode} school={name} isAnother />
          <SheetFoot>
            <Button look="lit" onPress={newCode.reset}>
              {t("setUp.code.written")}
            </Button>
          </SheetFoot>
        </Sheet>
      )}
    </section>
  );
}
