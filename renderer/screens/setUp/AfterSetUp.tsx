import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CurrentSession } from "../../../contract/session.ts";
import { useSessionChange } from "../../api/useSession.ts";
import { Button } from "../../components/Button.tsx";
import { RecoveryCode } from "../../components/RecoveryCode.tsx";
import styles from "./SetUp.module.css";
import { SetUpFrame } from "./SetUpFrame.tsx";
import { StepFoot } from "./StepForm.tsx";
import { StudentsStep } from "./StudentsStep.tsx";

interface Props {
  readonly done: { readonly recoveryCode: string; readonly token: string; readonly current: CurrentSession };
  readonly school: string;
  readonly steps: number;
}

/** The school is there: the code that opens it again, then the names of its first students. No way leads back. */
export function AfterSetUp({ done, school, steps }: Props) {
  const { t } = useTranslation();
  const { begin } = useSessionChange();
  const [isWritten, setWritten] = useState(false);
  const code = useRef<HTMLDivElement>(null);
  // To be read, not to be gone past by an Enter that is still pressed.
  useEffect(() => code.current?.focus(), []);
  if (isWritten) {
    return <StudentsStep step={steps} steps={steps} onDone={() => begin(done, { kind: "settings", tab: "school" })} />;
  }
  return (
    <SetUpFrame step={steps - 1} steps={steps} title={t("setUp.code.title")}>
      <div ref={code} tabIndex={-1} className={styles.form}>
        <RecoveryCode code={done.recoveryCode} school={school} />
        <StepFoot>
          <Button look="lit" onPress={() => setWritten(true)}>
            {t("setUp.code.written")}
          </Button>
        </StepFoot>
      </div>
    </SetUpFrame>
  );
}
