import { useTranslation } from "react-i18next";
import type { RosterProblem } from "../../../contract/roster.ts";
import { Icon } from "../../components/Icon.tsx";
import styles from "./Roster.module.css";

/** A file that is wrong all over says the same thousands of times. */
const mostShown = 100;

/** What is wrong with a file of people, by its lines. */
export function RosterProblems({ problems }: { readonly problems: readonly RosterProblem[] }) {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3>{t("roster.problemsTitle")}</h3>
      <ul className={styles.list}>
        {problems.slice(0, mostShown).map((problem) => (
          <li key={`${problem.line} ${problem.column} ${problem.code} ${problem.value}`} data-level={problem.level}>
            <Icon name={problem.level === "stops" ? "refuse" : "bulb"} size={20} />
            <Problem {...problem} />
          </li>
        ))}
      </ul>
      {problems.length > mostShown && <p>{t("roster.more", { count: problems.length - mostShown })}</p>}
    </section>
  );
}

function Problem({ line, column, code, value, otherLine = 0 }: RosterProblem) {
  const { t } = useTranslation();
  const where = [line > 0 && t("roster.line", { line }), column && t(`roster.columns.${column}`)].filter(Boolean);
  return (
    <p>
      {where.length > 0 && <b>{where.join(" · ")}</b>} {t(`roster.problems.${code}`, { otherLine })}
      {value !== undefined && <q>{value}</q>}
    </p>
  );
}
