import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Mocha from "mocha";

/** What `run` leaves in the file named by TACIT_TEST_RESULTS. */
export interface Results {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Called by the extension host: runs every test file of this folder there, of them the tests that match
 * TACIT_TEST_GREP where it is set, and prints a line for each.
 * @throws Error when a test failed or there was none.
 */
export async function run(): Promise<void> {
  const grep = process.env.TACIT_TEST_GREP;
  const mocha = new Mocha({
    ui: "bdd",
    timeout: 60_000,
    color: false,
    reporter: Lines,
    ...(grep && { grep }),
  });
  for (const file of testFiles()) mocha.addFile(file);
  const results = await new Promise<Results>((done) => {
    const runner = mocha.run(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      done({ passed: passes, failed: failures, skipped: pending });
    });
  });
  const file = process.env.TACIT_TEST_RESULTS;
  if (file) writeFileSync(file, JSON.stringify(results));
  if (results.failed > 0) throw new Error(`${results.failed} failed`);
  if (results.passed === 0 && !grep) throw new Error("nothing was tested");
}

function testFiles(): string[] {
  const entries = readdirSync(__dirname, { recursive: true, encoding: "utf8" });
  return entries.filter((file) => file.endsWith(".test.js")).map((file) => join(__dirname, file));
}

/** What stands before every line of the report, to tell it from the log of VS Code around it. */
export const reportMark = "│ ";

/** A mocha reporter that prints one line per suite and test, and a failed test's error below it. */
class Lines extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner) {
    super(runner);
    runner.on("suite", (suite) => {
      if (!suite.root) print(suite, suite.title);
    });
    runner.on("pass", (test) => print(test, `✔ ${test.title} (${test.duration} ms)`));
    runner.on("pending", (test) => print(test, `- ${test.title}`));
    runner.on("fail", (test, error) => print(test, `✘ ${test.title}\n${error.stack ?? error.message}`));
  }
}

function print(at: Mocha.Suite | Mocha.Runnable, text: string): void {
  for (const line of text.split("\n")) console.log(`${reportMark}${"  ".repeat(depth(at))}${line}`);
}

function depth({ parent }: Mocha.Suite | Mocha.Runnable): number {
  return parent === undefined || parent.root ? 0 : 1 + depth(parent);
}
