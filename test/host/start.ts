import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { parseArgs } from "node:util";
import { isProgram } from "./browser";
import { temporaryFolder } from "./cleanup";
import { firstFile, writeDemo } from "./demo";
import { root } from "./fetch";
import { address, closeAll, openWindow } from "./open";
import { startServer } from "./server";

const usage = `npm start [-- --browser | --screenshot FILE]

Opens a demo workspace in VS Code with the extension loaded: in your own VS Code when \`code\` is on PATH, otherwise
in the VS Code from npm, at an address that this prints.
  --browser          the VS Code from npm in any case
  --screenshot FILE  no window; writes a picture of it to FILE and ends
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      browser: { type: "boolean", default: false },
      screenshot: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const code = values.browser ? undefined : userCode();
  if (values.help) process.stdout.write(usage);
  else if (values.screenshot !== undefined) await takePicture(values.screenshot);
  else if (code !== undefined) await openInCode(code);
  else await serve();
}

/** The user's own VS Code command; undefined when there is none on PATH. */
function userCode(): string | undefined {
  const name = process.platform === "win32" ? "code.cmd" : "code";
  return (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isProgram);
}

async function openInCode(code: string): Promise<void> {
  const demo = demoFolder();
  const args = ["--new-window", "--wait", `--extensionDevelopmentPath=${root}`, demo, join(demo, firstFile)];
  process.stdout.write(`Opening ${demo} in your VS Code; it is removed when you close that window.\n`);
  const shell = process.platform === "win32";
  const child = spawn(shell ? `"${code}"` : code, args, { stdio: "inherit", shell });
  const status = await new Promise((done, fail) => child.once("error", fail).once("close", done));
  if (status !== 0) throw new Error("your `code` did not start; try: npm start -- --browser");
}

/** Serves the demo until this process is ended. */
async function serve(): Promise<void> {
  const folder = demoFolder();
  const server = await startServer({ linked: [root] });
  process.stdout.write(`Open ${address(server, { folder })}\nCtrl+C ends it.\n`);
  await new Promise(() => setInterval(() => {}, 1 << 30));
}

async function takePicture(file: string): Promise<void> {
  const window = await openWindow({ workspace: demoFolder(), settings: { "editor.minimap.enabled": false } });
  await window.openFile(firstFile);
  const squiggle = window.squiggles().first();
  await squiggle.waitFor({ timeout: 15_000 }).catch(() => process.stderr.write("no squiggle in 15 s\n"));
  await window.screenshot(file);
  await closeAll();
}

function demoFolder(): string {
  const folder = join(temporaryFolder("demo"), "harbour");
  writeDemo(folder);
  return folder;
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
