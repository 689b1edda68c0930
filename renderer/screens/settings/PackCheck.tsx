import { useTranslation } from "react-i18next";
import type { CheckEvent } from "../../../contract/packs.ts";
import type { Followed } from "../../api/useFollow.ts";
import { Button } from "../../components/Button.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { Fold } from "../../components/Fold.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Track } from "../../components/Track.tsx";
import { formatBytes } from "../../i18n/format.ts";
import styles from "./PackCheck.module.css";

interface Props {
  readonly title: string;
  readonly followed: Followed<CheckEvent>;
  readonly onCancel: () => void;
}

/** How far the check of a pack is; then that it is whole, or what is damaged and how to mend it. */
export function PackCheck({ title, followed, onCancel }: Props) {
  const { t, i18n } = useTranslation();
  const last = followed.kind === "running" || followed.kind === "ended" ? followed.last : undefined;
  if (followed.kind === "running") {
    const { bytesDone, bytesTotal } = last?.kind === "progress" ? last.progress : { bytesDone: 0, bytesTotal: 0 };
    const size = (bytes: number) => formatBytes(bytes, i18n.language);
    return (
      <div className={styles.running}>
        <div>
          <Track share={bytesTotal > 0 ? bytesDone / bytesTotal : 0} label={t("packs.check.running")} />
          <p>
            {t("packs.check.running")}
            {bytesTotal > 0 && ` · ${t("common.soFar", { done: size(bytesDone), total: size(bytesTotal) })}`}
          </p>
        </div>
        <Button aria-label={`${t("common.cancel")}: ${title}`} onPress={onCancel}>
          {t("common.cancel")}
        </Button>
      </div>
    );
  }
  return (
    <div role="status">
      {followed.kind === "couldNot" && <FaultNote thrown={followed.thrown} />}
      {last?.kind === "checked" && last.damaged.length === 0 && (
        <p className={styles.whole}>
          <Icon name="check" size={20} />
          {t("packs.check.whole", { count: last.files })}
        </p>
      )}
      {last?.kind === "checked" && last.damaged.length > 0 && (
        <>
          <p className={styles.damaged}>
            <Icon name="refuse" size={20} />
            {t("packs.check.damaged", { count: last.damaged.length })}
          </p>
          <Fold title={t("packs.check.which")} about={title}>
            <ul className={styles.files}>
              {last.damaged.map((path) => (
                <li key={path}>{path}</li>
              ))}
            </ul>
          </Fold>
        </>
      )}
    </div>
  );
}
