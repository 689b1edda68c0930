import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { bestLanguage, type UiLanguage, uiLanguages } from "../../contract/languages.ts";
import en from "../locales/en.json";
import fr from "../locales/fr.json";
import zhCN from "../locales/zh-CN.json";

/** Makes the words of the interface. Every language is in the build: the classroom has no internet to fetch one. */
export function createWords(language: UiLanguage): i18n {
  const words = i18next.createInstance();
  void words.use(initReactI18next).init({
    lng: language,
    fallbackLng: "en",
    supportedLngs: [...uiLanguages],
    resources: { en: { translation: en }, fr: { translation: fr }, "zh-CN": { translation: zhCN } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return words;
}

/** The interface language nearest to what the system asks for; used until a person has chosen. */
export function systemLanguage(): UiLanguage {
  const best = bestLanguage(uiLanguages, navigator.languages);
  return uiLanguages.find((language) => language === best) ?? "en";
}
