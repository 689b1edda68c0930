import { useTranslation } from "react-i18next";
import { useEngine } from "../../api/EngineProvider.tsx";
import type { Picked } from "../../api/pickedFiles.ts";
import { fileEndings } from "../../api/sendFile.ts";
import { goTo } from "../../router/useRoute.ts";

/** Takes what a person picks by hand to the screen that shows what is in it. */
export function usePick() {
  const { t } = useTranslation();
  const { picked, connection } = useEngine();
  const { shell } = connection;
  const pick = (choice: readonly Picked[]) => {
    if (choice.length === 0) return;
    picked.pick(choice);
    goTo({ kind: "add", from: { kind: "picked" } });
  };
  const pickChosen = (chosen: readonly { readonly token: string; readonly name: string }[]) =>
    pick(chosen.map(({ token, name }) => ({ kind: "atHand", token, name })));
  return {
    /** Of what the window has chosen or was given. */
    pickChosen,
    pickFiles: (files: readonly File[]) => pick(files.map((file) => ({ kind: "toSend", name: file.name, file }))),
    /** The system's dialogs; only in the desktop window. */
    dialogs: shell && {
      files: async () =>
        pickChosen(await shell.chooseFiles({ title: t("add.chooseFiles"), endings: [...fileEndings] })),
      folder: async () => pickChosen(await shell.chooseFolder({ title: t("add.chooseFolder") })),
    },
  };
}
