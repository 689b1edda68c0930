import { defineConfig } from "i18next-cli";
import { uiLanguages } from "./contract/languages.ts";

/** One file of words a language; `i18next-cli status` finds keys that are missing or that nothing uses. */
export default defineConfig({
  locales: ["en", ...uiLanguages.filter((language) => language !== "en")],
  extract: {
    input: ["renderer/**/*.{ts,tsx}"],
    output: "renderer/locales/{{language}}.json",
    mergeNamespaces: true,
    defaultNS: false,
    nsSeparator: false,
    primaryLanguage: "en",
    // Keys made from a code that the engine sends; the contract lists the codes.
    preservePatterns: ["errors.*", "reasons.*", "doctor.*"],
  },
});
