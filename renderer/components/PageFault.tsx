import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";
import { LanternScene } from "./LanternScene.tsx";

/** Stands in for a page that threw. Drafts live outside of it and are still there. */
export function PageFault({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <LanternScene words={t("errors.page")} role="alert">
      <Button look="lit" onPress={onAgain}>
        {t("errors.reload")}
      </Button>
    </LanternScene>
  );
}
