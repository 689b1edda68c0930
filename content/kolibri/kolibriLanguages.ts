import { canonicalTag } from "../../contract/languages.ts";
import { PackRefusedError } from "../errors.ts";
import { checkMemberName } from "../packs/memberName.ts";
import { lessonTextPath } from "../packs/memberRole.ts";

/** Languages as Kolibri's rows name them, in the canonical form that packs use. */
export interface KolibriLanguages {
  /** @returns undefined if it names none that a pack may have */
  tagOf(languageId: string | undefined): string | undefined;
}

/** Codes that say that there is no one language; a pack gives such lessons the channel's. */
const noLanguage = new Set(["mul", "mis", "zxx", "und"]);

/** @param tags what may be meant by an id, likeliest first */
export function createKolibriLanguages(tags: ReadonlyMap<string, readonly string[]>): KolibriLanguages {
  const known = new Map<string, string | undefined>();
  return {
    tagOf(languageId) {
      if (languageId === undefined) return undefined;
      if (!known.has(languageId)) {
        const candidates = [...(tags.get(languageId) ?? []), languageId];
        known.set(
          languageId,
          candidates.map(packTag).find((tag) => tag !== undefined),
        );
      }
      return known.get(languageId);
    },
  };
}

/** `in` is `id`, `es_mx` is `es-MX`; nothing for what is no tag, or could not stand in a file's name. */
function packTag(written: string): string | undefined {
  const tag = canonicalTag(written);
  if (tag === undefined || tag.length > 35 || noLanguage.has(tag) || !/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag)) {
    return undefined;
  }
  try {
    checkMemberName(lessonTextPath("lesson", tag));
    return tag;
  } catch (cause) {
    if (cause instanceof PackRefusedError) return undefined; // `con` and `nul` are files that Windows keeps for itself
    throw cause;
  }
}
