import { useState } from "react";
import { useTranslation } from "react-i18next";
import { passwordPictures } from "../../../contract/secrets.ts";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { PasswordPicture, type PictureName } from "./PasswordPicture.tsx";
import styles from "./PicturePad.module.css";

const needed = 3;

interface Props {
  readonly isBusy: boolean;
  readonly onPictures: (pictures: readonly PictureName[]) => void;
}

/** Twelve pictures, three of which are touched in order. A slot lights up; which picture it was is never shown. */
export function PicturePad({ isBusy, onPictures }: Props) {
  const { t } = useTranslation();
  const [touched, setTouched] = useState<readonly PictureName[]>([]);
  const touch = (picture: PictureName) => {
    const now = [...touched, picture];
    if (now.length < needed) return setTouched(now);
    setTouched([]);
    onPictures(now);
  };
  const lit = isBusy ? needed : touched.length;
  return (
    <>
      <div className={styles.slots}>
        <div role="status" className={styles.dots}>
          {Array.from({ length: needed }, (_, n) => n).map((n) => (
            <i key={n} className={n < lit ? styles.got : undefined} />
          ))}
          <span className="visually-hidden">{t("door.touched", { chosen: lit, needed })}</span>
        </div>
        {touched.length > 0 && (
          <Button look="bare" onPress={() => setTouched([])}>
            <Icon name="again" size={20} />
            {t("door.startAgain")}
          </Button>
        )}
      </div>
      <div className={styles.pictures}>
        {passwordPictures.map((picture) => (
          <Button
            key={picture}
            className={styles.picture ?? ""}
            aria-label={t(`pictures.${picture}`)}
            isDisabled={isBusy}
            onPress={() => touch(picture)}
          >
            <PasswordPicture name={picture} />
          </Button>
        ))}
      </div>
    </>
  );
}
