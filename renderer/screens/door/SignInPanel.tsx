import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Secret } from "../../../contract/secrets.ts";
import type { NameTile } from "../../../contract/session.ts";
import { isThisComputer } from "../../api/capabilities.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { faultOf } from "../../api/faults.ts";
import { useSessionChange } from "../../api/useSession.ts";
import { Button } from "../../components/Button.tsx";
import { Emblem } from "../../components/Emblem.tsx";
import { faultWords } from "../../components/faultWords.ts";
import { Icon } from "../../components/Icon.tsx";
import { PassphraseForm } from "./PassphraseForm.tsx";
import { PicturePad } from "./PicturePad.tsx";
import { PinForm } from "./PinForm.tsx";
import { Recover } from "./Recover.tsx";
import styles from "./SignInPanel.module.css";

interface Props {
  readonly person: NameTile;
  readonly school: string;
  readonly onBack: () => void;
  /** Somebody has chosen a secret for this name in the meantime. */
  readonly onChosenAlready: () => void;
}

/** The sheet beside the names: how this person shows that it is them, or chooses how from now on. */
export function SignInPanel({ person, school, onBack, onChosenAlready }: Props) {
  const { t, i18n } = useTranslation();
  const { queries } = useEngine();
  const { begin } = useSessionChange();
  const [kind, setKind] = useState(person.secret ?? "pictures");
  const [first, setFirst] = useState<Secret>();
  const [note, setNote] = useState("");
  const [isRecovering, setRecovering] = useState(false);
  const isNew = person.secret === undefined;
  const signIn = useMutation(
    queries.session.signIn.mutationOptions({
      onSuccess: (begun) => begin(begun),
      onError: (thrown) => {
        const fault = faultOf(thrown);
        if (fault.code === "SIGN_IN_REFUSED" && fault.data.reason === "alreadySet") onChosenAlready();
        setNote(wordsOf(thrown));
      },
    }),
  );

  function wordsOf(thrown: unknown): string {
    const fault = faultOf(thrown);
    const isWrong = fault.code === "SIGN_IN_REFUSED" && fault.data.reason === "wrong";
    return isWrong ? t(`door.wrong.${kind}`) : faultWords(fault, t, i18n.language);
  }

  function take(secret: Secret): void {
    setNote("");
    if (!isNew) signIn.mutate({ personId: person.personId, secret });
    else if (first === undefined) setFirst(secret);
    else if (JSON.stringify(first) === JSON.stringify(secret)) {
      signIn.mutate({ personId: person.personId, secret, isNew });
    } else {
      setFirst(undefined);
      setNote(t("door.notTheSame"));
    }
  }

  const step = !isNew ? "ask" : first === undefined ? "choose" : "again";
  return (
    <section className={styles.panel} aria-label={person.name}>
      <Button look="bare" className={styles.back ?? ""} onPress={onBack}>
        <Icon name="back" size={20} />
        {t("door.back")}
      </Button>
      <p className={styles.person}>
        <Emblem number={person.emblem} size={52} />
        {person.name}
      </p>
      {isRecovering ? (
        <Recover person={person} school={school} onCancel={() => setRecovering(false)} />
      ) : (
        <>
          <h2>{t(`door.${step}.${kind}`)}</h2>
          <SecretInput key={`${kind} ${step}`} kind={kind} onSecret={take} isBusy={signIn.isPending} />
          <p role="status" className={styles.note}>
            {signIn.isPending && kind === "passphrase" && !isThisComputer() ? t("door.waits") : note}
          </p>
          {step === "choose" && (
            <Button look="bare" onPress={() => setKind(kind === "pin" ? "pictures" : "pin")}>
              {t(kind === "pin" ? "door.ratherPictures" : "door.ratherPin")}
            </Button>
          )}
          {!isNew && kind !== "passphrase" && <p className={styles.quiet}>{t("door.forgot")}</p>}
          {kind === "passphrase" && (
            <Button look="bare" onPress={() => setRecovering(true)}>
              {t("door.forgotPassphrase")}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

interface InputProps {
  readonly kind: Secret["kind"];
  readonly onSecret: (secret: Secret) => void;
  readonly isBusy: boolean;
}

function SecretInput({ kind, onSecret, isBusy }: InputProps) {
  switch (kind) {
    case "pictures":
      return <PicturePad isBusy={isBusy} onPictures={(pictures) => onSecret({ kind, pictures: [...pictures] })} />;
    case "pin":
      return <PinForm isBusy={isBusy} onPin={(pin) => onSecret({ kind, pin })} />;
    case "passphrase":
      return <PassphraseForm isBusy={isBusy} onPassphrase={(passphrase) => onSecret({ kind, passphrase })} />;
    default:
      return kind satisfies never;
  }
}
