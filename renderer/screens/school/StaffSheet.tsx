import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonRecord } from "../../../contract/people.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { FormSheet } from "../../components/FormSheet.tsx";
import { NameField } from "../../components/NewFields.tsx";
import { wrongName } from "../../components/wrongWords.ts";
import { RoleTicks, wrongRoles } from "./RoleTicks.tsx";
import styles from "./School.module.css";
import { staffRoles, staffRolesOf } from "./staffRoles.ts";

/** The name and the roles of somebody who teaches or administers. */
export function StaffSheet({ person, onClose }: { readonly person: PersonRecord; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { connection } = useEngine();
  const { personId } = person;
  const before = { name: person.name ?? "", roles: staffRolesOf(person) };
  const [name, setName] = useState(before.name);
  const [roles, setRoles] = useState(before.roles);
  const save = useMutation({
    onSuccess: onClose,
    async mutationFn() {
      const { people } = connection.engine;
      if (name.trim() !== before.name) await people.rename({ personId, name });
      const wanted = staffRoles.filter((role) => roles.includes(role));
      if (wanted.join() !== before.roles.join()) await people.changeRoles({ personId, roles: wanted });
    },
  });
  return (
    <FormSheet
      title={t("school.people.changeTitle", { name: before.name })}
      save={t("school.save")}
      wrongs={{ name: wrongName(name), roles: wrongRoles(roles) }}
      sending={save}
      onSave={() => save.mutate()}
      onClose={onClose}
    >
      {(wrongs) => (
        <>
          <NameField label={t("school.people.name")} value={name} onValue={setName} wrong={wrongs.name} />
          <RoleTicks chosen={roles} onChoose={setRoles} wrong={wrongs.roles} />
          <p className={styles.about}>{t("school.people.rolesAbout")}</p>
        </>
      )}
    </FormSheet>
  );
}
