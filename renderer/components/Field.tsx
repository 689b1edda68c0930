import { FieldError, Input, Label, Text, TextArea, TextField } from "react-aria-components";
import styles from "./Field.module.css";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** How many lines of text it shows; one without it. */
  readonly lines?: number;
  readonly maxLength: number;
  /** What to write there, said below. */
  readonly about?: string;
  /** What is not right with it, and what to do. */
  readonly wrong?: string | undefined;
}

/** A field to write in, with its name above. */
export function Field({ label, value, onValue, lines, maxLength, about, wrong }: Props) {
  return (
    <TextField
      className={styles.field ?? ""}
      value={value}
      onChange={onValue}
      maxLength={maxLength}
      autoComplete="off"
      isInvalid={wrong !== undefined}
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      {lines === undefined ? <Input /> : <TextArea rows={lines} spellCheck={false} />}
      <FieldWords about={about} wrong={wrong} />
    </TextField>
  );
}

/** The words below a field. */
export function FieldWords({
  about,
  wrong,
}: {
  readonly about: string | undefined;
  readonly wrong: string | undefined;
}) {
  return (
    <>
      {about !== undefined && (
        <Text slot="description" className={styles.about ?? ""}>
          {about}
        </Text>
      )}
      <FieldError className={styles.wrong ?? ""}>{wrong}</FieldError>
    </>
  );
}
