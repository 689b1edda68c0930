import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useEngine } from "../../api/EngineProvider.tsx";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { Icon } from "../../components/Icon.tsx";
import { LanternScene } from "../../components/LanternScene.tsx";
import { Loading } from "../../components/Loading.tsx";
import { inNameOrder } from "../../i18n/format.ts";
import { AddStudents } from "./AddStudents.tsx";
import styles from "./School.module.css";
import { StudentList } from "./StudentList.tsx";

/** One class: its students, and what can be done for each. */
export function ClassPage({ classId }: { readonly classId: string }) {
  const { t, i18n } = useTranslation();
  const { queries } = useEngine();
  const classes = useQuery(queries.classes.list.queryOptions({ input: {} }));
  const list = useQuery(queries.classes.students.queryOptions({ input: { classId } }));
  const [isAdding, setAdding] = useState(false);
  const one = classes.data?.classes.find((each) => each.classId === classId);
  const students = inNameOrder(list.data?.students ?? [], i18n.language);
  const add = (
    <Button look="lit" onPress={() => setAdding(true)}>
      <Icon name="plus" />
      {t("school.students.add")}
    </Button>
  );
  return (
    <section className={styles.section}>
      <ButtonLink look="bare" className={styles.start} to={{ kind: "settings", tab: "school" }}>
        <Icon name="back" size={20} />
        {t("school.students.back")}
      </ButtonLink>
      <div className={styles.head}>
        <div>
          <h3>{one?.name}</h3>
          {students.length > 0 && (
            <p className={styles.about}>{t("school.classes.students", { count: students.length })}</p>
          )}
        </div>
        {students.length > 0 && add}
      </div>
      {list.isPending && <Loading />}
      {list.isError && <FaultNote thrown={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && students.length === 0 && <LanternScene words={t("school.students.none")}>{add}</LanternScene>}
      {students.length > 0 && <StudentList students={students} classId={classId} />}
      {isAdding && (
        <AddStudents
          classId={classId}
          className={one?.name ?? ""}
          known={students.map(({ name }) => name ?? "")}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
}
