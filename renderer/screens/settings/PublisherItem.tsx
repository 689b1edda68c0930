import { useTranslation } from "react-i18next";
import type { Publisher } from "../../../contract/publishers.ts";
import { Button } from "../../components/Button.tsx";
import { Fold } from "../../components/Fold.tsx";
import { Item } from "../../components/Item.tsx";
import { QrCode } from "../../components/QrCode.tsx";
import { KeyWords } from "./KeyWords.tsx";
import styles from "./PublishersTab.module.css";

/** A publisher that is trusted: the words to know the key by, and the key itself to pass on. */
export function PublisherItem({
  publisher,
  onRemove,
}: {
  readonly publisher: Publisher;
  readonly onRemove: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { name, keyId, publicKey, words, addedAt } = publisher;
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: "long" }).format(new Date(addedAt));
  return (
    <Item
      icon="trust"
      voice="good"
      title={name}
      actions={
        <Button aria-label={`${t("publishers.remove")}: ${name}`} onPress={onRemove}>
          {t("publishers.remove")}
        </Button>
      }
    >
      <KeyWords words={words} />
      <p>{t("publishers.since", { date })}</p>
      <Fold title={t("publishers.passOn")} about={name}>
        <div className={styles.key}>
          <QrCode text={publicKey} label={t("publishers.qrLabel", { name })} />
          <dl>
            <dt>{t("publishers.keyId")}</dt>
            <dd>{keyId}</dd>
            <dt>{t("publishers.publicKey")}</dt>
            <dd>{publicKey}</dd>
          </dl>
        </div>
      </Fold>
    </Item>
  );
}
