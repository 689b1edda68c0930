import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useEngine } from "../../api/EngineProvider.tsx";
import { faultOf } from "../../api/faults.ts";
import { Button } from "../../components/Button.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { Field } from "../../components/Field.tsx";
import { faultWords } from "../../components/faultWords.ts";
import { Icon } from "../../components/Icon.tsx";
import { Sheet, SheetFoot } from "../../components/Sheet.tsx";
import { KeyWords } from "./KeyWords.tsx";
import styles from "./PublishersTab.module.css";

/** The contract takes no longer ones. A key file has under 200 letters. */
const longest = { key: 2_000, name: 100 };

/** Adds a publisher: the key, then its six words to compare by voice, then the name. Nothing is trusted before. */
export function AddPublisher({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { queries, queryClient } = useEngine();
  const [publicKey, setPublicKey] = useState("");
  const [name, setName] = useState("");
  const key = useQuery(
    queries.publishers.preview.queryOptions({
      input: { publicKey },
      enabled: publicKey.trim() !== "",
      staleTime: 0,
      retry: false,
    }),
  );
  const add = useMutation(
    queries.publishers.add.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: queries.publishers.key() });
        onClose();
      },
    }),
  );
  const read = async (files: FileList | null) => {
    const [file] = files ?? [];
    if (file) setPublicKey((await file.text()).slice(0, longest.key));
  };
  return (
    <Sheet title={t("publishers.addTitle")} onClose={onClose}>
      <div className={styles.choose}>
        <Field
          label={t("publishers.keyLabel")}
          lines={2}
          value={publicKey}
          onValue={setPublicKey}
          maxLength={longest.key}
        />
        <FileTrigger acceptedFileTypes={[".pub"]} onSelect={(files) => void read(files)}>
          <Button>
            <Icon name="folder" size={20} />
            {t("publishers.chooseKey")}
          </Button>
        </FileTrigger>
      </div>
      <div role="status">
        {key.isError && <p className={styles.wrong}>{faultWords(faultOf(key.error), t, i18n.language)}</p>}
        {key.isSuccess && publicKey.trim() !== "" && (
          <div className={styles.compare}>
            <p>{t("publishers.compare")}</p>
            <KeyWords words={key.data.words} />
            {key.data.name !== undefined && (
              <p className={styles.known}>{t("publishers.known", { name: key.data.name })}</p>
            )}
          </div>
        )}
      </div>
      <Field label={t("publishers.nameLabel")} value={name} onValue={setName} maxLength={longest.name} />
      {add.isError && <FaultNote thrown={add.error} />}
      <SheetFoot>
        <Button onPress={onClose}>{t("common.cancel")}</Button>
        <Button
          look="lit"
          isDisabled={!key.isSuccess || name.trim() === "" || add.isPending}
          onPress={() => add.mutate({ publicKey, name })}
        >
          {t("publishers.trust")}
        </Button>
      </SheetFoot>
    </Sheet>
  );
}
