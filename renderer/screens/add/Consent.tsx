import { useTranslation } from "react-i18next";
import type { ImportItem } from "../../../contract/imports.ts";
import { inLanguage } from "../../../contract/languages.ts";
import { Confirm } from "../../components/Confirm.tsx";
import { trustView } from "../../components/trustView.ts";
import styles from "./AddScreen.module.css";

interface Props {
  readonly items: readonly ImportItem[];
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks whether packs that nobody known has signed may come in, and says that the answer is written down. */
export function Consent({ items, onYes, onNo }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <Confirm
      title={t("add.consent.title", { count: items.length })}
      words={t("add.consent.words")}
      yes={t("add.consent.yes")}
      no={t("add.consent.no")}
      onYes={onYes}
      onNo={onNo}
    >
      <ul className={styles.doubtful}>
        {items.map((item) => {
          const title = inLanguage(item.title, i18n.language);
          return (
            <li key={item.itemId}>
              <b lang={title.language}>{title.text}</b> · {trustView(item.trust, t).badge}
            </li>
          );
        })}
      </ul>
      <p>{t("add.consent.logged")}</p>
    </Confirm>
  );
}
