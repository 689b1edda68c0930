import type { ReactNode } from "react";
import type { Person } from "../../../contract/people.ts";
import { Emblem } from "../../components/Emblem.tsx";
import styles from "./School.module.css";

interface Props {
  readonly person: Person;
  readonly about: string;
  /** What one can do. */
  readonly children: ReactNode;
}

/** A person in a list: the flower, the name, how they stand. */
export function PersonRow({ person, about, children }: Props) {
  return (
    <li className={styles.person}>
      <Emblem number={person.emblem} size={40} />
      <p className={styles.who}>
        <b>{person.name}</b>
        <span className={styles.about}>{about}</span>
      </p>
      <div className={styles.actions}>{children}</div>
    </li>
  );
}
