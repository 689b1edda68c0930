import { useTranslation } from "react-i18next";
import { useImports } from "../../api/useImports.ts";
import { announcement } from "./importWords.ts";

/** Says politely, to who listens, what the imports have come to. */
export function ImportAnnouncer() {
  const { t, i18n } = useTranslation();
  const imports = useImports();
  return (
    <p role="status" className="visually-hidden">
      {announcement(imports, t, i18n.language)}
    </p>
  );
}
