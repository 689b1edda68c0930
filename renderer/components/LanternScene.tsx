import type { ReactNode } from "react";
import styles from "./LanternScene.module.css";

/** A small dusk scene with one unlit lantern: for places where there is nothing yet. The one lit action comes below. */
export function LanternScene(props: {
  readonly words: string;
  readonly children?: ReactNode;
  readonly role?: "alert" | "status";
}) {
  return (
    <section className={styles.scene} role={props.role}>
      <svg viewBox="0 0 520 180" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
        <rect width="520" height="180" fill="#13293c" />
        <g fill="#f8f0df" opacity=".6">
          <circle cx="70" cy="34" r="1.300" />
          <circle cx="148" cy="58" r="1" />
          <circle cx="402" cy="30" r="1.300" />
          <circle cx="470" cy="62" r="1" />
        </g>
        <path d="M0 132c90-34 190-34 290-8s150 10 230-12v68H0z" fill="#1a3d4f" />
        <path d="M0 156c140-18 300-14 520-4v28H0z" fill="#0d1b2a" />
        <g fill="none" stroke="#7d9dab" strokeWidth="2.600" strokeLinecap="round" strokeLinejoin="round">
          <path d="M260 66a16 16 0 0 1 16 16h-32a16 16 0 0 1 16-16zM260 66v-9M254 57h12M246 82h28v44h-28zM240 126h40M260 82v44" />
        </g>
      </svg>
      <p>{props.words}</p>
      {props.children}
    </section>
  );
}
