import { useTranslation } from "react-i18next";
import { Tick } from "../../components/Tick.tsx";
import { inNameOrder } from "../../i18n/format.ts";
import styles from "./School.module.css";

interface Props {
  readonly label: string;
  readonly named: readonly { readonly id: string; readonly name: string }[];
  /** Ids. */
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** Any of some people or classes, by name; nothing where there are none. */
export function NameTicks({ label, named, chosen, onChoose }: Props) {
  const { i18n } = useTranslation();
  if (named.length === 0) return null;
  return (
    <fieldset className={styles.ticks}>
      <legend>{label}</legend>
      {inNameOrder(named, i18n.language).map(({ id, name }) => (
        <Tick
          key={id}
          look="line"
          isTicked={chosen.includes(id)}
          onTick={(isTicked) => onChoose(isTicked ? [...chosen, id] : chosen.filter((each) => each !== id))}
        >
          {name}
        </Tick>
      ))}
    </fieldset>
  );
}
