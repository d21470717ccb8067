import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { root } from "../../test/host/fetch";
import { openWindow } from "../../test/host/open";
import type { Settings } from "../../test/host/server";
import type { EditorWindow } from "../../test/host/window";
import { extensionOf } from "./extension";
import { median, type Row } from "./measure";

const sizes = [
  ["10 kB", 10_000],
  ["1 MB", 1_000_000],
  ["10 MB", 10_000_000],
] as const;

/** How often a squiggle is waited for in each window, after some times that do not count. */
const tries = 16;
const warmUp = 3;

/** What else the editor does with all of a large document at each change, so that only what is measured takes time. */
const settings: Settings = {
  "editor.folding": false,
  "editor.stickyScroll.enabled": false,
  "editor.minimap.enabled": false,
  "editor.links": false,
  "editor.occurrencesHighlight": "off",
  "editor.wordBasedSuggestions": "off",
  "editor.quickSuggestions": false,
  "files.hotExit": "off",
};

/** A made-up token of GitHub's form, which is one only with its last character. */
const token = ["ghp", "R7nQ2vXk9LmT4sWy8ZbC3dFg6HjP1aEu5oNi"].join("_");
const line = `  send("${token.slice(0, -1)}");`;
const column = line.indexOf('");') + 1;

/**
 * From the last key of a secret to the squiggle in the page of a real VS Code: with Tacit, and with an extension that
 * sets a diagnostic at every change. They take turns, each in a window of its own.
 */
export async function squiggles(): Promise<Row[]> {
  const documents = sizes.map(([name, size]) => [`${name.replace(" ", "")}.java`, textOf(size)] as const);
  const workspace = Object.fromEntries(documents.map(([file, { text }]) => [file, text]));
  const bare = { folder: extensionOf("bare", "onStartupFinished"), entry: "Bare" };
  const windows = [
    await openWindow({ workspace, settings }),
    await openWindow({ workspace, settings, other: bare }),
  ];
  for (const { page } of windows) await page.evaluate(watch);
  const rows: Row[] = [];
  for (const [index, [file, { number }]] of documents.entries()) {
    for (const window of windows) await goTo(window, file, number);
    const [tacit, beside] = await takeTurns(windows);
    rows.push({
      what: `last key to squiggle in a document of ${sizes[index]![0]}, with an extension that only sets one`,
      figure: `${tacit!.toFixed(0)} ms, ${beside!.toFixed(0)} ms`,
      ratio: (tacit! / beside!).toFixed(2),
    });
  }
  for (const window of windows) await window.close();
  return rows;
}

/** Sources of this repository again and again, with the line to type in in the middle; its number counts from 1. */
function textOf(size: number): { readonly text: string; readonly number: number } {
  const folder = join(root, "src/editor");
  const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  const all = sources.join("");
  const lines = all
    .repeat(Math.ceil(size / all.length))
    .slice(0, size)
    .split("\n");
  const middle = lines.length >> 1;
  lines.splice(middle, 0, line);
  return { text: lines.join("\n"), number: middle + 1 };
}

async function goTo(window: EditorWindow, file: string, number: number): Promise<void> {
  await window.openFile(file);
  await window.goTo(number, column);
}

/** The median for each of the windows, in milliseconds. */
async function takeTurns(windows: readonly EditorWindow[]): Promise<number[]> {
  const times: number[][] = windows.map(() => []);
  for (let turn = 0; turn < warmUp + tries; turn++) {
    for (const [index, { page }] of windows.entries()) {
      const time = await pressed(page, token.at(-1)!, true);
      if (turn >= warmUp) times[index]!.push(time);
      await pressed(page, "Backspace", false);
      // Not in step with the frames of the page.
      await page.waitForTimeout(150 + ((turn * 7) % 16));
    }
  }
  return times.map(median);
}

/** Presses a key, and tells the time until a squiggle is shown or gone. */
async function pressed(page: Page, key: string, isShown: boolean): Promise<number> {
  await page.evaluate(`waitForSquiggle(${isShown})`);
  await page.keyboard.press(key);
  return page.evaluate<number>("waited");
}

/** Stands in the page: hears of the key before the editor does, and sees the squiggle as soon as it is in the page. */
const watch = `
  let wanted;
  const squiggly = ["error", "warning", "info"].map((kind) => ".editor-instance .squiggly-" + kind).join();
  globalThis.waitForSquiggle = (isShown) => {
    globalThis.waited = new Promise((done, fail) => {
      setTimeout(fail, 60000, new Error(isShown ? "no squiggle after a minute" : "the squiggle stays"));
      wanted = { isShown, done };
    });
  };
  addEventListener("keydown", () => { if (wanted) wanted.from ??= performance.now(); }, true);
  new MutationObserver(() => {
    if (wanted?.from === undefined || (document.querySelector(squiggly) !== null) !== wanted.isShown) return;
    wanted.done(performance.now() - wanted.from);
    wanted = undefined;
  }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["class"] });
`;
