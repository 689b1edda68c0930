import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./ScrollTable.module.css";

/** A table that scrolls by itself where it is wider than the page, by keyboard too. */
export function ScrollTable({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={t("lesson.table")}>
      <table className={styles.table}>{children}</table>
    </section>
  );
}
