import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { fetchedBrowser } from "./fetch";

const flags = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "chrome.exe",
];

const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * Starts a browser without a window: the one that TACIT_BROWSER names, else a Chromium or Chrome of this machine
 * that starts, else the one from npm.
 * @throws Error when TACIT_BROWSER does not start, or there is no browser for this platform.
 */
export async function launchBrowser(): Promise<Browser> {
  const chosen = process.env.TACIT_BROWSER;
  if (chosen !== undefined && chosen !== "") return launch(chosen);
  for (const program of installed()) {
    const browser = await launch(program).catch(() => undefined);
    if (browser !== undefined) return browser;
    process.stderr.write(`${program} does not start, looking for another browser\n`);
  }
  const fetched = await fetchedBrowser();
  if (fetched !== undefined) return launch(fetched.program, fetched.env);
  throw new Error("no Chromium or Chrome found; name one in the environment variable TACIT_BROWSER");
}

function launch(executablePath: string, env: Readonly<Record<string, string>> = {}): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags, env: { ...inherited(), ...env } });
}

function inherited(): Record<string, string> {
  const set = Object.entries(process.env).filter((entry) => entry[1] !== undefined);
  return Object.fromEntries(set) as Record<string, string>;
}

function installed(): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...usualPlaces].filter(isProgram).slice(0, 3);
}

/** Whether `file` exists and may be executed. */
export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
