import { useTranslation } from "react-i18next";
import { formatBytes } from "../../i18n/format.ts";
import styles from "./AddScreen.module.css";

/** How much of the free room of this computer the choice would take. */
export function DiskCard({ freeBytes, neededBytes }: { readonly freeBytes: number; readonly neededBytes: number }) {
  const { t, i18n } = useTranslation();
  const size = (bytes: number) => formatBytes(bytes, i18n.language);
  const left = Math.max(0, freeBytes - neededBytes);
  const share = freeBytes > 0 ? Math.min(100, Math.ceil((neededBytes / freeBytes) * 100)) : 100;
  return (
    <section className={styles.card}>
      <h2>{t("add.disk.title")}</h2>
      <div className={styles.disk} aria-hidden="true">
        {neededBytes > 0 && <i style={{ inlineSize: `${share}%` }} />}
      </div>
      <dl className={styles.keys}>
        <div>
          <dt>{t("add.disk.free")}</dt>
          <dd>{size(freeBytes)}</dd>
        </div>
        <div data-lit="">
          <dt>{t("add.disk.needed")}</dt>
          <dd>{size(neededBytes)}</dd>
        </div>
        <div data-left="">
          <dt>{t("add.disk.left")}</dt>
          <dd>{size(left)}</dd>
        </div>
      </dl>
    </section>
  );
}
