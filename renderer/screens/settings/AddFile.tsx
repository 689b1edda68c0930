import { FileTrigger } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { FileSource } from "../../../contract/values.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { type FilePurpose, fileEndings } from "../../api/sendFile.ts";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";

/** A file that the person chose: known to the engine by a token, or in the browser's hands and still to be sent. */
export type ChosenFile =
  | { readonly kind: "atHand"; readonly name: string; readonly source: FileSource }
  | { readonly kind: "toSend"; readonly name: string; readonly file: File };

interface Props {
  readonly purpose: FilePurpose;
  readonly words: string;
  readonly isLit: boolean;
  readonly onChosen: (chosen: ChosenFile) => void;
}

/** The button that asks for a file: by the system's dialog in the window, by the browser's elsewhere. */
export function AddFile({ purpose, words, isLit, onChosen }: Props) {
  const { t } = useTranslation();
  const { shell } = useEngine().connection;
  const inside = (
    <>
      <Icon name="plus" />
      {words}
    </>
  );
  const look = isLit ? "lit" : "plain";
  if (shell === undefined) {
    return (
      <FileTrigger
        acceptedFileTypes={[fileEndings[purpose]]}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) onChosen({ kind: "toSend", name: file.name, file });
        }}
      >
        <Button look={look}>{inside}</Button>
      </FileTrigger>
    );
  }
  const choose = async () => {
    const title = t(purpose === "pack" ? "packs.choose" : "models.choose");
    const chosen = await shell.chooseFile({ purpose, title });
    if (chosen) onChosen({ kind: "atHand", name: chosen.name, source: { kind: "fileToken", token: chosen.token } });
  };
  return (
    <Button look={look} onPress={() => void choose()}>
      {inside}
    </Button>
  );
}
