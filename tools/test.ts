/**
 * `npm test`: the checks, the unit tests and stories (vitest), the window (Electron) and the page (Chromium).
 *
 *   npm test                      everything that this machine can run
 *   npm test -- --all             the same, and what cannot be run is a failure (as with CI=true)
 *   npm test -- unit|desktop|browser|check …   only these
 *
 * The last line is `N passed, N failed`, summed over all.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromiumProgram, e2eElectron } from "./e2ePrograms.ts";
import { runCommand } from "./runCommand.ts";

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const words = process.argv.slice(2);
const mustRunAll = words.includes("--all") || process.env.CI === "true";
const reports = mkdtempSync(join(tmpdir(), "luciole-tests-"));

const suites = { check: runChecks, unit: runUnits, desktop: runDesktop, browser: runBrowser } as const;
type Suite = keyof typeof suites;
const isSuite = (word: string): word is Suite => word in suites;

async function runChecks(): Promise<Tally> {
  const { code } = await runCommand("node", ["tools/check.ts"], { show: "live" });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function runUnits(): Promise<Tally> {
  const report = join(reports, "unit.json");
  const { code } = await runCommand(
    "vitest",
    ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`],
    { show: "live" },
  );
  const { numPassedTests, numFailedTests } = read(report);
  return tally(code, numPassedTests, numFailedTests);
}

function runDesktop(): Promise<Tally> {
  const electron = e2eElectron();
  if (electron === undefined) return cannotRun("desktop", "no Electron here; run tools/provision-e2e-electron.sh");
  return runPlaywright("desktop", electron.environment);
}

function runBrowser(): Promise<Tally> {
  if (chromiumProgram() === undefined) return cannotRun("browser", "no Chromium here; LUCIOLE_CHROMIUM can name one");
  return runPlaywright("browser", {});
}

async function cannotRun(suite: Suite, reason: string): Promise<Tally> {
  console.log(`${mustRunAll ? "FAIL" : "not run"}: ${suite}: ${reason}`);
  return { passed: 0, failed: mustRunAll ? 1 : 0 };
}

async function runPlaywright(project: "desktop" | "browser", environment: NodeJS.ProcessEnv): Promise<Tally> {
  const report = join(reports, `${project}.json`);
  const playwright = ["playwright", "test", "--project", project, "--reporter=list,json"];
  const needsDisplay = project === "desktop" && process.platform === "linux" && process.env.DISPLAY === undefined;
  const [program = "", ...args] = needsDisplay ? ["xvfb-run", "-a", ...playwright] : playwright;
  const { code } = await runCommand(program, args, {
    show: "live",
    environment: { ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  const { stats } = read(report);
  // A test that passes only when tried again is no pass, and one that was skipped proves nothing.
  return tally(code, stats?.expected, (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) + (stats?.skipped ?? 0));
}

/** The parts of vitest's and Playwright's reports that are counted. */
interface Report {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly stats?: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

function read(report: string): Report {
  return existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {};
}

/** A suite that failed without a failed test (a file that does not load) or ran no test at all counts as one failure. */
function tally(code: number, passed = 0, failed = 0): Tally {
  const hasFailed = code !== 0 || passed + failed === 0;
  return { passed, failed: hasFailed ? Math.max(failed, 1) : failed };
}

const chosen = words.filter(isSuite);
const unknown = words.filter((word) => !isSuite(word) && word !== "--all");
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(" ")} (known: ${Object.keys(suites).join(", ")}, --all)`);
  process.exit(2);
}

let [passed, failed] = [0, 0];
// All but the checks run what is built: stories too, which start the real server with its pages.
const built = await runCommand("node", ["tools/build.ts"], { show: "live" });
if (built.code !== 0) failed++;
for (const suite of chosen.length > 0 ? chosen : (Object.keys(suites) as Suite[])) {
  console.log(`\n── ${suite}`);
  const counted = await suites[suite]();
  passed += counted.passed;
  failed += counted.failed;
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
