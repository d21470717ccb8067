import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import Mocha from "mocha";
import type { Page } from "playwright-core";
import { type Results, reportMark } from "../integration/host";
import { launchBrowser } from "./browser";
import { temporaryFolder } from "./cleanup";
import { cacheRoot, root } from "./fetch";
import { address, closeAll, freshWorkspace, newPage, pictureAll } from "./open";
import { type Server, startServer } from "./server";

const compiled = resolve(__dirname, "../integration");
const pageFolder = join(compiled, "page");

/** Longer than the whole suite may take, in milliseconds. */
const hostSuiteLimit = 15 * 60_000;

const usage = `node out/test/host/run.js [--only host|page|FILE] [--grep PATTERN] [--verbose]

Runs the integration suites in a real VS Code: the one of the extension host, then the one of the page, of which one FILE can
be chosen.
--verbose prints the log of VS Code too. Build first: node esbuild.mjs && node esbuild.mjs --tests
`;

interface Choice {
  readonly grep?: string | undefined;
  readonly verbose?: boolean | undefined;
}

/** Runs the suites chosen on the command line; the result is the exit code: 0 only when something passed and nothing failed. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      grep: { type: "string" },
      verbose: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  const parts = partsOf(values.only);
  if (values.help || parts.length === 0) {
    process.stdout.write(usage);
    return values.help ? 0 : 2;
  }
  if (!existsSync(join(root, "dist/extension.js")))
    throw new Error("no dist/extension.js: node esbuild.mjs first");
  const files = parts.filter((part) => part !== "host");
  const all: Results[] = [];
  if (files.length < parts.length) all.push(await hostSuite(values));
  if (files.length > 0) all.push(await pageSuite(files, values));
  return total(all);
}

/** What can run by itself: `host`, or a file of the page's; none for a choice that is neither. */
function partsOf(only: string | undefined): readonly string[] {
  const files = readdirSync(pageFolder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".test.js"),
  );
  const parts = ["host", ...files.sort()];
  if (only === undefined) return parts;
  return only === "page" ? parts.slice(1) : parts.filter((part) => part === only);
}

function total(all: readonly Results[]): number {
  const sum = (key: keyof Results): number => all.reduce((count, results) => count + results[key], 0);
  if (sum("skipped") > 0) process.stdout.write(`${sum("skipped")} skipped\n`);
  process.stdout.write(`${sum("passed")} passed, ${sum("failed")} failed\n`);
  return sum("failed") === 0 && sum("passed") > 0 ? 0 : 1;
}

/** Runs the extension-host suite in a server of its own and a page that shows it. */
async function hostSuite({ grep, verbose }: Choice): Promise<Results> {
  const file = join(temporaryFolder("results"), "results.json");
  const server = await startServer({
    automation: true,
    env: { TACIT_TEST_RESULTS: file, TACIT_TEST_GREP: grep ?? "" },
  });
  const browser = await launchBrowser();
  process.stdout.write("\nin the extension host\n");
  const log = new HostLog(verbose === true);
  try {
    await runInHost(server, await newPage(browser), log);
  } finally {
    await browser.close();
    await server.stop();
  }
  if (!existsSync(file)) throw new Error(`the extension host ended before its tests did:\n${log.tail()}`);
  return JSON.parse(readFileSync(file, "utf8")) as Results;
}

/** Opens the page that makes the extension host run the tests; resolves when they have ended, well or not. */
async function runInHost(server: Server, page: Page, log: HostLog): Promise<void> {
  const ended = new Promise<void>((done, fail) => {
    const tooLong = () => fail(new Error(`the extension host's tests have not ended:\n${log.tail()}`));
    setTimeout(tooLong, hostSuiteLimit).unref();
    page.on("crash", () => fail(new Error("the browser's page crashed")));
    page.exposeFunction("codeAutomationLog", log.add).catch(fail);
    page.exposeFunction("codeAutomationExit", () => done()).catch(fail);
  });
  const tests = join(compiled, "host/index");
  await page.goto(address(server, { folder: freshWorkspace(), extension: root, tests }));
  await ended;
}

/** What the page logs while it runs the tests; the report in it goes to standard output. */
class HostLog {
  readonly #lines: string[] = [];
  readonly #isVerbose: boolean;

  constructor(isVerbose: boolean) {
    this.#isVerbose = isVerbose;
  }

  readonly add = (type: string, args: readonly unknown[]): void => {
    const text = args.map((arg) => (typeof arg === "string" ? arg : JSON.stringify(arg))).join(" ");
    if (text.startsWith(reportMark)) process.stdout.write(`  ${text.slice(reportMark.length)}\n`);
    else if (this.#isVerbose) process.stderr.write(`${type}: ${text}\n`);
    else this.#lines.push(`${type}: ${text.slice(0, 500)}`);
  };

  tail(): string {
    return this.#lines.slice(-20).join("\n");
  }
}

/** Runs files of the page suite in this process. */
async function pageSuite(files: readonly string[], { grep }: Choice): Promise<Results> {
  process.stdout.write("\nin the page\n");
  const mocha = new Mocha({ ui: "bdd", timeout: 120_000, reporter: "spec", ...(grep && { grep }) });
  for (const file of files) mocha.addFile(join(pageFolder, file));
  mocha.rootHooks({ afterEach: pictureFailure });
  const results = await new Promise<Results>((done) => {
    const runner = mocha.run(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      done({ passed: passes, failed: failures, skipped: pending });
    });
  });
  await closeAll();
  return results;
}

/** What a failed test's windows look like, for whoever has to find out why. */
async function pictureFailure(this: Mocha.Context): Promise<void> {
  if (this.currentTest?.state !== "failed") return;
  const files = await pictureAll(join(cacheRoot, "failures"), this.currentTest.fullTitle());
  for (const file of files) process.stdout.write(`      picture: ${file}\n`);
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.stdout.write("0 passed, 1 failed\n");
    process.exit(1);
  },
);
