/**
 * Who may import whom: the table of the design, a rule a cell. The comment is what a developer reads when it bites,
 * so it says what to do in place of the import.
 */
const domains = ["models", "content", "school"];

/** The value imports that a domain may take from the contract; all others are types. */
// languages: pure and shared. settings, models: what a store reads back is checked by the contract's own schema (decision 7).
const sharedValues = "^contract/(languages|settings|models)\\.ts$";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "contract-stands-alone",
      severity: "error",
      comment:
        "The contract is the words between the parts, so it knows none of them. Move the type into contract/, or pass it in.",
      from: { path: "^contract/" },
      to: { path: "^(models|content|school|engine|cli|electron|renderer)/" },
    },
    ...domains.map((domain) => ({
      name: `${domain}-knows-no-other-domain`,
      severity: "error",
      comment: `${domain}/ is a domain of its own. What it needs of another arrives as a function or value from engine/engine.ts: take it as a parameter.`,
      from: { path: `^${domain}/` },
      to: { path: `^(${domains.filter((other) => other !== domain).join("|")}|engine|cli|electron|renderer)/` },
    })),
    {
      name: "domains-take-types-of-the-contract",
      severity: "error",
      comment:
        "Domains speak the contract's types and never run its schemas: validation happens once, at the edge (engine/rpc). Use `import type`. The one exception is contract/languages.ts.",
      from: { path: "^(models|content|school)/" },
      to: { path: "^contract/", pathNot: sharedValues, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "engine-serves-windows-without-knowing-them",
      severity: "error",
      comment:
        "The engine also runs without a window. Put what both need into contract/, or hand it in by EngineConfig.",
      from: { path: "^engine/" },
      to: { path: "^(cli|electron|renderer)/" },
    },
    {
      name: "cli-uses-the-engine-whole",
      severity: "error",
      comment:
        "A command talks to the engine by the contract, as a page does. It may start one (engine.ts, config.ts, serverMain.ts) and reach into nothing else.",
      from: { path: "^cli/" },
      to: {
        path: "^(models|content|school|electron|renderer|engine/(?!(engine|engineClient|config|serverMain)\\.ts$))",
      },
    },
    {
      name: "electron-knows-no-lessons",
      severity: "error",
      comment:
        "electron/ starts processes and windows. Only engineEntry.ts runs the engine and only modelHostEntry.ts the model host; ask the engine over its port.",
      from: { path: "^electron/", pathNot: "^electron/(engineEntry|modelHostEntry)\\.ts$" },
      // The port that main fills for the engine is stated in models/.
      to: { path: "^(models|content|school|engine|cli|renderer)/", pathNot: "^models/modelHostLauncher\\.ts$" },
    },
    {
      name: "engine-entry-runs-the-engine-only",
      severity: "error",
      comment:
        "engineEntry.ts starts the engine in its process; domains are composed in engine/engine.ts. Types of models/ are fine.",
      from: { path: "^electron/engineEntry\\.ts$" },
      to: { path: "^(models|content|school|cli|renderer)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "model-host-entry-runs-the-host-only",
      severity: "error",
      comment: "modelHostEntry.ts starts models/host in its process and holds nothing else.",
      from: { path: "^electron/modelHostEntry\\.ts$" },
      to: { path: "^(models/(?!host/)|content|school|engine|cli|renderer)" },
    },
    {
      name: "pages-know-the-contract-only",
      severity: "error",
      comment: "The renderer runs on phones too. Everything it needs crosses the wire: add a procedure to contract/.",
      from: { path: "^renderer/" },
      to: { path: "^(models|content|school|engine|cli|electron)/" },
    },
    {
      name: "pages-never-touch-node",
      severity: "error",
      comment:
        "Pages are sandboxed and also run in browsers: no Node module exists there. Ask the engine or the shell.",
      from: { path: "^renderer/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "electron-only-in-electron",
      severity: "error",
      comment:
        "Everything but electron/ also runs under plain Node or in a browser. Hand in what you need as a function.",
      from: { pathNot: "^(electron|tools/electron-default-app|tests/bench/blankWindow)/" },
      to: { path: "(^|/)node_modules/electron/|^electron$" },
    },
    {
      name: "llama-only-in-its-host",
      severity: "error",
      comment:
        "node-llama-cpp runs in the model host's process alone, so that its crash costs nobody else. Talk to it through models/languageModel.ts.",
      // A benchmark compares with the library as it comes.
      from: { pathNot: "^(models/host/llamaCpp\\.ts$|tests/bench/)" },
      to: { path: "(^|/)node_modules/(node-llama-cpp|@node-llama-cpp)/" },
    },
    {
      name: "databases-are-opened-in-one-place",
      severity: "error",
      comment:
        "Databases are opened in engine/db/ (pragmas, backups) and passed in; the data folder's lock is the one other. Import the type only, and take `db` as a parameter.",
      from: {
        path: "^(contract|models|content|school|engine|cli|electron|renderer)/",
        pathNot: "^engine/(db/|dataFolder\\.ts$)",
      },
      to: { path: "(^|/)node_modules/better-sqlite3/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "nothing-imports-tests",
      severity: "error",
      comment: "Code that the product needs is not a test's: move it to the folder that owns the idea.",
      from: { pathNot: "^tests/" },
      to: { path: "^tests/" },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two files that need each other are one idea or three. Move what both need to a third file.",
      from: {},
      to: { circular: true },
    },
    {
      name: "everything-resolves",
      severity: "error",
      comment: "This import points at nothing: mend the path (relative imports carry .ts or .tsx) or add the package.",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-undeclared-packages",
      severity: "error",
      comment:
        "A package that package.json does not name may vanish with the next install. Add it there, with a reason.",
      // Two small apps that Electron itself runs.
      from: { pathNot: "^(tools/electron-default-app|tests/bench/blankWindow)/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^(out|\\.cache|content/starter)/", "\\.(css|svg|woff2)$"] },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
