import { useTranslation } from "react-i18next";
import type { OpenLesson, Passage, SourcePlace } from "../../../contract/lessons.ts";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { playerOf } from "../../components/markdown/playerOf.ts";
import { formatClock } from "../../i18n/format.ts";
import { locatorWords } from "../../i18n/locatorWords.ts";
import styles from "./PassagePlace.module.css";

interface Props {
  readonly place: SourcePlace;
  readonly media: OpenLesson["media"];
}

/** A quiet mark in the lesson: the page that a passage stands on, or a button that plays the film from there. */
export function PassagePlace({ place, media }: Props) {
  const { t } = useTranslation();
  const { locator, source } = place;
  const film = source === undefined ? undefined : media[source];
  if (locator.kind === "page" || film === undefined || !/^(?:audio|video)\//u.test(film.mediaType)) {
    return (
      <p className={styles.place} data-silent="">
        {locatorWords(locator, t)}
      </p>
    );
  }
  const time = formatClock(locator.startMs);
  return (
    <p className={styles.place} data-silent="">
      <Button
        look="bare"
        className={styles.play ?? ""}
        aria-label={t("source.play", { time })}
        onPress={() => playFrom(film.sha256, locator.startMs)}
      >
        <Icon name="play" size={20} />
        {time}
      </Button>
    </p>
  );
}

/** Nothing happens where the film stands in another step of the lesson. */
function playFrom(sha256: string, startMs: number): void {
  const player = playerOf(sha256);
  if (player === undefined) return;
  player.currentTime = startMs / 1_000;
  player.scrollIntoView({ block: "nearest" });
  // A browser that will not play yet shows the film at its place, with its own button.
  void player.play().catch(() => {});
}

/** Whether a passage comes from the place that the one before it has named already. */
export function isSamePlace({ place }: Passage, before: Passage | undefined): boolean {
  return JSON.stringify(place) === JSON.stringify(before?.place);
}
