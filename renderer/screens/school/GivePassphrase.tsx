import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonRecord } from "../../../contract/people.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { FormSheet } from "../../components/FormSheet.tsx";
import { NewPassphraseField } from "../../components/NewFields.tsx";
import { wrongPassphrase } from "../../components/wrongWords.ts";

interface Props {
  readonly person: PersonRecord;
  readonly onClose: () => void;
  /** It is changed: closes too. */
  readonly onDone: () => void;
}

/** A new passphrase for somebody who has forgotten theirs. */
export function GivePassphrase({ person, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const { queries } = useEngine();
  const [passphrase, setPassphrase] = useState("");
  const give = useMutation(queries.people.givePassphrase.mutationOptions({ onSuccess: onDone }));
  return (
    <FormSheet
      title={t("school.people.passphraseTitle", { name: person.name ?? "" })}
      save={t("school.save")}
      wrongs={{ passphrase: wrongPassphrase(passphrase) }}
      sending={give}
      onSave={() => give.mutate({ personId: person.personId, passphrase })}
      onClose={onClose}
    >
      {(wrongs) => (
        <NewPassphraseField
          label={t("school.people.passphrase")}
          about={t("school.passphraseAbout")}
          value={passphrase}
          onValue={setPassphrase}
          wrong={wrongs.passphrase}
        />
      )}
    </FormSheet>
  );
}
