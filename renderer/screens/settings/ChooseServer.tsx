import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ModelServer } from "../../../contract/models.ts";
import { useEngine } from "../../api/EngineProvider.tsx";
import { Button } from "../../components/Button.tsx";
import { FaultNote } from "../../components/FaultNote.tsx";
import { Field } from "../../components/Field.tsx";
import { SecretField } from "../../components/SecretField.tsx";
import { Sheet, SheetFoot } from "../../components/Sheet.tsx";

interface Props {
  /** The one that is in use, to be changed. */
  readonly server: ModelServer | undefined;
  readonly onClose: () => void;
}

/** Asks for the address of the school's strong computer, and uses it if it answers. */
export function ChooseServer({ server, onClose }: Props) {
  const { t } = useTranslation();
  const { queries, queryClient } = useEngine();
  const [address, setAddress] = useState(server?.address ?? "");
  const [model, setModel] = useState(server?.model ?? "");
  const [key, setKey] = useState("");
  const use = useMutation(
    queries.models.useServer.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: queries.models.key() });
        onClose();
      },
    }),
  );
  const send = () =>
    use.mutate({ address, ...(model.trim() !== "" && { model: model.trim() }), ...(key !== "" && { key }) });
  return (
    <Sheet title={t("models.server.title")} onClose={onClose}>
      <Field
        label={t("models.server.address")}
        about={t("models.server.addressAbout")}
        value={address}
        onValue={setAddress}
        maxLength={300}
      />
      <Field
        label={t("models.server.model")}
        about={t("models.server.modelAbout")}
        value={model}
        onValue={setModel}
        maxLength={200}
      />
      <SecretField
        label={t("models.server.key")}
        about={t(server?.hasKey ? "models.server.keyKept" : "models.server.keyAbout")}
        value={key}
        onValue={setKey}
      />
      {use.isError && <FaultNote thrown={use.error} />}
      <SheetFoot>
        <Button onPress={onClose}>{t("common.cancel")}</Button>
        <Button look="lit" isDisabled={address.trim() === "" || use.isPending} onPress={send}>
          {t(use.isPending ? "models.server.asking" : "models.server.use")}
        </Button>
      </SheetFoot>
    </Sheet>
  );
}
