import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { locatorWords } from "../../i18n/locatorWords.ts";
import { CiteNumber } from "./CiteMark.tsx";
import styles from "./SourceCard.module.css";
import type { OpenSource, SourceDesk } from "./sourceDesk.ts";

/** The passage behind a mark: where it stands, its words, and the way there. */
export function SourceCard({ open, desk }: { readonly open: OpenSource; readonly desk: SourceDesk }) {
  const { t } = useTranslation();
  const card = useRef<HTMLElement>(null);
  const { source } = open;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another mark is another card to bring into view
  useEffect(() => {
    // Not given back: in new browsers it is a promise, which React would call as the effect's end.
    void card.current?.scrollIntoView({ block: "nearest" });
  }, [open.mark]);
  const isHere = desk.isHere(source);
  const spot = locatorWords(source.locator, t);
  const place = isHere
    ? spot === ""
      ? t("tutor.sourceHere")
      : t("tutor.sourceStep", { heading: spot })
    : [source.title, spot].filter(Boolean).join(" · ");
  return (
    <section
      ref={card}
      className={styles.source}
      aria-label={t("tutor.source", { n: source.n })}
      lang={source.language}
    >
      <CiteNumber n={source.n} />
      <span className={styles.place}>{place}</span>
      <Button look="bare" isRound aria-label={t("tutor.closeSource", { n: source.n })} onPress={desk.close}>
        <Icon name="cross" size={20} />
      </Button>
      <blockquote>{inQuotes(open.quote ?? source.text, source.language)}</blockquote>
      {isHere && desk.uncover && (
        <Button className={styles.go ?? ""} onPress={desk.uncover}>
          {t("tutor.showOnPage")}
        </Button>
      )}
      {!isHere && (
        <ButtonLink className={styles.go ?? ""} to={desk.linkTo(open)}>
          {t("tutor.openLesson")}
          <Icon name="next" size={20} />
        </ButtonLink>
      )}
    </section>
  );
}

/** The words in the quotation marks of their language. */
function inQuotes(words: string, language: string): string {
  return language.startsWith("fr") ? `«\u00a0${words}\u00a0»` : `“${words}”`;
}
