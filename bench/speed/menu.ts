import type { Page } from "playwright-core";
import { openWindow } from "../../test/host/open";
import type { EditorWindow } from "../../test/host/window";
import { extensionOf } from "./extension";
import { median, type Row } from "./measure";

const lineCount = 5000;
/** How often the menu is opened in each window, after some times that do not count. */
const tries = 16;
const warmUp = 4;

/** A made-up token of GitHub's form. */
const token = ["ghp", "R7nQ2vXk9LmT4sWy8ZbC3dFg6HjP1aEu5oNi"].join("_");
const line = `  send("${token}");`;

/**
 * From the keys that ask for quick fixes to the menu in the page of a real VS Code, in a file of 5,000 lines: with Tacit, and
 * with an extension that always offers the same fix. They take turns, each in a window of its own.
 */
export async function menus(): Promise<Row[]> {
  const bare = { folder: extensionOf("bare", "onStartupFinished"), entry: "Bare" };
  const workspace = { "Pay.java": textOf() };
  const windows = [await openWindow({ workspace }), await openWindow({ workspace, other: bare })];
  for (const window of windows) await prepare(window);
  await windows[0]!.squiggles().first().waitFor();
  const times: number[][] = windows.map(() => []);
  for (let turn = 0; turn < warmUp + tries; turn++) {
    for (const [index, { page }] of windows.entries()) {
      const time = await opened(page);
      if (turn >= warmUp) times[index]!.push(time);
      // Not in step with the frames of the page.
      await page.waitForTimeout(150 + ((turn * 7) % 16));
    }
  }
  for (const window of windows) await window.close();
  const [tacit, beside] = times.map(median);
  return [
    {
      what: "quick-fix menu in a file of 5,000 lines, with an extension that offers the same fix always",
      figure: `${tacit!.toFixed(0)} ms, ${beside!.toFixed(0)} ms`,
      ratio: (tacit! / beside!).toFixed(2),
    },
  ];
}

function textOf(): string {
  const lines = Array.from({ length: lineCount - 2 }, (_, i) =>
    i === lineCount >> 1 ? line : `  void step${i}() { log("step ${i} of", ${i} * 2); }`,
  );
  return ["class Pay {", ...lines, "}", ""].join("\n");
}

async function prepare(window: EditorWindow): Promise<void> {
  await window.page.evaluate(watch);
  await window.openFile("Pay.java");
  await window.goTo((lineCount >> 1) + 2, line.indexOf(token) + 3);
}

/** Opens the menu and closes it again; the time until an entry of it is in the page, in milliseconds. */
async function opened(page: Page): Promise<number> {
  await page.evaluate("waitForMenu()");
  await page.keyboard.press("ControlOrMeta+Period");
  const time = await page.evaluate<number>("waited");
  await page.keyboard.press("Escape");
  await page.locator(".action-widget:not(.action-list-submenu-panel)").waitFor({ state: "hidden" });
  return time;
}

/** Stands in the page: hears of the key before the editor does, and sees the menu as soon as it is in the page. */
const watch = `
  let wanted;
  globalThis.waitForMenu = () => {
    globalThis.waited = new Promise((done, fail) => {
      setTimeout(fail, 60000, new Error("no menu after a minute"));
      wanted = { done };
    });
  };
  addEventListener("keydown", ({ key }) => { if (wanted && key === ".") wanted.from ??= performance.now(); }, true);
  new MutationObserver(() => {
    if (wanted?.from === undefined || document.querySelector(".action-widget .monaco-list-row.action") === null) return;
    wanted.done(performance.now() - wanted.from);
    wanted = undefined;
  }).observe(document.body, { subtree: true, childList: true });
`;
