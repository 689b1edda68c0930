/**
 * What people call languages, by tag (BCP 47): in English, French, Chinese and the language itself. Case, accents,
 * spaces and marks do not count. A list may also name any language by its tag.
 */
export const languageWords: Readonly<Record<string, readonly string[]>> = {
  "zh-CN": ["Chinese", "Mandarin", "chinois", "mandarin", "中文", "汉语", "普通话", "简体中文", "简体"],
  en: ["English", "anglais", "英语", "英文"],
  fr: ["French", "français", "法语", "法文"],
  ar: ["Arabic", "arabe", "阿拉伯语", "العربية"],
  es: ["Spanish", "espagnol", "西班牙语", "español"],
  pt: ["Portuguese", "portugais", "葡萄牙语", "português"],
  sw: ["Swahili", "Kiswahili", "swahili", "斯瓦希里语"],
  ha: ["Hausa", "haoussa", "豪萨语"],
  wo: ["Wolof", "沃洛夫语"],
  ff: ["Fula", "Fulani", "peul", "富拉语", "pulaar", "fulfulde"],
  hi: ["Hindi", "印地语", "हिन्दी"],
  bo: ["Tibetan", "tibétain", "藏语", "བོད་སྐད་"],
  ug: ["Uyghur", "ouïghour", "维吾尔语", "ئۇيغۇرچە"],
};
