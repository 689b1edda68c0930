import { useTranslation } from "react-i18next";
import type { SearchHit } from "../../../contract/search.ts";
import { locatorWords } from "../../i18n/locatorWords.ts";
import { hrefOf } from "../../router/route.ts";
import styles from "./HitCard.module.css";

/** A place that was found: its lesson and step, and the words around what was looked for. Opens there, lit. */
export function HitCard({ hit, text }: { readonly hit: SearchHit; readonly text: string }) {
  const { t } = useTranslation();
  const { locator } = hit;
  const spot = locatorWords(locator, t);
  const href = hrefOf({
    kind: "lesson",
    lesson: { packId: hit.packId, lessonId: hit.lessonId },
    language: hit.language,
    light: { passageId: hit.passageId },
    back: { kind: "search", text },
  });
  return (
    <li>
      <a className={styles.hit} href={href} lang={hit.language}>
        <p className={styles.place}>
          <b>{hit.title}</b>
          {locator.kind === "heading" && locator.section > 0 && ` · ${t("search.step", { step: locator.section })}`}
          {spot !== "" && ` · ${spot}`}
        </p>
        <p>
          {hit.snippet.map((piece, index) =>
            piece.isHit ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces stand in the order of the text
              <mark key={index}>{piece.text}</mark>
            ) : (
              piece.text
            ),
          )}
        </p>
      </a>
    </li>
  );
}
