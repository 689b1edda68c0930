import { useTranslation } from "react-i18next";
import type { OpenLesson } from "../../../contract/lessons.ts";
import { mediaFormat, mediaKindOf } from "../../components/markdown/mediaKinds.ts";
import { SaveLink } from "../../components/markdown/SaveLink.tsx";

/** The documents that a lesson was made of, to be saved and opened elsewhere; films stand in the lesson itself. */
export function Originals({ lesson }: { readonly lesson: OpenLesson }) {
  const { t } = useTranslation();
  const places = lesson.sections.flatMap(({ passages }) => passages.flatMap(({ place }) => place?.source ?? []));
  const originals = [...new Set(places)].flatMap((address) => {
    const medium = lesson.media[address];
    return medium === undefined || mediaKindOf(medium.mediaType) !== "file" ? [] : [{ address, medium }];
  });
  return originals.map(({ address, medium }) => (
    <p key={address} data-silent="">
      <SaveLink medium={medium} address={address} name={lesson.title}>
        {t("source.original", { format: mediaFormat(address) ?? t("source.file") })}
      </SaveLink>
    </p>
  ));
}
