import { useTranslation } from "react-i18next";
import type { RosterPerson } from "../../../contract/roster.ts";
import { formatList } from "../../i18n/format.ts";
import styles from "./Roster.module.css";

/** As many as one looks through; the file holds the rest. */
const mostShown = 200;

/** The people whom a file would add or change, as they would be. */
export function RosterPeople({ people }: { readonly people: readonly RosterPerson[] }) {
  const { t } = useTranslation();
  if (people.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3>{t("roster.peopleTitle")}</h3>
      <ul className={styles.list}>
        {people.slice(0, mostShown).map((person) => (
          <li key={person.line}>
            <Person person={person} />
          </li>
        ))}
      </ul>
      {people.length > mostShown && <p>{t("roster.more", { count: people.length - mostShown })}</p>}
    </section>
  );
}

function Person({ person }: { readonly person: RosterPerson }) {
  const { t, i18n } = useTranslation();
  const { name, is, roles, classes, number } = person;
  const about = [
    ...roles.filter((role) => role !== "student").map((role) => t(`school.people.roles.${role}`)),
    ...classes.map((each) => each.name),
    ...(number === undefined ? [] : [number]),
  ];
  return (
    <p>
      <b>{name}</b> <small data-is={is}>{t(`roster.is.${is === "new" ? "new" : "changed"}`)}</small>
      {about.length > 0 && <span>{formatList(about, i18n.language)}</span>}
    </p>
  );
}
