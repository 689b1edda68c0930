import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { formatBytes } from "../../i18n/format.ts";
import styles from "./AddScreen.module.css";

interface Props {
  /** How many things are chosen. */
  readonly count: number;
  readonly neededBytes: number;
  /** Undefined while it is not known. */
  readonly freeBytes: number | undefined;
  readonly isWorking: boolean;
  readonly isBeginning: boolean;
  readonly onAdd: () => void;
}

/** What is chosen and whether there is room; the one button that begins. While imports run their progress is the light. */
export function AddFoot({ count, neededBytes, freeBytes, isWorking, isBeginning, onAdd }: Props) {
  const { t, i18n } = useTranslation();
  const size = (bytes: number) => formatBytes(bytes, i18n.language);
  const missing = freeBytes === undefined ? 0 : neededBytes - freeBytes;
  const hasRoom = missing <= 0;
  return (
    <div className={styles.foot}>
      {hasRoom ? (
        <p>{count === 0 ? t("add.chooseFirst") : t("add.chosen", { count, size: size(neededBytes) })}</p>
      ) : (
        <p className={styles.noRoom} role="alert">
          {t("add.noRoom", { missing: size(missing) })}{" "}
          <ButtonLink look="bare" to={{ kind: "settings", tab: "packs" }}>
            {t("add.toPacks")}
          </ButtonLink>
        </p>
      )}
      <Button look={isWorking ? "plain" : "lit"} isDisabled={count === 0 || !hasRoom || isBeginning} onPress={onAdd}>
        {isBeginning ? t("add.beginning") : t("add.begin", { count: Math.max(1, count) })}
      </Button>
    </div>
  );
}
