import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { NameTile } from "../../../contract/session.ts";
import { Button } from "../../components/Button.tsx";
import { Emblem } from "../../components/Emblem.tsx";
import styles from "./NameTiles.module.css";

interface Props {
  readonly tiles: readonly NameTile[];
  readonly chosen: string | undefined;
  readonly onChoose: (person: NameTile) => void;
}

/** The names, each with its flower. */
export function NameTiles({ tiles, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  // The sheet beside them moves the names: the one that was touched stays in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another name is chosen
  useEffect(() => {
    list.current?.querySelector("[aria-pressed='true']")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  if (tiles.length === 0) return <p className={styles.empty}>{t("door.empty")}</p>;
  return (
    <ul ref={list} className={styles.tiles}>
      {tiles.map((person) => (
        <li key={person.personId}>
          <Button
            look="bareDusk"
            className={styles.tile ?? ""}
            aria-pressed={person.personId === chosen}
            onPress={() => onChoose(person)}
          >
            <Emblem number={person.emblem} />
            <span>{person.name}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
