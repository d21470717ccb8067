import { strict as assert } from "node:assert";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commands, extensions, type Terminal, type TerminalOptions, window, workspace } from "vscode";
import { quote } from "../../../src/dotenv/quote";
import { password } from "../secrets";
import { runTask, until, when } from "./waiting";

const folder = workspace.workspaceFolders![0]!.uri.fsPath;
const at = (path: string): string => join(folder, path);

/** Values that JSON, VS Code's variables and shells have marks of their own in. */
const values = [password(), '$HOME `it\'s` "$(x)"', "$1 ${open", " two\nlines "];

const stores = {
  stores: { mine: { kind: "env", file: ".env.mine" }, prod: { kind: "env", file: "prod.env" } },
  uses: [{ store: "mine" }],
};

describe("what programs get at run time", () => {
  const printed = at("printed.json");

  before(async () => {
    await extensions.getExtension("tacit.tacit")!.activate();
    mkdirSync(at(".vscode"), { recursive: true });
    mkdirSync(at(".tacit"), { recursive: true });
  });
  after(() => {
    for (const path of [".vscode", ".tacit", ".env", ".env.mine", "prod.env", "printed.json", "print.js"])
      rmSync(at(path), { recursive: true, force: true });
  });

  const configure = (config: object): void => writeFileSync(at(".tacit/config.json"), JSON.stringify(config));
  const resolve = async (args: unknown): Promise<string> => commands.executeCommand("tacit.resolve", args);

  it("is what .env holds where no store serves", async () => {
    writeFileSync(at(".env"), "PLAIN=here\n# OUT=1\nSEALED=encrypted:abc\n");
    assert.equal(await resolve("PLAIN"), "here");
    for (const name of ["OUT", "SEALED"])
      await assert.rejects(resolve(name), new RegExp(`${name} is neither in a store nor in a \\.env file`));
  });

  it("is what the store holds that serves the folder, or the one that is named", async () => {
    writeFileSync(at(".env.mine"), "PLAIN=mine\n");
    writeFileSync(at("prod.env"), "PLAIN=prod\n");
    configure(stores);
    await until(async () => ((await resolve("PLAIN")) === "mine" ? true : undefined));
    assert.equal(await resolve({ name: "PLAIN", store: "prod" }), "prod");
    await assert.rejects(resolve({ name: "PLAIN", store: "paper" }), /names no store paper/);
    for (const args of [undefined, null, 7, {}])
      await assert.rejects(resolve(args), /The input needs "args"/);
  });

  it("is no value in which VS Code would fill in variables of its own", async () => {
    writeFileSync(at(".env.mine"), "EVIL='${command:workbench.action.closeWindow}'\n");
    await assert.rejects(resolve("EVIL"), /The value of EVIL has \$\{…\} in it/);
  });

  it("comes through an input of type command to a task", async () => {
    writeFileSync(at(".env.mine"), values.map((value, i) => `V${i}=${quote(value, ["dotenv"])}\n`).join(""));
    const names = values.map((_, i) => `V${i}`);
    writeFileSync(
      at("print.js"),
      `require("node:fs").writeFileSync(process.argv[2], JSON.stringify(${JSON.stringify(names)}.map((name) => process.env[name])));`,
    );
    const env = Object.fromEntries(names.map((name) => [name, `\${input:${name}}`]));
    const task = { label: "print", type: "shell", command: process.execPath, options: { env } };
    const inputs = names.map((id) => ({ id, type: "command", command: "tacit.resolve", args: id }));
    const tasks = { version: "2.0.0", tasks: [{ ...task, args: [at("print.js"), printed] }], inputs };
    writeFileSync(at(".vscode/tasks.json"), JSON.stringify(tasks));
    await runTask("print");
    assert.ok(existsSync(printed), "nothing was run");
    assert.deepEqual(JSON.parse(readFileSync(printed, "utf8")), values);
  });

  it("is in the one terminal that was opened for it, and in no other", async () => {
    writeFileSync(at(".env.mine"), `FOR_TERMINAL='${values[0]}'\nHOME=/nowhere\n`);
    const opened = when(window.onDidOpenTerminal, ({ name }) => name === "secrets: mine");
    await commands.executeCommand("tacit.openTerminal");
    await opened;
    const own = window.terminals.find(({ name }) => name === "secrets: mine")!;
    assert.equal((own.creationOptions as TerminalOptions).isTransient, true);
    assert.deepEqual(await printedBy(own), [values[0], process.env.HOME]);
    assert.deepEqual(await printedBy(window.createTerminal()), [null, process.env.HOME]);
  });

  /** What a program in the terminal finds in its environment. */
  const printedBy = async (terminal: Terminal): Promise<unknown> => {
    rmSync(printed, { force: true });
    writeFileSync(
      at("print.js"),
      `const { FOR_TERMINAL, HOME } = process.env;
require("node:fs").writeFileSync(process.argv[2], JSON.stringify([FOR_TERMINAL, HOME]));`,
    );
    terminal.sendText(`"${process.execPath}" "${at("print.js")}" "${printed}"`);
    const text = await until(() => (existsSync(printed) && readFileSync(printed, "utf8")) || undefined);
    terminal.dispose();
    return JSON.parse(text);
  };

  it("is nothing while the file of stores cannot be understood", async () => {
    configure({ stores: [] });
    await until(() =>
      resolve("V0").then(
        () => undefined,
        (error) =>
          /config\.json: what it holds cannot be read\. See the Problems/.test(error.message) || undefined,
      ),
    );
  });
});
