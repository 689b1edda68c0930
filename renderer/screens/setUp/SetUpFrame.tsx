import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { Firefly } from "../../components/Firefly.tsx";
import { usePageTitle } from "../../components/Page.tsx";
import { Trail } from "../../components/Trail.tsx";
import { StartScene } from "../start/StartScene.tsx";
import styles from "./SetUp.module.css";

interface Props {
  /** From 1. */
  readonly step: number;
  readonly steps: number;
  readonly title: string;
  readonly children: ReactNode;
}

/** The dusk around a page of the wizard, and how far one is. */
export function SetUpFrame({ step, steps, title, children }: Props) {
  const { t } = useTranslation();
  const heading = useId();
  usePageTitle(title);
  return (
    <main className={styles.setUp}>
      <StartScene />
      <div className={styles.inside}>
        <header className={styles.head}>
          <Firefly size={36} />
          <p>{t("setUp.title")}</p>
          <div className={styles.progress}>
            <Trail at={step - 1} steps={steps} />
            <p>{t("setUp.stepOf", { step, steps })}</p>
          </div>
        </header>
        <section className={styles.card} aria-labelledby={heading}>
          <h1 id={heading}>{title}</h1>
          {children}
        </section>
      </div>
    </main>
  );
}
