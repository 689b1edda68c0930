import { Label, Radio, RadioGroup } from "react-aria-components";
import styles from "./Choices.module.css";

interface Props<Id extends string> {
  readonly label: string;
  /** Where what stands above says it already. */
  readonly isLabelHidden?: boolean;
  readonly chosen: Id | undefined;
  readonly onChoose: (id: Id) => void;
  readonly choices: readonly {
    readonly id: Id;
    readonly words: string;
    /** What it means; then each choice is a card. */
    readonly about?: string;
    readonly language?: string;
  }[];
}

/** One of a few, all in sight. */
export function Choices<Id extends string>({ label, isLabelHidden = false, chosen, onChoose, choices }: Props<Id>) {
  return (
    <RadioGroup
      className={styles.group ?? ""}
      value={chosen ?? null}
      onChange={(id) => {
        const choice = choices.find((candidate) => candidate.id === id);
        if (choice) onChoose(choice.id);
      }}
    >
      <Label className={(isLabelHidden ? "visually-hidden" : styles.label) ?? ""}>{label}</Label>
      <div className={styles.choices}>
        {choices.map(({ id, words, about, language }) => (
          <Radio key={id} value={id} className={`${styles.choice} ${about === undefined ? "" : styles.card}`}>
            <i aria-hidden="true" />
            <span lang={language}>
              <span>{words}</span>
              {about !== undefined && <small>{about}</small>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
