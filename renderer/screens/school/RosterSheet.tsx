import { useTranslation } from "react-i18next";
import type { RosterPerson, RosterReading } from "../../../contract/roster.ts";
import { Button } from "../../components/Button.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { Sheet, SheetFoot } from "../../components/Sheet.tsx";
import { formatList } from "../../i18n/format.ts";
import styles from "./Roster.module.css";
import { RosterPeople } from "./RosterPeople.tsx";
import { RosterProblems } from "./RosterProblems.tsx";

interface Props {
  /** Of the file. */
  readonly name: string;
  readonly reading: RosterReading;
  readonly taking: { readonly isPending: boolean; readonly error: unknown };
  readonly onTake: () => void;
  readonly onClose: () => void;
}

/** What a file of people would change, and everything that is wrong with it, before anything is done. */
export function RosterSheet({ name, reading, taking, onTake, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const { people, problems } = reading;
  const count = (is: RosterPerson["is"]) => people.filter((person) => person.is === is).length;
  const leftOut = new Set(problems.filter(({ level, line }) => level === "stops" && line > 0).map(({ line }) => line));
  const toTake = count("new") + count("changed");
  const sums = [
    count("new") > 0 && t("roster.new", { count: count("new") }),
    count("changed") > 0 && t("roster.changed", { count: count("changed") }),
    count("same") > 0 && t("roster.same", { count: count("same") }),
    leftOut.size > 0 && t("roster.leftOut", { count: leftOut.size }),
  ].filter((sum) => sum !== false);
  return (
    <Sheet title={t("roster.sheetTitle", { name })} onClose={onClose}>
      {sums.length > 0 && <p className={styles.sums}>{formatList(sums, i18n.language)}</p>}
      {people.length > 0 && toTake === 0 && <p>{t("roster.nothing")}</p>}
      <RosterProblems problems={problems} />
      <RosterPeople people={people.filter(({ is }) => is !== "same")} />
      {taking.error !== null && <FaultNote thrown={taking.error} />}
      <SheetFoot>
        <Button onPress={onClose}>{t(toTake === 0 ? "common.close" : "common.cancel")}</Button>
        {toTake > 0 && (
          <Button look="lit" isDisabled={taking.isPending} onPress={onTake}>
            {taking.isPending ? t("school.saving") : t("roster.take", { count: toTake })}
          </Button>
        )}
      </SheetFoot>
    </Sheet>
  );
}
