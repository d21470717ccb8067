import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../cleanup";
import { root } from "../fetch";

/** What is to hide values. */
export interface Subject {
  readonly id: string;
  readonly title: string;
  /** The folder of its extension. */
  folder(): string;
}

/** The scopes that VS Code's grammar for dotenv gives to values. */
const valueScopes = [
  "property.value.dotenv",
  "string.quoted.single.dotenv",
  "string.quoted.double.dotenv",
  "string.interpolated.dotenv",
  "comment.line.dotenv",
];

/** Tacit, and beside it what shows that the harness sees: two techniques that are known to flash, and nothing at all. */
export const subjects = {
  tacit: { id: "tacit", title: "Tacit", folder: () => root },
  decorations: {
    id: "decorations",
    title: "decorations only",
    folder: () => extension("decorations", { activationEvents: ["onLanguage:dotenv", "onStartupFinished"] }),
  },
  colours: {
    id: "colours",
    title: "token colours only",
    folder: () =>
      extension("nothing", {
        contributes: {
          configurationDefaults: {
            "editor.tokenColorCustomizations": {
              textMateRules: [{ scope: valueScopes, settings: { foreground: "#00000000" } }],
            },
          },
        },
      }),
  },
  nothing: { id: "nothing", title: "nothing", folder: () => extension("nothing", {}) },
} as const satisfies Readonly<Record<string, Subject>>;

/** The extension that drives the editor for the harness. */
export function companion(): string {
  return extension("companion", { activationEvents: ["onStartupFinished"] });
}

/**
 * The folder of a new extension, gone with this process.
 * @param main Of a file in `hosted`, its main file, which imports no other file.
 * @param manifest Laid over the usual one.
 */
function extension(main: string, manifest: object): string {
  const folder = temporaryFolder(main);
  copyFileSync(join(__dirname, "hosted", `${main}.js`), join(folder, "main.js"));
  const usual = { name: main, publisher: "harness", version: "1.0.0", engines: { vscode: "^1.100.0" } };
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ ...usual, main: "./main.js", activationEvents: [], ...manifest }),
  );
  return folder;
}
