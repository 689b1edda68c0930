import "i18next";
import type en from "../locales/en.json";

/** Makes a wrong key a type error. */
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof en };
  }
}
