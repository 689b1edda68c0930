import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonRecord } from "../../../contract/people.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { Button } from "../../components/Button.tsx";
import { Confirm } from "../../components/Confirm.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { PersonRow } from "./PersonRow.tsx";
import styles from "./School.module.css";
import { StudentSheet } from "./StudentSheet.tsx";

interface Props {
  readonly students: readonly PersonRecord[];
  /** Absent for students without a class. */
  readonly classId?: string;
}

/** Students, in the order in which they are given. */
export function StudentList({ students, classId }: Props) {
  const { t } = useTranslation();
  const { queries } = useEngine();
  const [changing, setChanging] = useState<PersonRecord>();
  const [resetting, setResetting] = useState<PersonRecord>();
  const reset = useMutation(queries.people.resetSecret.mutationOptions());
  const nameOf = (personId: string | undefined) => students.find((each) => each.personId === personId)?.name ?? "";
  return (
    <>
      <p role="status" className={styles.done}>
        {reset.isSuccess && t("school.students.resetDone", { name: nameOf(reset.variables.personId) })}
      </p>
      {reset.error && <FaultNote thrown={reset.error} />}
      <ul className={styles.people}>
        {students.map((student) => (
          <PersonRow key={student.personId} person={student} about={t(`school.students.secret.${secretOf(student)}`)}>
            {student.secret !== undefined && (
              <Button
                look="bare"
                aria-label={`${t("school.students.reset")}: ${student.name}`}
                onPress={() => setResetting(student)}
              >
                {t("school.students.reset")}
              </Button>
            )}
            <Button aria-label={`${t("school.students.change")}: ${student.name}`} onPress={() => setChanging(student)}>
              {t("school.students.change")}
            </Button>
          </PersonRow>
        ))}
      </ul>
      {changing && <StudentSheet student={changing} classId={classId} onClose={() => setChanging(undefined)} />}
      {resetting && (
        <Confirm
          title={t("school.students.resetTitle", { name: resetting.name ?? "" })}
          words={t("school.students.resetBody", { name: resetting.name ?? "" })}
          yes={t("school.students.resetYes")}
          no={t("school.students.resetNo")}
          onNo={() => setResetting(undefined)}
          onYes={() => {
            reset.mutate({ personId: resetting.personId });
            setResetting(undefined);
          }}
        />
      )}
    </>
  );
}

function secretOf({ secret }: PersonRecord): "pictures" | "pin" | "none" {
  return secret === "pictures" || secret === "pin" ? secret : "none";
}
