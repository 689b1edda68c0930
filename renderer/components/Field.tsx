import { Input, Label, TextArea, TextField } from "react-aria-components";
import styles from "./Field.module.css";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** How many lines of text it shows; one without it. */
  readonly lines?: number;
  readonly maxLength: number;
}

/** A field to write in, with its name above. */
export function Field({ label, value, onValue, lines, maxLength }: Props) {
  return (
    <TextField className={styles.field ?? ""} value={value} onChange={onValue} maxLength={maxLength}>
      <Label>{label}</Label>
      {lines === undefined ? <Input /> : <TextArea rows={lines} spellCheck={false} />}
    </TextField>
  );
}
