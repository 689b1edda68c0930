import { useTranslation } from "react-i18next";
import { Tick } from "../../components/Tick.tsx";
import styles from "./School.module.css";
import { type StaffRole, staffRoles } from "./staffRoles.ts";

interface Props {
  readonly chosen: readonly StaffRole[];
  readonly onChoose: (chosen: readonly StaffRole[]) => void;
  readonly wrong: "rolesMissing" | undefined;
}

/** What somebody does at the school; at least one of the two. */
export function RoleTicks({ chosen, onChoose, wrong }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.ticks}>
      <legend>{t("school.people.rolesLabel")}</legend>
      {staffRoles.map((role) => (
        <Tick
          key={role}
          look="line"
          isTicked={chosen.includes(role)}
          onTick={(isTicked) => onChoose(isTicked ? [...chosen, role] : chosen.filter((each) => each !== role))}
        >
          {t(`school.people.roles.${role}`)}
          <small>{t(`school.people.roles.${role}About`)}</small>
        </Tick>
      ))}
      {wrong && (
        <p role="alert" className={styles.wrong}>
          {t(`school.people.${wrong}`)}
        </p>
      )}
    </fieldset>
  );
}

/** @returns what is not right with the roles of somebody who works at the school. Pure. */
export function wrongRoles(chosen: readonly StaffRole[]): "rolesMissing" | undefined {
  return chosen.length === 0 ? "rolesMissing" : undefined;
}
