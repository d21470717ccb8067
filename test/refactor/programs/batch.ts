import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { has, type Language, type Shape, sourced } from "./program";
import { shapeOf } from "./template";

/** What a batch file can hold and fill in again unharmed; the rest stays, which the tables of examples show. */
const held = (value: string): string | undefined => (/["%^&|<>()!]|[^ -~]/.test(value) ? undefined : value);
const carets = (value: string): string | undefined => held(value)?.replace(/./g, "^$&");
const word = (value: string): string | undefined => (/\s/.test(value) ? undefined : held(value));
/** Line ends take part in how its lines are read. */
const shape = (name: string, template: string, encode = held): Shape =>
  shapeOf(name, template.replaceAll("\n", "\r\n"), encode);

/** Wine's folder of Windows' files, for this process alone. */
let made: string | undefined;
function prefix(): string {
  if (made !== undefined) return made;
  const folder = mkdtempSync(join(tmpdir(), "tacit-wine-"));
  process.on("exit", () => {
    spawnSync("/usr/lib/wine/wineserver64", ["--kill"], { env: { WINEPREFIX: folder } });
    rmSync(folder, { recursive: true, force: true });
  });
  made = folder;
  return folder;
}

function run(folder: string): string | [string] {
  const wine = "/usr/lib/wine/wine64";
  if (!has(wine, "--version")) return ["wine64"];
  const settings = [
    `WINEPREFIX=${prefix()}`,
    "WINEDEBUG=-all",
    "WINEDLLOVERRIDES=mscoree,mshtml,winemenubuilder.exe=",
  ];
  const lines = sourced(folder, "env", ...settings, wine, "cmd", "/c", `Z:${folder}/program.bat`);
  const variables = [...lines.matchAll(/^p_v(\d+)=(.*?)\r?$/gm)];
  const inOrder = variables.sort(([, a], [, b]) => Number(a) - Number(b));
  return JSON.stringify(inOrder.map(([, , value]) => value));
}

/** Run by the `cmd` of Wine. */
export const batch: Language = {
  id: "bat",
  file: "program.bat",
  shapes: [
    shape("set", "set p_ID=VALUE"),
    shape("set in quotes", 'set "p_ID=VALUE"'),
    shape("set without echo", "@set p_ID=VALUE"),
    shape("inside", "set p_ID=Bearer VALUE; it's"),
    shape("inside quotes", "set \"p_ID=key 'VALUE' %empty%x\""),
    shape("of its own name", "set ID=VALUE\nset p_ID=%ID%"),
    shape("of its own name in quotes", 'set "ID=VALUE"\nset "p_ID=%ID%"'),
    shape("in a block", 'if 1==1 (\n  set "p_ID=VALUE"\n)'),
    shape("of its own name in a block", 'if 1==1 (\n  set "ID=VALUE"\n)\nset "p_ID=%ID%"'),
    shape("under a condition", "if 1==1 set p_ID=VALUE"),
    shape("before another command", "set p_ID=VALUE&set other=1"),
    shape("carets", "set p_ID=VALUE", carets),
    shape("argument", 'call :take p_ID "VALUE"'),
    shape("option", 'call :take p_ID "--key=VALUE"'),
    shape("of a loop", 'for %%i in ("VALUE") do set "p_ID=%%~i"'),
    shape("of a command's output", 'for /f "delims=" %%i in (\'echo VALUE\') do set "p_ID=%%i"', word),
    shape("through a file", ">ID.txt echo VALUE.\nset /p p_ID=<ID.txt", word),
  ],
  program: (statements) =>
    [
      "@echo off",
      'cd /d "%~dp0"',
      ...statements,
      "set p_",
      "exit /b",
      ":take",
      'set "%1=%~2"',
      "exit /b",
      "",
    ].join("\r\n"),
  run,
};
