import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isStaff } from "../../../contract/isStaff.ts";
import type { PersonRecord } from "../../../contract/people.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { useSession } from "../../api/useSession.ts";
import { Button } from "../../components/Button.tsx";
import { Confirm } from "../../components/Confirm.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Loading } from "../../components/Loading.tsx";
import { formatList, inNameOrder } from "../../i18n/format.ts";
import { AddStaff } from "./AddStaff.tsx";
import { GivePassphrase } from "./GivePassphrase.tsx";
import { PersonRow } from "./PersonRow.tsx";
import styles from "./School.module.css";
import { StaffSheet } from "./StaffSheet.tsx";
import { staffRolesOf } from "./staffRoles.ts";

/** What is open over the list. */
type Open =
  | { readonly kind: "add" }
  | { readonly kind: "change" | "passphrase" | "remove"; readonly person: PersonRecord };

/** Those who teach or look after the computer. */
export function StaffList() {
  const { t, i18n } = useTranslation();
  const { queries } = useEngine();
  const { session } = useSession();
  const me = session?.kind === "signedIn" ? session.me.personId : undefined;
  const list = useQuery(queries.people.list.queryOptions({ input: {} }));
  const [open, setOpen] = useState<Open>();
  const [done, setDone] = useState("");
  const remove = useMutation(queries.people.remove.mutationOptions());
  const close = () => setOpen(undefined);
  const show = (next: Open) => {
    setDone("");
    remove.reset();
    setOpen(next);
  };
  const staff = inNameOrder((list.data?.people ?? []).filter(isStaff), i18n.language);
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h3>{t("school.people.title")}</h3>
        <Button onPress={() => show({ kind: "add" })}>
          <Icon name="plus" size={20} />
          {t("school.people.add")}
        </Button>
      </div>
      {list.isPending && <Loading />}
      {list.isError && <FaultNote thrown={list.error} onRetry={() => void list.refetch()} />}
      <p role="status" className={styles.done}>
        {done}
      </p>
      {remove.error && <FaultNote thrown={remove.error} />}
      <ul className={styles.people}>
        {staff.map((person) => (
          <StaffRow key={person.personId} person={person} isMe={person.personId === me} onOpen={show} />
        ))}
      </ul>
      {open?.kind === "add" && <AddStaff onClose={close} />}
      {open?.kind === "change" && <StaffSheet person={open.person} onClose={close} />}
      {open?.kind === "passphrase" && (
        <GivePassphrase
          person={open.person}
          onClose={close}
          onDone={() => {
            setDone(t("school.people.passphraseDone", { name: open.person.name ?? "" }));
            close();
          }}
        />
      )}
      {open?.kind === "remove" && (
        <Confirm
          title={t("school.people.removeTitle", { name: open.person.name ?? "" })}
          words={t("school.people.removeBody", { name: open.person.name ?? "" })}
          yes={t("school.people.removeYes")}
          no={t("school.people.keep")}
          onNo={close}
          onYes={() => {
            remove.mutate({ personId: open.person.personId });
            close();
          }}
        />
      )}
    </section>
  );
}

interface RowProps {
  readonly person: PersonRecord;
  readonly isMe: boolean;
  readonly onOpen: (open: Open) => void;
}

function StaffRow({ person, isMe, onOpen }: RowProps) {
  const { t, i18n } = useTranslation();
  const roles = staffRolesOf(person).map((role) => t(`school.people.roles.${role}`));
  const about = [
    ...(isMe ? [t("school.people.you")] : []),
    ...roles,
    ...(person.secret === undefined ? [t("school.people.noPassphrase")] : []),
  ];
  const named = (words: string) => `${words}: ${person.name}`;
  return (
    <PersonRow person={person} about={formatList(about, i18n.language)}>
      <Button aria-label={named(t("school.people.change"))} onPress={() => onOpen({ kind: "change", person })}>
        {t("school.people.change")}
      </Button>
      {!isMe && (
        <>
          <Button
            look="bare"
            aria-label={named(t("school.people.passphrase"))}
            onPress={() => onOpen({ kind: "passphrase", person })}
          >
            {t("school.people.passphrase")}
          </Button>
          <Button
            look="bare"
            aria-label={named(t("school.people.remove"))}
            onPress={() => onOpen({ kind: "remove", person })}
          >
            {t("school.people.remove")}
          </Button>
        </>
      )}
    </PersonRow>
  );
}
