import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/Button.tsx";
import { SecretField } from "../../components/SecretField.tsx";
import styles from "./SignInPanel.module.css";

const fewestDigits = 4;

interface Props {
  readonly isBusy: boolean;
  readonly onPin: (pin: string) => void;
}

/** Four to eight digits. */
export function PinForm({ isBusy, onPin }: Props) {
  const { t } = useTranslation();
  const [pin, setPin] = useState("");
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setPin("");
        onPin(pin);
      }}
    >
      <SecretField
        label={t("door.pin")}
        value={pin}
        onValue={(typed) => setPin(typed.normalize("NFKC").replace(/\D/gu, ""))}
        isPin
        hasFocus
      />
      <Button type="submit" look="lit" isDisabled={isBusy || pin.length < fewestDigits}>
        {t("door.goIn")}
      </Button>
    </form>
  );
}
