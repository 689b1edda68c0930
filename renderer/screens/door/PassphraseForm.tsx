import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button.tsx";
import { SecretField } from "../../components/SecretField.tsx";
import styles from "./SignInPanel.module.css";

interface Props {
  readonly isBusy: boolean;
  readonly onPassphrase: (passphrase: string) => void;
}

/** How those who teach or look after the computer come in. */
export function PassphraseForm({ isBusy, onPassphrase }: Props) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState("");
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onPassphrase(passphrase);
      }}
    >
      <SecretField label={t("door.passphrase")} value={passphrase} onValue={setPassphrase} hasFocus />
      <Button type="submit" look="lit" isDisabled={isBusy || passphrase === ""}>
        {t("door.goIn")}
      </Button>
    </form>
  );
}
