import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useEngine } from "../../api/EngineProvider.tsx";
import { inNameOrder } from "../../i18n/format.ts";
import styles from "./School.module.css";
import { StudentList } from "./StudentList.tsx";

/** Students whom no class would show; nothing while there are none. */
export function WithoutClass() {
  const { t, i18n } = useTranslation();
  const { queries } = useEngine();
  const list = useQuery(queries.people.withoutClass.queryOptions({ input: {} }));
  const students = inNameOrder(list.data?.people ?? [], i18n.language);
  if (students.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>{t("school.students.withoutClass")}</h3>
      <p className={styles.about}>{t("school.students.withoutClassAbout")}</p>
      <StudentList students={students} />
    </section>
  );
}
