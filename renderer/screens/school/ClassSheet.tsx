import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SchoolClass } from "../../../contract/classes.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { Field } from "../../components/Field.tsx";
import { FormSheet } from "../../components/FormSheet.tsx";
import { NameField } from "../../components/NewFields.tsx";
import { wrongName } from "../../components/wrongWords.ts";
import { NameTicks } from "./NameTicks.tsx";

interface Props {
  /** Absent for a new one. */
  readonly one: SchoolClass | undefined;
  /** May say who teaches it. */
  readonly isAdministrator: boolean;
  readonly onClose: () => void;
}

const longestGrade = 40;

/** A class: its name and grade, and for administrators who teaches it. */
export function ClassSheet({ one, isAdministrator, onClose }: Props) {
  const { t } = useTranslation();
  const { connection, queries } = useEngine();
  const [name, setName] = useState(one?.name ?? "");
  const [grade, setGrade] = useState(one?.grade ?? "");
  const before = (one?.teachers ?? []).map(({ personId }) => personId);
  const [teachers, setTeachers] = useState<readonly string[]>(before);
  const people = useQuery(queries.people.list.queryOptions({ input: {}, enabled: isAdministrator }));
  const save = useMutation({
    onSuccess: onClose,
    async mutationFn() {
      const { engine } = connection;
      const { classId } = one
        ? await engine.classes.change({ classId: one.classId, name, grade })
        : await engine.classes.add({ name, grade });
      for (const personId of teachers.filter((id) => !before.includes(id))) {
        await engine.classes.join({ classId, personId, as: "teacher" });
      }
      for (const personId of before.filter((id) => !teachers.includes(id))) {
        await engine.classes.leave({ classId, personId, as: "teacher" });
      }
    },
  });
  return (
    <FormSheet
      title={one ? t("school.classes.changeTitle", { name: one.name }) : t("school.classes.add")}
      save={t(one ? "school.save" : "school.add")}
      wrongs={{ name: wrongName(name) }}
      sending={save}
      onSave={() => save.mutate()}
      onClose={onClose}
    >
      {(wrongs) => (
        <>
          <NameField label={t("school.classes.name")} value={name} onValue={setName} wrong={wrongs.name} />
          <Field label={t("setUp.school.grade")} value={grade} onValue={setGrade} maxLength={longestGrade} />
          {one && people.data && (
            <NameTicks
              label={t("school.classes.teachers")}
              named={people.data.people
                .filter(({ roles }) => roles.includes("teacher"))
                .map((person) => ({ id: person.personId, name: person.name ?? "" }))}
              chosen={teachers}
              onChoose={setTeachers}
            />
          )}
        </>
      )}
    </FormSheet>
  );
}
