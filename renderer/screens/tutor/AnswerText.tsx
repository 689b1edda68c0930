import { createContext, memo, useContext, useMemo } from "react";
import Markdown, { type Components } from "react-markdown";
import "katex/dist/katex.min.css";
import { citeMarks } from "../../components/markdown/citeMarks.ts";
import { mendStreaming } from "../../components/markdown/mendStreaming.ts";
import { rehypePlugins, remarkPlugins } from "../../components/markdown/plugins.ts";
import { ScrollTable } from "../../components/markdown/ScrollTable.tsx";
import { withDollarMath } from "../../components/markdown/texDelimiters.ts";
import { CiteMark } from "./CiteMark.tsx";
import type { MarkPlace } from "./sourceDesk.ts";

/** The marks of an answer: which one is open, and what opens one. */
export interface Marks {
  readonly open: MarkPlace | undefined;
  onToggle(mark: MarkPlace): void;
}

const MarksContext = createContext<Marks>({ open: undefined, onToggle: () => {} });

const components: Components = {
  a: ({ children }) => children,
  img: ({ alt }) => alt,
  table: ({ children }) => <ScrollTable>{children}</ScrollTable>,
  h1: "h4",
  h2: "h4",
  h3: "h4",
  cite: ({ node }) => <Mark n={Number(node?.properties.dataN)} nth={Number(node?.properties.dataNth)} />,
};

function Mark({ n, nth }: MarkPlace) {
  const { open, onToggle } = useContext(MarksContext);
  return <CiteMark n={n} isOpen={open?.n === n && open.nth === nth} onPress={() => onToggle({ n, nth })} />;
}

interface Props {
  readonly text: string;
  readonly isWriting: boolean;
  /** Numbers that may be marks, as `1 2 5`; a string, so that it compares. */
  readonly known: string;
  readonly marks: Marks;
}

/** An answer as Markdown with formulas and marks, fit to show at every moment of being written. */
export function AnswerText({ marks, ...rest }: Props) {
  return (
    <MarksContext.Provider value={marks}>
      <Words {...rest} />
    </MarksContext.Provider>
  );
}

const Words = memo(function Words({ text, isWriting, known }: Omit<Props, "marks">) {
  const plugins = useMemo(
    () => [...rehypePlugins, citeMarks(new Set(known.split(" ").filter(Boolean).map(Number)))],
    [known],
  );
  const words = withDollarMath(text);
  return (
    <Markdown remarkPlugins={remarkPlugins} rehypePlugins={plugins} components={components}>
      {isWriting ? mendStreaming(words) : words}
    </Markdown>
  );
});
