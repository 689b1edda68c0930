import { useTranslation } from "react-i18next";
import { isSettled, type TurnView } from "../../api/turnView.ts";
import { Icon } from "../../components/Icon.tsx";
import reading from "../../components/markdown/reading.module.css";
import styles from "./Answer.module.css";
import { AnswerText } from "./AnswerText.tsx";
import { SourceCard } from "./SourceCard.tsx";
import { type MarkPlace, type OpenSource, quoteOf, type SourceDesk } from "./sourceDesk.ts";

/** The answer so far, with its marks and the source that is open. Nothing before its first words. */
export function Answer({ view, desk }: { readonly view: TurnView; readonly desk: SourceDesk }) {
  const { t } = useTranslation();
  if (view.answer === "") return null;
  const isWriting = !isSettled(view);
  const open = desk.open?.turnKey === view.key ? desk.open : undefined;
  const toggle = (mark: MarkPlace) => {
    if (open?.mark.n === mark.n && open.mark.nth === mark.nth) return desk.close();
    const wanted = sourceOf(view, mark);
    if (wanted) desk.show(wanted);
  };
  return (
    <div className={styles.answer} lang={view.language}>
      {view.writer === "quotes" && (
        <p className={styles.tag} title={t("tutor.quotedInfo")}>
          <Icon name="quote" size={20} />
          {t("tutor.quoted")}
        </p>
      )}
      <div className={`${reading.reading} ${styles.words} ${isWriting ? styles.isWriting : ""}`}>
        <AnswerText
          text={view.answer}
          isWriting={isWriting}
          known={view.sources.map((source) => source.n).join(" ")}
          marks={{ open: open?.mark, onToggle: toggle }}
        />
      </div>
      {open && <SourceCard open={open} desk={desk} />}
      {view.uncheckedNumbers.length > 0 && (
        <p className={styles.unchecked}>
          <Icon name="unsure" size={20} />
          {t("tutor.unchecked", { count: view.uncheckedNumbers.length, numbers: view.uncheckedNumbers.join(", ") })}
        </p>
      )}
    </div>
  );
}

function sourceOf(view: TurnView, mark: MarkPlace): OpenSource | undefined {
  const source = view.sources.find((candidate) => candidate.n === mark.n);
  const quote = quoteOf(view.citations, mark);
  return source && { turnKey: view.key, mark, source, ...(quote !== undefined && { quote }) };
}
