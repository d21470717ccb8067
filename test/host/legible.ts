/// <reference lib="dom" />
import type { Page } from "playwright-core";

/** The text of the page's editors that a person could read: drawn, of some size, not transparent and not in the mask font. */
export function legible(page: Page): Promise<string> {
  return page.evaluate(() => {
    const readable = (element: Element): boolean => {
      const style = getComputedStyle(element);
      return (
        Number.parseFloat(style.fontSize) >= 3 &&
        Number(style.opacity) > 0.1 &&
        style.display !== "none" &&
        !/^["']?tacit\.tacit\//.test(style.fontFamily)
      );
    };
    const texts: string[] = [];
    for (const line of document.querySelectorAll(".view-line")) {
      const spans = [...line.querySelectorAll("span span")];
      texts.push(
        spans
          .filter(readable)
          .map((span) => span.textContent)
          .join(""),
      );
    }
    return texts.join("\n").replaceAll("\u00a0", " ");
  });
}
