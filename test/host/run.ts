import { fork } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import Mocha from "mocha";
import type { Page } from "playwright-core";
import { type Results, reportMark } from "../integration/host";
import { launchBrowser } from "./browser";
import { atExit, temporaryFolder } from "./cleanup";
import { cacheRoot, root, serverNode, vscodeServer } from "./fetch";
import { address, closeAll, freshWorkspace, newPage, pictureAll } from "./open";
import { type Server, startServer } from "./server";

const compiled = resolve(__dirname, "../integration");
const pageFolder = join(compiled, "page");

/** Longer than the whole suite may take, in milliseconds. */
const hostSuiteLimit = 15 * 60_000;

/** Short in text and long to run: it looks at every frame that is drawn. */
const longRunning: readonly string[] = ["frames.test.js"];

/** Makes the package, and so the bundles that all the others load, anew. */
const alone: readonly string[] = ["installed.test.js"];

const usage = `node out/test/host/run.js [--only host|page|FILE] [--grep PATTERN] [--jobs N] [--verbose]

Runs the integration suites in a real VS Code: the one of the extension host, and those of the page, of which each file or one
FILE can be chosen. With --jobs they run in N processes at a time, each with a browser and servers of its own.
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
      jobs: { type: "string" },
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
  const jobs = values.grep === undefined ? Number(values.jobs ?? 1) : 1;
  const isAlone = jobs === 1 || parts.length === 1;
  return total(isAlone ? await inTurn(parts, values) : await sideBySide(parts, jobs));
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

async function inTurn(parts: readonly string[], choice: Choice): Promise<Results[]> {
  const all: Results[] = [];
  const files = parts.filter((part) => part !== "host");
  if (files.length < parts.length) all.push(await hostSuite(choice));
  if (files.length > 0) all.push(await pageSuite(files, choice));
  return all;
}

/** Each in a process of its own, so many at a time; what each prints comes when it has ended. */
async function sideBySide(parts: readonly string[], jobs: number): Promise<Results[]> {
  await fetchAll();
  const waiting = parts
    .filter((part) => !alone.includes(part))
    .sort((one, other) => weight(other) - weight(one));
  const all: Results[] = [];
  const lane = async (): Promise<void> => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift())
      all.push(await inProcess(part));
  };
  await Promise.all(Array.from({ length: jobs }, lane));
  for (const part of parts.filter((each) => alone.includes(each))) all.push(await inProcess(part));
  return all;
}

/** What may take the longest comes first, so that nothing is waited for at the end. */
function weight(part: string): number {
  if (part === "host" || longRunning.includes(part)) return Number.MAX_SAFE_INTEGER;
  return statSync(join(pageFolder, part)).size;
}

/** Fetches what is missing, which the processes would each do for themselves. */
async function fetchAll(): Promise<void> {
  const browser = launchBrowser().then((browser) => browser.close());
  await Promise.all([vscodeServer(), serverNode(), browser]);
}

/** @throws Error when the process ended without having told its results. */
async function inProcess(part: string): Promise<Results> {
  const child = fork(__filename, ["--only", part], { stdio: ["ignore", "pipe", "pipe", "ipc"] });
  const forget = atExit(() => child.kill());
  const printed: Buffer[] = [];
  for (const stream of [child.stdout!, child.stderr!])
    stream.on("data", (data: Buffer) => printed.push(data));
  let results: Results | undefined;
  child.on("message", (told) => {
    results = told as Results;
  });
  await new Promise((done) => child.once("close", done));
  forget();
  process.stdout.write(Buffer.concat(printed));
  if (results === undefined) throw new Error(`${part} ended before its tests did`);
  return results;
}

/** Prints the sum, or hands it to the process that has started this one. */
async function total(all: readonly Results[]): Promise<number> {
  const sum = (key: keyof Results): number => all.reduce((count, results) => count + results[key], 0);
  const results: Results = { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
  const { passed, failed, skipped } = results;
  if (process.send !== undefined) await new Promise((done) => process.send!(results, done));
  else
    process.stdout.write(`${skipped > 0 ? `${skipped} skipped\n` : ""}${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
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
