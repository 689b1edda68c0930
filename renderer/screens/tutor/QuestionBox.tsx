import { type KeyboardEvent, useEffect, useRef } from "react";
import styles from "./QuestionBox.module.css";

interface Props {
  readonly label: string;
  readonly placeholder?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSend: () => void;
  /** Takes the focus as it appears. */
  readonly isFocused?: boolean;
}

/** What the key event reports while an input method has the keys; older browsers tell it by nothing else. */
const composingKeyCode = 229;

/** Where a question is written: Enter sends, Shift and Enter makes a line, and an input method's Enter is its own. */
export function QuestionBox({ label, placeholder, text, onText, onSend, isFocused = false }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isFocused) box.current?.focus();
  }, [isFocused]);
  useGrowing(box, text);
  const onKeyDown = (event: KeyboardEvent) => {
    const isComposing = event.nativeEvent.isComposing || event.keyCode === composingKeyCode;
    if (event.key !== "Enter" || event.shiftKey || isComposing) return;
    event.preventDefault();
    onSend();
  };
  return (
    <textarea
      ref={box}
      className={styles.box}
      aria-label={label}
      placeholder={placeholder}
      rows={1}
      value={text}
      onChange={(event) => onText(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}

/** As tall as its text, up to what the style allows. */
function useGrowing(box: { readonly current: HTMLTextAreaElement | null }, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useEffect(() => {
    const area = box.current;
    if (area === null) return;
    area.style.blockSize = "auto";
    area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  }, [box, text]);
}
