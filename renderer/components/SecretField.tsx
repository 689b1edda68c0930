import { useState } from "react";
import { Input, Label, TextField } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";
import styles from "./Field.module.css";
import { FieldWords } from "./Field.tsx";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Whether the person makes it up now: then it is shown as it is written until they hide it. */
  readonly isNew?: boolean;
  readonly isPin?: boolean;
  readonly hasFocus?: boolean;
  /** What to write there, said below. */
  readonly about?: string;
  /** What is not right with it, and what to do. */
  readonly wrong?: string | undefined;
}

/** A field for a passphrase or a PIN, which can be shown: typing blind is how people lock themselves out. */
export function SecretField({
  label,
  value,
  onValue,
  isNew = false,
  isPin = false,
  hasFocus = false,
  ...words
}: Props) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(isNew);
  return (
    <TextField
      className={styles.field ?? ""}
      value={value}
      onChange={onValue}
      type={isShown ? "text" : "password"}
      inputMode={isPin ? "numeric" : "text"}
      maxLength={isPin ? 8 : 200}
      autoComplete="off"
      spellCheck="false"
      autoFocus={hasFocus}
      isInvalid={words.wrong !== undefined}
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      <div className={styles.secret}>
        <Input />
        <Button look="bare" aria-pressed={isShown} onPress={() => setShown(!isShown)}>
          {t(isShown ? "secret.hide" : "secret.show")}
        </Button>
      </div>
      <FieldWords about={words.about} wrong={words.wrong} />
    </TextField>
  );
}
