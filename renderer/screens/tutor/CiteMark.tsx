import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import styles from "./CiteMark.module.css";

/** A numbered mark in an answer; opens the passage that it stands for. */
export function CiteMark(props: { readonly n: number; readonly isOpen: boolean; readonly onPress: () => void }) {
  const { t } = useTranslation();
  const { n, isOpen } = props;
  return (
    <Button
      className={styles.cite ?? ""}
      aria-expanded={isOpen}
      aria-label={t(isOpen ? "tutor.sourceOpen" : "tutor.source", { n })}
      onPress={props.onPress}
    >
      {n}
    </Button>
  );
}

/** The same number where the passage is: beside it on the page, and on its card. */
export function CiteNumber({ n, label }: { readonly n: number; readonly label?: string }) {
  return (
    <span className={styles.number}>
      {label === undefined ? n : <span className="visually-hidden">{label}</span>}
      {label !== undefined && <span aria-hidden="true">{n}</span>}
    </span>
  );
}
