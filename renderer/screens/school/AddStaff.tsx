import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useEngine } from "../../api/EngineProvider.tsx";
import { FormSheet } from "../../components/FormSheet.tsx";
import { NameField, NewPassphraseField } from "../../components/NewFields.tsx";
import { wrongName, wrongPassphrase } from "../../components/wrongWords.ts";
import { NameTicks } from "./NameTicks.tsx";
import { RoleTicks, wrongRoles } from "./RoleTicks.tsx";
import type { StaffRole } from "./staffRoles.ts";

/** Somebody new who teaches or administers. */
export function AddStaff({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { queries } = useEngine();
  const [name, setName] = useState("");
  const [roles, setRoles] = useState<readonly StaffRole[]>(["teacher"]);
  const [passphrase, setPassphrase] = useState("");
  const [teaches, setTeaches] = useState<readonly string[]>([]);
  const classes = useQuery(queries.classes.list.queryOptions({ input: {} }));
  const isTeacher = roles.includes("teacher");
  const add = useMutation(queries.people.addStaff.mutationOptions({ onSuccess: onClose }));
  return (
    <FormSheet
      title={t("school.people.add")}
      save={t("school.add")}
      wrongs={{ name: wrongName(name), roles: wrongRoles(roles), passphrase: wrongPassphrase(passphrase) }}
      sending={add}
      onSave={() => add.mutate({ name, roles: [...roles], passphrase, teaches: isTeacher ? [...teaches] : [] })}
      onClose={onClose}
    >
      {(wrongs) => (
        <>
          <NameField label={t("school.people.name")} value={name} onValue={setName} wrong={wrongs.name} />
          <RoleTicks chosen={roles} onChoose={setRoles} wrong={wrongs.roles} />
          {isTeacher && (
            <NameTicks
              label={t("school.people.classes")}
              named={(classes.data?.classes ?? []).map(({ classId, name: className }) => ({
                id: classId,
                name: className,
              }))}
              chosen={teaches}
              onChoose={setTeaches}
            />
          )}
          <NewPassphraseField
            label={t("school.people.firstPassphrase")}
            about={t("school.passphraseAbout")}
            value={passphrase}
            onValue={setPassphrase}
            wrong={wrongs.passphrase}
          />
        </>
      )}
    </FormSheet>
  );
}
