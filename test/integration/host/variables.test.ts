import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type DebugConfiguration, debug, workspace } from "vscode";
import { move } from "../../refactor/apply";
import { unmarked } from "../../refactor/marked";
import { awkward } from "../../refactor/programs/values";
import { runTask, until, when } from "./waiting";

/** What cannot be filled in, since VS Code would look for references in it, stays by the plan's own word. */
const values = awkward.filter((value) => !value.includes("${"));

/** Prints to a file what a program was given: the arguments behind the file's name, and its variables K0, K1, … */
const program = `const [, , file, ...given] = process.argv;
const variables = ${JSON.stringify(values.map((_, i) => `K${i}`))}.map((name) => process.env[name]);
require("node:fs").writeFileSync(file, JSON.stringify([...given, ...variables]));
`;

/** A document in which ⟦…⟧ stands around each secret. */
function documentOf(document: object): string {
  return JSON.stringify(document, undefined, 2);
}

const marked = values.map((value) => `⟦${value}⟧`);
const args = marked.map((value) => `--key=${value};`);
const env = Object.fromEntries(marked.map((value, i) => [`K${i}`, value]));

/** The document and its `.env` after each secret was moved in turn, under a name of its own or the one it has there. */
function fixed(
  path: string,
  document: string,
  named = true,
): { readonly text: string; readonly env: string } {
  let now = { text: document, env: "" };
  for (let i = 0; now.text.includes("⟦"); i++) {
    const where = { languageId: "jsonc", path, variable: "SECRET", env: now.env };
    const outcome = move({ ...unmarked(now.text), ...where, ...(named ? { name: `V${i}` } : {}) });
    assert.ok(outcome.kind === "moved", JSON.stringify(outcome));
    now = outcome;
  }
  return now;
}

/** Gives this process the variables of `.env`, as the command that comes with the fix does before VS Code starts. */
function source(folder: string): void {
  const program = 'set -a; . ./.env; exec "$0" -p "JSON.stringify(process.env)"';
  const said = execFileSync("sh", ["-c", program, process.execPath], { cwd: folder, encoding: "utf8" });
  Object.assign(process.env, JSON.parse(said));
}

type Run = (name: string) => Promise<void>;

/** The debugger has a session of its own for the program, within the one that is started. */
async function runDebugger(name: string): Promise<void> {
  const [folder] = workspace.workspaceFolders!;
  await until(() => {
    const all = workspace.getConfiguration("launch", folder).get<DebugConfiguration[]>("configurations", []);
    return all.find((one) => one.name === name);
  });
  const ended = when(debug.onDidTerminateDebugSession, (session) => session.name === name);
  assert.ok(await debug.startDebugging(folder, name));
  await ended;
}

describe("VS Code itself fills in the references", () => {
  const folder = workspace.workspaceFolders![0]!.uri.fsPath;
  const at = (path: string): string => join(folder, path);
  const script = at("print.js");
  const printed = at("printed.json");

  /** What is printed by the task or configuration of that name, which the file calls `NAME`. */
  async function read(path: string, text: string, run: Run, name: string): Promise<string[]> {
    rmSync(printed, { force: true });
    writeFileSync(at(path), text.replace("NAME", name));
    await run(name);
    assert.ok(existsSync(printed), "nothing was run");
    return JSON.parse(readFileSync(printed, "utf8")) as string[];
  }

  const launch = (given: object): string => {
    const program = { type: "node", request: "launch", runtimeExecutable: process.execPath, program: script };
    return documentOf({ version: "0.2.0", configurations: [{ name: "NAME", ...program, ...given }] });
  };
  const task = { label: "NAME", type: "process", command: process.execPath };
  const own = { args: [script, printed, ...args], options: { env } };
  const files: readonly [path: string, document: string, run: Run][] = [
    [".vscode/tasks.json", documentOf({ version: "2.0.0", tasks: [{ ...task, ...own }] }), runTask],
    [".vscode/launch.json", launch({ args: [printed, ...args], env }), runDebugger],
  ];

  before(async () => {
    mkdirSync(at(".vscode"), { recursive: true });
    writeFileSync(script, program);
    // Documents of other tests, which have no file, would be asked about.
    const saved = "debug.saveBeforeStart";
    writeFileSync(at(".vscode/settings.json"), JSON.stringify({ [saved]: "none" }));
    await until(() => workspace.getConfiguration().get(saved) === "none" || undefined);
  });
  after(() => rmSync(at(".vscode"), { recursive: true }));

  for (const [path, document, run] of files) {
    it(`of ${path}`, async () => {
      const expected = [...values.map((value) => `--key=${value};`), ...values];
      assert.deepEqual(await read(path, document.replaceAll(/[⟦⟧]/g, ""), run, "before"), expected);
      const { text, env } = fixed(path, document);
      writeFileSync(at(".env"), env);
      source(folder);
      assert.deepEqual(await read(path, text, run, "after"), expected);
    });
  }

  it("and the debugger loads the variables of launch.json that are in .env now", async () => {
    const [path] = files[1]!;
    const plain = ["a=b=c", "tok3n-%/+=:@,."];
    const secrets = Object.fromEntries(plain.map((value, i) => [`K${i}`, `⟦${value}⟧`]));
    const { text, env } = fixed(path, launch({ args: [printed], env: secrets }), false);
    assert.ok(!text.includes("${env:"));
    writeFileSync(at(".env"), env);
    assert.deepEqual((await read(path, text, runDebugger, "from .env")).slice(0, plain.length), plain);
  });
});
