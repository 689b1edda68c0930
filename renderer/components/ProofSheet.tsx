import { useMutation } from "@tanstack/react-query";
import { useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useEngine } from "../api/EngineProvider.tsx";
import { FormSheet } from "./FormSheet.tsx";
import { SecretField } from "./SecretField.tsx";

/** Asks who is signed in for their passphrase again, when something waits for it. */
export function ProofSheet() {
  const { proofs } = useEngine().connection;
  const isAsked = useSyncExternalStore(proofs.subscribe, proofs.isAsked);
  return isAsked ? <Question onAnswer={(isProven) => proofs.answer(isProven)} /> : null;
}

function Question({ onAnswer }: { readonly onAnswer: (isProven: boolean) => void }) {
  const { t } = useTranslation();
  const { queries } = useEngine();
  const [passphrase, setPassphrase] = useState("");
  const prove = useMutation(queries.session.prove.mutationOptions({ onSuccess: () => onAnswer(true) }));
  return (
    <FormSheet
      title={t("proof.title")}
      save={t("proof.goOn")}
      wrongs={{ passphrase: passphrase === "" ? t("proof.missing") : undefined }}
      sending={prove}
      onSave={() => prove.mutate({ passphrase })}
      onClose={() => onAnswer(false)}
    >
      {(wrongs) => (
        <>
          <p>{t("proof.why")}</p>
          <SecretField
            label={t("proof.passphrase")}
            value={passphrase}
            onValue={setPassphrase}
            wrong={wrongs.passphrase}
          />
        </>
      )}
    </FormSheet>
  );
}
