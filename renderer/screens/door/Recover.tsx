import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { NameTile } from "../../../contract/session.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { useSessionChange } from "../../api/useSession.ts";
import { Button } from "../../components/Button.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { Field } from "../../components/Field.tsx";
import { RecoveryCode } from "../../components/RecoveryCode.tsx";
import { SecretField } from "../../components/SecretField.tsx";
import styles from "./SignInPanel.module.css";

interface Props {
  readonly person: NameTile;
  readonly school: string;
  readonly onCancel: () => void;
}

const shortestPassphrase = 8;

/** For who has forgotten the passphrase: the printed code gives a new one. */
export function Recover({ person, school, onCancel }: Props) {
  const { t } = useTranslation();
  const { queries } = useEngine();
  const { begin } = useSessionChange();
  const [recoveryCode, setCode] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const recover = useMutation(queries.session.recover.mutationOptions());
  const done = recover.data;
  if (done) {
    return (
      <>
        <h2>{t("door.recovered")}</h2>
        <RecoveryCode code={done.recoveryCode} school={school} isAnother />
        <Button look="lit" onPress={() => begin(done)}>
          {t("door.goIn")}
        </Button>
      </>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        recover.mutate({ personId: person.personId, recoveryCode, passphrase });
      }}
    >
      <h2>{t("door.recover")}</h2>
      <p>{t("door.recoverHow")}</p>
      <Field label={t("door.recoveryCode")} value={recoveryCode} onValue={setCode} maxLength={60} />
      <SecretField label={t("door.newPassphrase")} value={passphrase} onValue={setPassphrase} isNew />
      {recover.error && <FaultNote thrown={recover.error} />}
      <Button
        type="submit"
        look="lit"
        isDisabled={recover.isPending || recoveryCode === "" || passphrase.length < shortestPassphrase}
      >
        {t("door.recoverNow")}
      </Button>
      <Button look="bare" onPress={onCancel}>
        {t("door.back")}
      </Button>
    </form>
  );
}
