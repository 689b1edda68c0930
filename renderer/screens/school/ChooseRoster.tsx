import { FileTrigger } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useEngine } from "../../api/EngineProvider.tsx";
import type { Picked } from "../../api/pickedFiles.ts";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";

export type RosterFile = Picked;

const endings = ["csv", "tsv", "txt"] as const;

interface Props {
  readonly words: string;
  readonly isBusy: boolean;
  readonly onChosen: (file: RosterFile) => void;
}

/** Asks for a list of people: by the system's dialog in the window, by the browser's elsewhere. */
export function ChooseRoster({ words, isBusy, onChosen }: Props) {
  const { t } = useTranslation();
  const { shell } = useEngine().connection;
  const inside = (
    <>
      <Icon name="folder" size={20} />
      {words}
    </>
  );
  if (shell === undefined) {
    return (
      <FileTrigger
        acceptedFileTypes={endings.map((ending) => `.${ending}`)}
        onSelect={(files) => {
          const [file] = files ?? [];
          if (file) onChosen({ kind: "toSend", name: file.name, file });
        }}
      >
        <Button isDisabled={isBusy}>{inside}</Button>
      </FileTrigger>
    );
  }
  const ask = async () => {
    const [chosen] = await shell.chooseFiles({ title: t("roster.choose"), endings: [...endings] });
    if (chosen) onChosen({ kind: "atHand", ...chosen });
  };
  return (
    <Button isDisabled={isBusy} onPress={() => void ask()}>
      {inside}
    </Button>
  );
}
