import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useEngine } from "../../api/EngineProvider.tsx";
import { FormSheet } from "../../components/FormSheet.tsx";
import { NewPassphraseField } from "../../components/NewFields.tsx";
import { SecretField } from "../../components/SecretField.tsx";
import { wrongPassphrase } from "../../components/wrongWords.ts";

interface Props {
  readonly onClose: () => void;
  /** It is changed: closes too. */
  readonly onDone: () => void;
}

/** A new passphrase of one's own; the one until now proves who asks. */
export function ChangeMyPassphrase({ onClose, onDone }: Props) {
  const { t } = useTranslation();
  const { queries } = useEngine();
  const [old, setOld] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const change = useMutation(queries.people.changeMyPassphrase.mutationOptions({ onSuccess: onDone }));
  return (
    <FormSheet
      title={t("school.about.myPassphrase")}
      save={t("school.save")}
      wrongs={{ passphrase: wrongPassphrase(passphrase) }}
      sending={change}
      onSave={() => change.mutate({ old, passphrase })}
      onClose={onClose}
    >
      {(wrongs) => (
        <>
          <SecretField label={t("school.about.oldPassphrase")} value={old} onValue={setOld} />
          <NewPassphraseField
            label={t("school.people.passphrase")}
            about={t("school.passphraseAbout")}
            value={passphrase}
            onValue={setPassphrase}
            wrong={wrongs.passphrase}
          />
        </>
      )}
    </FormSheet>
  );
}
