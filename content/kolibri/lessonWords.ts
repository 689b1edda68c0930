import { primarySubtag } from "../../contract/languages.ts";

/** The few words that lessons from Kolibri are given, beside their own. */
export interface LessonWords {
  readonly author: (name: string) => string;
  readonly license: (name: string) => string;
  readonly owner: (name: string) => string;
  readonly licenseNotStated: string;
  readonly cannotShow: string;
  readonly noneOfTheAbove: string;
}

const english: LessonWords = {
  author: (name) => `Author: ${name}.`,
  license: (name) => `Licence: ${name}.`,
  owner: (name) => `Rights: ${name}.`,
  licenseNotStated: "Licence not stated",
  cannotShow: "Luciole cannot show this part yet.",
  noneOfTheAbove: "None of the above",
};

const french: LessonWords = {
  author: (name) => `Auteur\u00A0: ${name}.`,
  license: (name) => `Licence\u00A0: ${name}.`,
  owner: (name) => `Droits\u00A0: ${name}.`,
  licenseNotStated: "Licence non précisée",
  cannotShow: "Luciole ne sait pas encore montrer cette partie.",
  noneOfTheAbove: "Aucune de ces réponses",
};

const chinese: LessonWords = {
  author: (name) => `作者：${name}。`,
  license: (name) => `许可：${name}。`,
  owner: (name) => `版权：${name}。`,
  licenseNotStated: "没有写明许可",
  cannotShow: "Luciole 还不能显示这一部分。",
  noneOfTheAbove: "以上都不对",
};

/** The words in a lesson's language if Luciole speaks it, else in English. */
export function lessonWords(language: string): LessonWords {
  switch (primarySubtag(language)) {
    case "fr":
      return french;
    case "zh":
      return chinese;
    default:
      return english;
  }
}
