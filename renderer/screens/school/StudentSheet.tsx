import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonRecord } from "../../../contract/people.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { Button } from "../../components/Button.tsx";
import { Choices } from "../../components/Choices.tsx";
import { Confirm } from "../../components/Confirm.tsx";
import { FormSheet } from "../../components/FormSheet.tsx";
import { NameField } from "../../components/NewFields.tsx";
import { wrongName } from "../../components/wrongWords.ts";
import { inNameOrder } from "../../i18n/format.ts";
import styles from "./School.module.css";

interface Props {
  readonly student: PersonRecord;
  /** Absent for a student without a class. */
  readonly classId: string | undefined;
  readonly onClose: () => void;
}

/** A student's name and class, and the way out of the school. */
export function StudentSheet({ student, classId, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const { connection, queries } = useEngine();
  const { personId } = student;
  const before = student.name ?? "";
  const [name, setName] = useState(before);
  const [toClass, setToClass] = useState(classId);
  const [isLeaving, setLeaving] = useState(false);
  const classes = useQuery(queries.classes.list.queryOptions({ input: {} }));
  const save = useMutation({
    onSuccess: onClose,
    async mutationFn() {
      const { engine } = connection;
      if (name.trim() !== before) await engine.people.rename({ personId, name });
      if (toClass === undefined || toClass === classId) return;
      await engine.classes.join({ classId: toClass, personId, as: "student" });
      if (classId !== undefined) await engine.classes.leave({ classId, personId, as: "student" });
    },
  });
  const remove = useMutation(queries.people.remove.mutationOptions({ onSuccess: onClose }));
  if (isLeaving) {
    return (
      <Confirm
        title={t("school.students.removeTitle", { name: before })}
        words={t("school.students.removeBody", { name: before })}
        yes={t("school.students.removeYes")}
        no={t("school.students.keep")}
        onNo={() => setLeaving(false)}
        onYes={() => {
          remove.mutate({ personId });
          setLeaving(false);
        }}
      />
    );
  }
  const places = inNameOrder(classes.data?.classes ?? [], i18n.language);
  return (
    <FormSheet
      title={t("school.students.changeTitle", { name: before })}
      save={t("school.save")}
      wrongs={{ name: wrongName(name) }}
      sending={remove.error ? remove : save}
      onSave={() => save.mutate()}
      onClose={onClose}
    >
      {(wrongs) => (
        <>
          <NameField label={t("school.people.name")} value={name} onValue={setName} wrong={wrongs.name} />
          {(places.length > 1 || classId === undefined) && (
            <Choices
              label={t("school.students.class")}
              chosen={toClass}
              onChoose={setToClass}
              choices={places.map((place) => ({ id: place.classId, words: place.name }))}
            />
          )}
          <Button
            look="danger"
            className={styles.start ?? ""}
            isDisabled={remove.isPending}
            onPress={() => setLeaving(true)}
          >
            {t("school.students.remove")}
          </Button>
        </>
      )}
    </FormSheet>
  );
}
