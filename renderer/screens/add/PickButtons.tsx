import { FileTrigger } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { fileEndings } from "../../api/sendFile.ts";
import { Button, type ButtonLook } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { usePick } from "./usePick.ts";

/** Ask for files or a folder: by the system's dialogs in the window, by the browser's for files elsewhere. */
export function PickButtons({ words, look }: { readonly words: string; readonly look: ButtonLook }) {
  const { t } = useTranslation();
  const { dialogs, pickFiles } = usePick();
  const inside = (
    <>
      <Icon name="plus" />
      {words}
    </>
  );
  if (dialogs === undefined) {
    return (
      <FileTrigger
        allowsMultiple
        acceptedFileTypes={fileEndings.map((ending) => `.${ending}`)}
        onSelect={(files) => pickFiles([...(files ?? [])])}
      >
        <Button look={look}>{inside}</Button>
      </FileTrigger>
    );
  }
  return (
    <>
      <Button look={look} onPress={() => void dialogs.files()}>
        {inside}
      </Button>
      <Button onPress={() => void dialogs.folder()}>
        <Icon name="folder" />
        {t("add.folder")}
      </Button>
    </>
  );
}
