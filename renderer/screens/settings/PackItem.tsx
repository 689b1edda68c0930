import { useTranslation } from "react-i18next";
import { inLanguage } from "../../../contract/languages.ts";
import type { Course } from "../../../contract/lessons.ts";
import type { CheckEvent, InstalledPack } from "../../../contract/packs.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { useFollow } from "../../api/useFollow.ts";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Item } from "../../components/Item.tsx";
import { trustView } from "../../components/trustView.ts";
import { formatBytes, formatList, ownLanguageName } from "../../i18n/format.ts";
import { PackCheck } from "./PackCheck.tsx";
import styles from "./SettingsScreen.module.css";

interface Props {
  readonly pack: InstalledPack;
  /** Those of it that are here. */
  readonly courses: readonly Course[];
  readonly onExport: () => void;
  readonly onRemove: () => void;
}

/** A pack in the list: whose it is, what is in it, and what one can do with it. */
export function PackItem({ pack, courses, onExport, onRemove }: Props) {
  const { t, i18n } = useTranslation();
  const { engine } = useEngine().connection;
  const check = useFollow<CheckEvent>();
  const title = inLanguage(pack.title, i18n.language);
  const { words: trustWords, ...sign } = trustView(pack.trust, t);
  const chosen = courses.map((course) => inLanguage(course.title, i18n.language).text);
  const named = (words: string) => `${words}: ${title.text}`;
  const startCheck = () => check.follow((signal) => engine.packs.check({ packId: pack.packId }, { signal }));
  return (
    <Item {...sign} title={title.text} language={title.language}>
      {trustWords !== undefined && <p>{trustWords}</p>}
      <p>
        {t("packs.facts", {
          lessons: t("library.lessons", { count: pack.lessons }),
          languages: formatList(pack.languages.map(ownLanguageName), i18n.language),
          size: formatBytes(pack.bytes, i18n.language),
        })}
      </p>
      <p>
        {t("packs.version", { version: pack.version })} · {[...pack.authors, pack.license].join(" · ")}
      </p>
      {pack.chosenCourses && <p>{t("packs.chosenCourses", { courses: formatList(chosen, i18n.language) })}</p>}
      <div className={styles.below}>
        {check.followed.kind !== "running" && (
          <Button aria-label={named(t("packs.check.begin"))} onPress={startCheck}>
            <Icon name="check" size={20} />
            {t("packs.check.begin")}
          </Button>
        )}
        <Button aria-label={named(t("packs.export.begin"))} onPress={onExport}>
          <Icon name="save" size={20} />
          {t("packs.export.begin")}
        </Button>
        <Button look="bare" aria-label={named(t("packs.remove"))} onPress={onRemove}>
          {t("packs.remove")}
        </Button>
      </div>
      <PackCheck title={title.text} followed={check.followed} onCancel={check.cancel} />
    </Item>
  );
}
