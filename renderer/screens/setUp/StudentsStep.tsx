import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useEngine } from "../../api/EngineProvider.tsx";
import { Button } from "../../components/Button.tsx";
import { CheckedForm } from "../../components/CheckedForm.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { NamesField } from "../school/NamesField.tsx";
import { namesIn, wrongNames } from "../school/namesIn.ts";
import styles from "./SetUp.module.css";
import { SetUpFrame } from "./SetUpFrame.tsx";
import { StepFoot } from "./StepForm.tsx";

interface Props {
  readonly step: number;
  readonly steps: number;
  readonly onDone: () => void;
}

/** The names of the first class. */
export function StudentsStep({ step, steps, onDone }: Props) {
  const { t } = useTranslation();
  const { queries } = useEngine();
  const [text, setText] = useState("");
  const classes = useQuery(queries.classes.list.queryOptions({ input: {} }));
  const add = useMutation(queries.classes.addStudents.mutationOptions({ onSuccess: onDone }));
  const [first] = classes.data?.classes ?? [];
  const names = namesIn(text);
  return (
    <SetUpFrame step={step} steps={steps} title={t("setUp.students.title", { name: first?.name ?? "" })}>
      <CheckedForm
        wrongs={{ names: wrongNames(names) }}
        className={styles.form}
        isBusy={add.isPending || first === undefined}
        onRight={() => first && add.mutate({ classId: first.classId, names: [...names] })}
      >
        {(wrongs) => (
          <>
            <p className={styles.about}>{t("setUp.students.how")}</p>
            {classes.error && <FaultNote thrown={classes.error} onRetry={() => void classes.refetch()} />}
            <NamesField text={text} onText={setText} wrong={wrongs.names} />
            {add.error && <FaultNote thrown={add.error} />}
            <StepFoot>
              <Button look="bare" isDisabled={add.isPending} onPress={onDone}>
                {t("setUp.students.later")}
              </Button>
              <Button type="submit" look="lit" isDisabled={add.isPending}>
                {t("setUp.students.add", { count: names.length })}
              </Button>
            </StepFoot>
          </>
        )}
      </CheckedForm>
    </SetUpFrame>
  );
}
