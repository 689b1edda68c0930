import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OpenLesson } from "../../../contract/lessons.ts";
import { blobUrl, mediumAt } from "../../api/mediaUrl.ts";
import { AppFrame } from "./AppFrame.tsx";
import styles from "./Figure.module.css";
import { mediaKindOf } from "./mediaKinds.ts";
import { Player } from "./Player.tsx";

interface Props {
  readonly media: OpenLesson["media"];
  readonly path: string;
  readonly alt: string;
  readonly caption?: string;
}

/** What a lesson shows in its place, on a card; what is not in the pack is told in words, never fetched. */
export function Figure(props: Props) {
  const { media, path, caption } = props;
  const medium = mediumAt(media, path);
  const kind = mediaKindOf(medium?.mediaType ?? "image/");
  if (kind === "track") return null; // the film's player shows it
  return (
    <figure className={styles.figure}>
      <Shown {...props} />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

function Shown({ media, path, alt }: Props) {
  const { t } = useTranslation();
  const [isBroken, setBroken] = useState(false);
  const medium = mediumAt(media, path);
  const kind = mediaKindOf(medium?.mediaType ?? "");
  if (medium === undefined || isBroken || kind === "file" || kind === "track") {
    return <p className={styles.missing}>{alt ? `${t("lesson.figureMissing")} ${alt}` : t("lesson.figureMissing")}</p>;
  }
  if (kind === "app") return <AppFrame medium={medium} title={alt} />;
  if (kind === "picture") return <img src={blobUrl(medium.sha256)} alt={alt} onError={() => setBroken(true)} />;
  return <Player medium={medium} path={path} alt={alt} media={media} />;
}
