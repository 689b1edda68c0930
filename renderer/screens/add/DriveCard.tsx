import { useTranslation } from "react-i18next";
import { Icon } from "../../components/Icon.tsx";
import styles from "./AddScreen.module.css";

/** Whether the drive may be pulled out now. */
export function DriveCard({ isWorking }: { readonly isWorking: boolean }) {
  const { t } = useTranslation();
  return (
    <section className={styles.card}>
      <h2>
        <Icon name="usb" />
        {t(isWorking ? "add.drive.leaveIn" : "add.drive.mayGo")}
      </h2>
      <p>{t(isWorking ? "add.drive.leaveInWords" : "add.drive.mayGoWords")}</p>
    </section>
  );
}
