import { readExerciseFile } from "../exercises/exerciseFile.ts";
import { readLessonText, readText } from "../lessons/checkText.ts";
import { memberRole } from "./memberRole.ts";
import type { PackSource, SourceMember } from "./packSource.ts";
import { readMember } from "./readMember.ts";

/**
 * Reads and checks texts and exercises: their hashes, and that they are what they claim. Writes nothing.
 * @throws PackRefusedError with the first thing that is wrong, or the reason of `signal`
 */
export async function checkTexts(
  source: PackSource,
  texts: readonly SourceMember[],
  onBytes: (bytesDone: number) => void,
  signal: AbortSignal,
): Promise<void> {
  let bytesDone = 0;
  for (const member of texts) {
    signal.throwIfAborted();
    checkText(member.path, await readMember(source, member));
    bytesDone += member.bytes;
    onBytes(bytesDone);
  }
}

function checkText(path: string, content: Buffer): void {
  const { kind } = memberRole(path);
  if (kind === "lessonText") readLessonText(content, path);
  if (kind === "teacherNotes") readText(content, path);
  if (kind === "exercises") readExerciseFile(content, path);
}
