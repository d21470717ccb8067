import { strict as assert } from "node:assert";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";
import { stripeKey } from "../secrets";

const command = "Tacit: Scan Workspace for Secrets";

describe("the workspace scan, in the page", () => {
  const secret = stripeKey();
  const line = `const stripeKey = "${secret}";\n`;
  let window: EditorWindow;

  before(async () => {
    window = await openWindow({
      workspace: {
        "app/one.js": line,
        "app/two.js": line,
        "ignored/three.js": line,
        "hidden/four.js": line,
        "picture.bin": `\0${line}`,
        ".gitignore": "ignored/\n",
      },
      settings: { "files.exclude": { "hidden/**": true } },
    });
  });

  after(() => window?.close());

  const problemsIn = async (file: string): Promise<boolean> =>
    (await window.problems()).some((row) => row.includes(file));

  it("finds secrets in files that are not open, and tells how many and what it skipped", async () => {
    await window.runCommand(command);
    const message = await window.notification("Scan finished");
    assert.match(message, /2 secrets/);
    assert.match(message, /1 binary/);
    await window.until("problems", async () => (await problemsIn("one.js")) && (await problemsIn("two.js")));
    assert.ok(!(await problemsIn("three.js")), "a git-ignored file is reported");
    assert.ok(!(await problemsIn("four.js")), "a file that files.exclude hides is reported");
    assert.ok(
      !(await window.problems()).join("\n").includes(secret),
      "the value stands in the Problems panel",
    );
  });

  it("lets a problem go when the secret goes, or the file", async () => {
    writeFileSync(join(window.folder, "app/one.js"), "const stripeKey = process.env.STRIPE_KEY;\n");
    await window.until("no problem in one.js", async () => !(await problemsIn("one.js")));
    rmSync(join(window.folder, "app/two.js"));
    await window.until("no problem in two.js", async () => !(await problemsIn("two.js")));
  });
});

describe("the baseline, in the page", () => {
  const secret = stripeKey();
  const line = `const stripeKey = "${secret}";\n`;
  let window: EditorWindow;

  before(async () => {
    window = await openWindow({ workspace: { "app/one.js": line, "app/two.js": `${line}${line}` } });
  });

  after(() => window?.close());

  const problemsIn = async (file: string): Promise<boolean> =>
    (await window.problems()).some((row) => row.includes(file));

  it("takes what is there today out of the Problems panel, once the person has said yes", async () => {
    await window.runCommand(command);
    await window.until("problems", async () => (await problemsIn("one.js")) && (await problemsIn("two.js")));
    await window.runCommand("Tacit: Accept All Findings as Baseline");
    await window.answer("Accept 3 findings", "Accept");
    await window.until(
      "no problems",
      async () => !(await problemsIn("one.js")) && !(await problemsIn("two.js")),
    );
    const { findings } = JSON.parse(window.read(".tacit/baseline.json")) as { findings: unknown[] };
    assert.equal(findings.length, 3);
    assert.ok(!window.read(".tacit/baseline.json").includes(secret));
  });

  it("shows what is new", async () => {
    writeFileSync(join(window.folder, "app/two.js"), `${line}${line}const otherKey = "${secret}";\n`);
    await window.until("a problem in two.js", () => problemsIn("two.js"));
    assert.ok(!(await problemsIn("one.js")));
  });

  it("shows everything again when its file goes", async () => {
    rmSync(join(window.folder, ".tacit/baseline.json"));
    await window.until("a problem in one.js", () => problemsIn("one.js"));
  });
});

describe("a workspace scan that is cancelled, in the page", () => {
  let window: EditorWindow;

  before(async () => {
    // Enough to read that there is time to cancel.
    const text = 'password = token(key, secret, auth("no"));\n'.repeat(1500);
    const files = Array.from({ length: 2500 }, (_, i) => [`many/${i}.js`, text] as const);
    window = await openWindow({ workspace: Object.fromEntries(files) });
  });

  after(() => window?.close());

  it("stops and says how far it came", async () => {
    await window.runCommand(command);
    await window.answer("Scanning for secrets", "Cancel");
    const message = await window.notification("Scan cancelled");
    const [, count] = /([\d,]+) files/.exec(message) ?? [];
    assert.ok(Number(count?.replace(",", "")) < 4000, message);
  });
});

describe("a file with more secrets than are told one by one, in the page", () => {
  const lines = 1234;
  let window: EditorWindow;

  before(async () => {
    window = await openWindow({
      workspace: { "dump.txt": `stripe_key = "${stripeKey()}"\n`.repeat(lines) },
    });
  });

  after(() => window?.close());

  const isForOthers = (row: string): boolean =>
    row.includes("… and 235 more hard-coded secrets in this file") && row.includes("[Ln 1000, ");

  /** The rows at the end of the Problems panel. */
  const lastProblems = async (): Promise<string[]> => {
    await window.problems();
    await window.page.locator(".markers-panel .monaco-list").first().focus();
    await window.page.keyboard.press("End");
    return window.problems();
  };

  it("is counted as a whole, and has one problem for those that are left out", async () => {
    await window.runCommand(command);
    assert.match(await window.notification("Scan finished"), /1,234 secrets/);
    await window.until("the last problem", async () => (await lastProblems()).some(isForOthers));
  });

  it("has the same problem when it is open", async () => {
    await window.openFile("dump.txt");
    await window.goTo(1, 1);
    await window.squiggles().first().waitFor();
    await window.until("the last problem", async () => (await lastProblems()).some(isForOthers));
  });
});
