import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SchoolClass } from "../../../contract/classes.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { Confirm } from "../../components/Confirm.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Item } from "../../components/Item.tsx";
import { LanternScene } from "../../components/LanternScene.tsx";
import { Loading } from "../../components/Loading.tsx";
import { formatList, inNameOrder } from "../../i18n/format.ts";
import { ClassSheet } from "./ClassSheet.tsx";
import styles from "./School.module.css";

/** What is open over the list. */
type Open =
  | { readonly kind: "add" }
  | { readonly kind: "change"; readonly one: SchoolClass }
  | { readonly kind: "remove"; readonly one: SchoolClass };

/** The classes: all of them for an administrator, their own for a teacher. */
export function ClassList({ isAdministrator }: { readonly isAdministrator: boolean }) {
  const { t, i18n } = useTranslation();
  const { queries } = useEngine();
  const list = useQuery(queries.classes.list.queryOptions({ input: {} }));
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const remove = useMutation(queries.classes.remove.mutationOptions());
  const classes = inNameOrder(list.data?.classes ?? [], i18n.language);
  const add = (
    <Button look="lit" onPress={() => setOpen({ kind: "add" })}>
      <Icon name="plus" />
      {t("school.classes.add")}
    </Button>
  );
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h3>{t("school.classes.title")}</h3>
        {classes.length > 0 && add}
      </div>
      {list.isPending && <Loading />}
      {list.isError && <FaultNote thrown={list.error} onRetry={() => void list.refetch()} />}
      {remove.error && <FaultNote thrown={remove.error} />}
      {list.isSuccess && classes.length === 0 && (
        <LanternScene words={t(isAdministrator ? "school.classes.none" : "school.classes.noneOfMine")}>
          {add}
        </LanternScene>
      )}
      {classes.length > 0 && (
        <ul className={styles.items}>
          {classes.map((one) => (
            <ClassItem
              key={one.classId}
              one={one}
              onChange={() => setOpen({ kind: "change", one })}
              onRemove={isAdministrator ? () => setOpen({ kind: "remove", one }) : undefined}
            />
          ))}
        </ul>
      )}
      {(open?.kind === "add" || open?.kind === "change") && (
        <ClassSheet
          one={open.kind === "change" ? open.one : undefined}
          isAdministrator={isAdministrator}
          onClose={close}
        />
      )}
      {open?.kind === "remove" && (
        <Confirm
          title={t("school.classes.removeTitle", { name: open.one.name })}
          words={t("school.classes.removeBody")}
          yes={t("school.classes.removeYes")}
          no={t("school.classes.keep")}
          onNo={close}
          onYes={() => {
            remove.mutate({ classId: open.one.classId });
            close();
          }}
        />
      )}
    </section>
  );
}

interface ItemProps {
  readonly one: SchoolClass;
  readonly onChange: () => void;
  /** Absent for those who may not. */
  readonly onRemove: (() => void) | undefined;
}

function ClassItem({ one, onChange, onRemove }: ItemProps) {
  const { t, i18n } = useTranslation();
  const { classId, name, grade, students, teachers } = one;
  const named = (words: string) => `${words}: ${name}`;
  const names = inNameOrder(teachers, i18n.language).map((teacher) => teacher.name ?? "");
  return (
    <Item
      icon="people"
      voice="plain"
      title={name}
      {...(grade !== undefined && { badge: grade })}
      actions={
        <ButtonLink to={{ kind: "settings", tab: "school", classId }} aria-label={named(t("school.classes.open"))}>
          {t("school.classes.open")}
          <Icon name="next" size={20} />
        </ButtonLink>
      }
    >
      <p>
        {students === 0 ? t("school.classes.noStudents") : t("school.classes.students", { count: students })}
        {names.length > 0 && ` · ${formatList(names, i18n.language)}`}
      </p>
      <div className={`${styles.actions} ${styles.below}`}>
        <Button aria-label={named(t("school.classes.change"))} onPress={onChange}>
          {t("school.classes.change")}
        </Button>
        {onRemove && (
          <Button look="bare" aria-label={named(t("school.classes.remove"))} onPress={onRemove}>
            {t("school.classes.remove")}
          </Button>
        )}
      </div>
    </Item>
  );
}
