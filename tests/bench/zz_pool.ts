import { createFindPassages } from "../../content/retrieval/findPassages.ts";
import { benchLanguages, readQuestions } from "./retrieval/questions.ts";
import { openStarterLibrary } from "./retrieval/starterLibrary.ts";

const lib = await openStarterLibrary();
const find = createFindPassages(lib.db);
for (const language of benchLanguages)
  for (const q of readQuestions(lib.db, language)) {
    if (q.gold.size === 0) continue;
    const found = find({ question: q.q, language, limit: 10 });
    const rank = found.findIndex((p) => q.gold.has(p.passageId));
    if (rank === 0) continue;
    console.log(q.id.slice(-4), rank, q.q);
    for (const p of found.slice(0, rank < 0 ? 2 : Math.min(rank, 2)))
      console.log(
        "     ",
        p.lessonId,
        p.sentences
          .toSorted((a, b) => b.coverage - a.coverage)
          .slice(0, 2)
          .map((s) => s.text.slice(0, 90))
          .join(" ~ "),
      );
  }
lib.close();
