import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useEngine } from "../../api/EngineProvider.tsx";
import { keepToken } from "../../api/sessionToken.ts";
import { useSession } from "../../api/useSession.ts";
import { FaultNote } from "../../components/FaultNote.tsx";
import type { Route } from "../../router/route.ts";
import { goTo, replaceRoute } from "../../router/useRoute.ts";
import { AfterSetUp } from "./AfterSetUp.tsx";
import { ComputerStep } from "./ComputerStep.tsx";
import { SchoolStep } from "./SchoolStep.tsx";
import { SetUpFrame } from "./SetUpFrame.tsx";
import { StaffStep } from "./StaffStep.tsx";
import { StepForm } from "./StepForm.tsx";
import { type DraftWrongs, emptyDraft, setUpOf, stepsDone, typedSteps, wrongsOf } from "./setUpDraft.ts";
import { useHasBefore } from "./useHasBefore.ts";

/** Those that are filled in, the recovery code, and the first students. */
const steps = typedSteps.length + 2;

/** The wizard that makes a school of this computer: four pages, then the names of the first class. */
export function SetUpScreen({ route }: { readonly route: Extract<Route, { kind: "setUp" }> }) {
  const { t } = useTranslation();
  const { queries } = useEngine();
  const { session } = useSession();
  const [draft, setDraft] = useState(emptyDraft);
  const hasBefore = useHasBefore();
  const setUp = useMutation(
    queries.school.setUp.mutationOptions({
      // A reload must not sign out who has just set up the school.
      onSuccess: ({ token }) => keepToken(token),
    }),
  );
  const isThereAlready = session?.kind === "signedIn" && !setUp.isSuccess && !setUp.isPending;
  useEffect(() => {
    if (isThereAlready) replaceRoute({ kind: "settings", tab: "school" });
  }, [isThereAlready]);

  if (setUp.isSuccess) return <AfterSetUp done={setUp.data} school={draft.school.trim()} steps={steps} />;

  const at = Math.min(route.step - 1, stepsDone(draft), typedSteps.length - 1);
  const step = typedSteps[at] ?? "school";
  const isLast = at === typedSteps.length - 1;
  const toStep = (index: number) => goTo({ kind: "setUp", step: index + 1 });
  const fields = (wrongs: DraftWrongs) => {
    const props = { draft, wrongs, change: (values: Partial<typeof draft>) => setDraft({ ...draft, ...values }) };
    switch (step) {
      case "school":
        return <SchoolStep {...props} />;
      case "staff":
        return <StaffStep {...props} />;
      case "computer":
        return <ComputerStep {...props} hasBefore={hasBefore} />;
      default:
        return step satisfies never;
    }
  };
  return (
    <SetUpFrame step={at + 1} steps={steps} title={t(`setUp.${step}.title`)}>
      <StepForm
        key={step}
        wrongs={wrongsOf(step, draft)}
        back={t(at === 0 ? "setUp.notNow" : "setUp.back")}
        next={t(setUp.isPending ? "setUp.computer.busy" : isLast ? "setUp.computer.finish" : "setUp.next")}
        isBusy={setUp.isPending}
        onBack={() => (at === 0 ? goTo({ kind: "library" }) : toStep(at - 1))}
        onNext={() => (isLast ? setUp.mutate(setUpOf(draft)) : toStep(at + 1))}
      >
        {(wrongs) => (
          <>
            {fields(wrongs)}
            {setUp.error && <FaultNote thrown={setUp.error} />}
          </>
        )}
      </StepForm>
    </SetUpFrame>
  );
}
