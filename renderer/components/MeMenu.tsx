import { DialogTrigger } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useSession, useSessionChange } from "../api/useSession.ts";
import { Button } from "./Button.tsx";
import { Emblem } from "./Emblem.tsx";
import { FaultNote } from "./FaultNote.tsx";
import styles from "./MeMenu.module.css";
import { Popover } from "./Popover.tsx";

/** Who is signed in, and the way out; nothing while there are no people. */
export function MeMenu() {
  const { t } = useTranslation();
  const { session } = useSession();
  const { signOut, fault } = useSessionChange();
  if (session?.kind !== "signedIn") return null;
  const name = session.me.name ?? t("me.guest");
  return (
    <DialogTrigger>
      <Button look="bareDusk" className={styles.me ?? ""}>
        <Emblem number={session.me.emblem} size={36} />
        <span>{name}</span>
      </Button>
      <Popover label={t("me.label")}>
        <p className={styles.name}>{name}</p>
        <p className={styles.where}>{[session.school, ...session.classes.map((each) => each.name)].join(" · ")}</p>
        {fault && <FaultNote thrown={fault} />}
        <Button onPress={signOut}>{t("me.signOut")}</Button>
      </Popover>
    </DialogTrigger>
  );
}
