import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useEngine } from "../../api/EngineProvider.tsx";
import { FormSheet } from "../../components/FormSheet.tsx";
import { NamesField } from "./NamesField.tsx";
import { namesIn, wrongNames } from "./namesIn.ts";

interface Props {
  readonly classId: string;
  readonly className: string;
  /** Names that the class has already. */
  readonly known: readonly string[];
  readonly onClose: () => void;
}

/** Many students at once, by their names. */
export function AddStudents({ classId, className, known, onClose }: Props) {
  const { t } = useTranslation();
  const { queries } = useEngine();
  const [text, setText] = useState("");
  const add = useMutation(queries.classes.addStudents.mutationOptions({ onSuccess: onClose }));
  const names = namesIn(text);
  return (
    <FormSheet
      title={t("school.students.addTitle", { name: className })}
      save={t("setUp.students.add", { count: names.length })}
      wrongs={{ names: wrongNames(names) }}
      sending={add}
      onSave={() => add.mutate({ classId, names: [...names] })}
      onClose={onClose}
    >
      {(wrongs) => <NamesField text={text} onText={setText} wrong={wrongs.names} known={known} />}
    </FormSheet>
  );
}
