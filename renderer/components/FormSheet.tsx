import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";
import { CheckedForm } from "./CheckedForm.tsx";
import { FaultNote } from "./FaultNote.tsx";
import styles from "./FormSheet.module.css";
import { Sheet, SheetFoot } from "./Sheet.tsx";

interface Props<Wrongs> {
  readonly title: string;
  /** What the lit button says. */
  readonly save: string;
  readonly wrongs: Wrongs;
  /** What sends it: whether it is under way, and what kept it from being done. */
  readonly sending: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: (wrongs: Partial<Wrongs>) => ReactNode;
}

/** A sheet to fill in. What was written stays if it could not be kept. */
export function FormSheet<Wrongs extends object>(props: Props<Wrongs>) {
  const { title, save, wrongs, sending, onSave, onClose, children } = props;
  const { t } = useTranslation();
  return (
    <Sheet title={title} onClose={onClose}>
      <CheckedForm wrongs={wrongs} className={styles.form} isBusy={sending.isPending} onRight={onSave}>
        {(shown) => (
          <>
            {children(shown)}
            {sending.error !== null && <FaultNote thrown={sending.error} />}
            <SheetFoot>
              <Button onPress={onClose}>{t("common.cancel")}</Button>
              <Button type="submit" look="lit" isDisabled={sending.isPending}>
                {sending.isPending ? t("school.saving") : save}
              </Button>
            </SheetFoot>
          </>
        )}
      </CheckedForm>
    </Sheet>
  );
}
