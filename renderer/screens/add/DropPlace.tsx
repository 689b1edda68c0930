import { type DragEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useEngine } from "../../api/EngineProvider.tsx";
import { Icon } from "../../components/Icon.tsx";
import styles from "./DropPlace.module.css";
import { droppedFiles } from "./droppedFiles.ts";
import { usePick } from "./usePick.ts";

/** A part of the page onto which files and folders can be dropped. Everything it does, the buttons do as well. */
export function DropPlace({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { connection } = useEngine();
  const { pickChosen, pickFiles } = usePick();
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const { dataTransfer } = event;
    if (connection.dropped) pickChosen(await connection.dropped([...dataTransfer.files]));
    else pickFiles(await droppedFiles(dataTransfer));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a way for the mouse only, beside buttons for all
    <div
      className={styles.place}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => void drop(event)}
    >
      {children}
      {isOver && (
        <div className={styles.veil}>
          <p>
            <Icon name="plus" size={28} />
            {t("add.dropHere")}
          </p>
        </div>
      )}
    </div>
  );
}
