import styles from "./Trail.module.css";

/** More lights than this would be a row of dust. */
const mostDots = 12;

/** The way through a lesson as lights: done, here, to come. Always beside words that say the same, so it is not read out. */
export function Trail({ at, steps }: { readonly at: number; readonly steps: number }) {
  if (steps > mostDots) return null;
  return (
    <span className={styles.trail} aria-hidden="true">
      {Array.from({ length: steps }, (_, step) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place
        <i key={step} data-state={step < at ? "done" : step === at ? "here" : "ahead"} />
      ))}
    </span>
  );
}
