import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ImportJob } from "../../../contract/imports.ts";
import { inLanguage } from "../../../contract/languages.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { useImports } from "../../api/useImports.ts";
import { Button } from "../../components/Button.tsx";
import { Item } from "../../components/Item.tsx";
import { ImportActions } from "./ImportActions.tsx";
import styles from "./ImportList.module.css";
import { ImportProgress } from "./ImportProgress.tsx";
import { importLook } from "./importWords.ts";
import { Together } from "./Together.tsx";

/** The imports of this computer, and how far they are together. Nothing while there are none. */
export function ImportList({ without }: { readonly without?: (job: ImportJob) => boolean }) {
  const { t, i18n } = useTranslation();
  const { queries } = useEngine();
  const imports = useImports();
  const jobs = imports.jobs.filter((job) => !without?.(job));
  const done = jobs.filter(({ status }) => status.kind === "done");
  const clear = useMutation({
    mutationFn: async (ended: readonly ImportJob[]) => {
      for (const { importId } of ended) await queries.imports.forget.call({ importId });
    },
  });
  if (jobs.length === 0) return null;
  return (
    <section className={styles.imports}>
      <div className={styles.head}>
        <h3>{t(done.length === jobs.length ? "imports.titleDone" : "imports.title")}</h3>
        <Together imports={imports} />
        {done.length > 1 && (
          <Button look="bare" onPress={() => clear.mutate(done)}>
            {t("imports.clear")}
          </Button>
        )}
      </div>
      <ul className={styles.items}>
        {jobs.map((job) => {
          const title = inLanguage(job.title, i18n.language);
          return (
            <Item
              key={job.importId}
              {...importLook[job.status.kind]}
              title={title.text}
              language={title.language}
              actions={<ImportActions job={job} />}
            >
              <ImportProgress job={job} />
            </Item>
          );
        })}
      </ul>
    </section>
  );
}
