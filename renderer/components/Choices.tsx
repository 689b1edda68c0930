import { Label, Radio, RadioGroup } from "react-aria-components";
import styles from "./Choices.module.css";

interface Props<Id extends string> {
  readonly label: string;
  readonly chosen: Id | undefined;
  readonly onChoose: (id: Id) => void;
  readonly choices: readonly { readonly id: Id; readonly words: string; readonly language?: string }[];
}

/** One of a few, all in sight. */
export function Choices<Id extends string>({ label, chosen, onChoose, choices }: Props<Id>) {
  return (
    <RadioGroup
      className={styles.group ?? ""}
      value={chosen ?? null}
      onChange={(id) => {
        const choice = choices.find((candidate) => candidate.id === id);
        if (choice) onChoose(choice.id);
      }}
    >
      <Label className={styles.label ?? ""}>{label}</Label>
      <div className={styles.choices}>
        {choices.map(({ id, words, language }) => (
          <Radio key={id} value={id} className={styles.choice ?? ""}>
            <i aria-hidden="true" />
            <span lang={language}>{words}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
