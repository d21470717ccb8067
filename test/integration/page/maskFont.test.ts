/// <reference lib="dom" />
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../host/browser";
import { root } from "../../host/fetch";

describe("the mask font", () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    const font = readFileSync(join(root, "dist/mask.ttf")).toString("base64");
    await page.setContent(
      `<style>@font-face { font-family: mask; src: url(data:font/ttf;base64,${font}) }</style><canvas width="900" height="40">`,
    );
    await page.evaluate(() => document.fonts.load("20px mask"));
  });

  after(() => browser?.close());

  /** The pixels that a text leaves on a canvas. */
  const drawn = (text: string, font: string): Promise<string> =>
    page.evaluate(
      ([text, font]) => {
        const canvas = document.querySelector("canvas")!;
        const context = canvas.getContext("2d")!;
        context.clearRect(0, 0, canvas.width, canvas.height);
        context.font = `20px ${font}`;
        context.fillText(text!, 5, 30);
        return canvas.toDataURL();
      },
      [text, font],
    );

  it("draws all words of whatever length alike, in one dot", async () => {
    const one = await drawn("x", "mask");
    for (const text of ["KEY=3000", "hunter2", "ÄÖÜßñ", "пароль", "-----BEGIN"]) {
      assert.ok((await drawn(text, "mask")) === one, text);
    }
    // The browser takes ideographs for words of one character.
    assert.ok((await drawn("秘密", "mask")) === (await drawn("語文", "mask")));
    assert.notEqual(await drawn("x", "mask"), await drawn("", "mask"), "no dot is drawn");
    assert.notEqual(await drawn("KEY=3000", "monospace"), await drawn("hunter2", "monospace"));
  });
});
