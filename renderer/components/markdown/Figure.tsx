import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OpenLesson } from "../../../contract/lessons.ts";
import { mediaUrl } from "../../api/mediaUrl.ts";
import styles from "./Figure.module.css";

interface Props {
  readonly media: OpenLesson["media"];
  readonly path: string;
  readonly alt: string;
  readonly caption?: string;
}

/** A picture of the pack on its card, or audio or video; what is not in the pack is told in words, never fetched. */
export function Figure({ media, path, alt, caption }: Props) {
  const { t } = useTranslation();
  const [isBroken, setBroken] = useState(false);
  const url = mediaUrl(media, path);
  const mediaType = media[path]?.mediaType ?? "image/";
  return (
    <figure className={styles.figure}>
      {url === undefined || isBroken ? (
        <p className={styles.missing}>{alt ? `${t("lesson.figureMissing")} ${alt}` : t("lesson.figureMissing")}</p>
      ) : (
        <Medium url={url} mediaType={mediaType} alt={alt} onBroken={() => setBroken(true)} />
      )}
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

function Medium(props: {
  readonly url: string;
  readonly mediaType: string;
  readonly alt: string;
  readonly onBroken: () => void;
}) {
  // biome-ignore-start lint/a11y/useMediaCaption: a pack's audio and video carry no captions; the alternative text tells them
  if (props.mediaType.startsWith("audio/")) return <audio controls src={props.url} aria-label={props.alt} />;
  if (props.mediaType.startsWith("video/")) return <video controls src={props.url} aria-label={props.alt} />;
  // biome-ignore-end lint/a11y/useMediaCaption: as above
  return <img src={props.url} alt={props.alt} onError={props.onBroken} />;
}
