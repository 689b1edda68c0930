import { useTranslation } from "react-i18next";
import type { ImportsState } from "../../../contract/imports.ts";
import { formatBytes } from "../../i18n/format.ts";
import styles from "./ImportList.module.css";
import { leftWords, openJobs } from "./importWords.ts";

/** How far all imports are together, in a line; nothing while none runs. */
export function Together({ imports }: { readonly imports: ImportsState }) {
  const { t, i18n } = useTranslation();
  const count = openJobs(imports).length;
  if (count === 0) return null;
  const { bytesDone, bytesTotal } = imports.progress;
  const size = (bytes: number) => formatBytes(bytes, i18n.language);
  const words = [
    t("imports.together", { count }),
    ...(bytesTotal > 0 ? [t("common.soFar", { done: size(bytesDone), total: size(bytesTotal) })] : []),
    leftWords(imports.secondsLeft, t),
  ];
  return <p className={styles.together}>{words.filter((each) => each !== "").join(" · ")}</p>;
}
