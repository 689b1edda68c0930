import type { ReactNode } from "react";
import { blobUrl, type LessonMedium } from "../../api/mediaUrl.ts";
import { mediaFormat } from "./mediaKinds.ts";
import styles from "./SaveLink.module.css";

interface Props {
  readonly medium: LessonMedium;
  /** As written in the lesson; its ending is the file's. */
  readonly address: string;
  /** What the file is called when it is saved. */
  readonly name: string;
  readonly children: ReactNode;
}

/** Saves a file of the pack, to be opened by another program: pages show no documents of others as their own. */
export function SaveLink({ medium, address, name, children }: Props) {
  const ending = mediaFormat(address)?.toLowerCase();
  const fileName = name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ").trim() || "Luciole";
  return (
    <a
      className={styles.save}
      href={blobUrl(medium.sha256)}
      download={ending === undefined ? fileName : `${fileName}.${ending}`}
    >
      {children}
    </a>
  );
}
