import { useTranslation } from "react-i18next";
import { Field } from "./Field.tsx";
import { SecretField } from "./SecretField.tsx";
import { longestName, type WrongCode } from "./wrongWords.ts";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly wrong: WrongCode | undefined;
}

/** The name of a person, a class or a school. */
export function NameField({ wrong, ...field }: Props) {
  const { t } = useTranslation();
  return <Field {...field} maxLength={longestName} wrong={wrong && t(`wrong.${wrong}`)} />;
}

/** A passphrase that is made up now, shown as it is written. */
export function NewPassphraseField({ wrong, about, ...field }: Props & { readonly about?: string }) {
  const { t } = useTranslation();
  return <SecretField {...field} {...(about !== undefined && { about })} isNew wrong={wrong && t(`wrong.${wrong}`)} />;
}
