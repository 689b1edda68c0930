import "./polyfills.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { App } from "./App.tsx";
import { connect } from "./api/connect.ts";
import { PageOfOnePerson } from "./api/PageOfOnePerson.tsx";
import { createWords, systemLanguage } from "./i18n/i18n.ts";
import "./theme/tokens.css";
import "./theme/base.css";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={createWords(systemLanguage())}>
      <PageOfOnePerson connection={connect()}>
        <App />
      </PageOfOnePerson>
    </I18nextProvider>
  </StrictMode>,
);
