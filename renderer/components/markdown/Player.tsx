import type { OpenLesson } from "../../../contract/lessons.ts";
import { blobUrl, type LessonMedium } from "../../api/mediaUrl.ts";
import { ownLanguageName } from "../../i18n/format.ts";
import { trackLanguage } from "./mediaKinds.ts";

interface Props {
  readonly medium: LessonMedium;
  readonly path: string;
  readonly alt: string;
  /** Where its subtitles are found: their names begin as its own does. */
  readonly media: OpenLesson["media"];
}

/** A film or recording of the pack, with the subtitles that the lesson has for it. */
export function Player({ medium, path, alt, media }: Props) {
  const shared = {
    controls: true,
    preload: "metadata",
    src: blobUrl(medium.sha256),
    "data-film": medium.sha256,
  } as const;
  const tracks = Object.entries(media).flatMap(([address, { sha256, mediaType }]) => {
    const language = mediaType === "text/vtt" ? trackLanguage(address, path) : undefined;
    return language === undefined ? [] : [{ sha256, language }];
  });
  const shown = tracks.map(({ sha256, language }, index) => (
    <track
      key={sha256}
      kind="subtitles"
      src={blobUrl(sha256)}
      srcLang={language || "und"}
      label={language === "" ? alt : ownLanguageName(language)}
      default={index === 0}
    />
  ));
  return medium.mediaType.startsWith("audio/") ? (
    <audio {...shared} aria-label={alt}>
      {shown}
    </audio>
  ) : (
    <video {...shared} aria-label={alt}>
      {shown}
    </video>
  );
}
