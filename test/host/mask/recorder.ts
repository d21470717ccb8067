/// <reference lib="dom" />

/** What a page has seen of planted values since the recording began. */
export interface Seen {
  /** Animation frames that were looked at. */
  readonly frames: number;
  /** Those in which some part of a planted value could be read, and how long they were on screen, in milliseconds. */
  readonly legible: number;
  readonly milliseconds: number;
  /** Where a value was seen last: the classes of the elements around it. */
  readonly where: string;
  /** Whether one is legible in the last frame. */
  readonly isLegible: boolean;
}

export interface Recorder {
  seen: Seen;
}

declare global {
  var tacitRecorder: Recorder;
}

/** As many characters of a value in a row are called legible. */
export const gramLength = 6;

/**
 * Looks at every animation frame of a page whether any planted value can be read in it: text that is drawn, of some size,
 * not transparent and not in a mask font that has been loaded. Runs in the page, before anything of it.
 * @param grams All pieces of `gramLength` characters of the planted values.
 */
export function record(grams: readonly string[]): void {
  const length = grams[0]?.length ?? 0;
  const planted = new Set(grams);
  const start: Seen = { frames: 0, legible: 0, milliseconds: 0, where: "", isLegible: false };
  const recorder: Recorder = { seen: start };
  globalThis.tacitRecorder = recorder;

  const holds = (text: string): boolean => {
    for (let at = 0; at + length <= text.length; at++) {
      if (planted.has(text.slice(at, at + length))) return true;
    }
    return false;
  };

  const isMaskFont = (family: string): boolean => {
    const [first = ""] = family.split(",");
    const name = first.trim().replace(/^["']|["']$/g, "");
    if (!/mask/i.test(name)) return false;
    for (const face of document.fonts) {
      // While it is loaded, nothing is drawn: the rule has `font-display: block`.
      if (face.family.replace(/^["']|["']$/g, "") === name) return face.status !== "error";
    }
    return false;
  };

  const isDrawn = (element: Element): boolean => {
    const style = getComputedStyle(element) as CSSStyleDeclaration & { webkitTextSecurity?: string };
    const alpha = /^rgba\(.*,\s*([\d.]+)\)$/.exec(style.color)?.[1];
    return (
      Number.parseFloat(style.fontSize) >= 3 &&
      (alpha === undefined || Number(alpha) > 0.05) &&
      (style.webkitTextSecurity ?? "none") === "none" &&
      !isMaskFont(style.fontFamily)
    );
  };

  const isOpaque = (element: Element): boolean => {
    let opacity = 1;
    for (let each: Element | null = element; each !== null; each = each.parentElement) {
      const style = getComputedStyle(each);
      if (style.visibility === "hidden" || style.display === "none") return false;
      opacity *= Number(style.opacity);
    }
    return opacity > 0.1;
  };

  const isOnScreen = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return false;
    let [left, top, right, bottom] = [
      Math.max(0, box.left),
      Math.max(0, box.top),
      Math.min(innerWidth, box.right),
      Math.min(innerHeight, box.bottom),
    ];
    for (let each = element.parentElement; each !== null; each = each.parentElement) {
      if (getComputedStyle(each).overflow === "visible") continue;
      const around = each.getBoundingClientRect();
      left = Math.max(left, around.left);
      top = Math.max(top, around.top);
      right = Math.min(right, around.right);
      bottom = Math.min(bottom, around.bottom);
    }
    return right - left > 1 && bottom - top > 1;
  };

  /** The text below an element that a person could read. */
  const legibleText = (element: Element): string => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let text = "";
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent !== null && isDrawn(parent) && isOnScreen(parent)) text += node.nodeValue ?? "";
    }
    return text;
  };

  /** The smallest elements that hold a planted value, legible or not. Screen readers' copies are not seen. */
  const holders = (element: Element): Element[] => {
    if (/^(SCRIPT|STYLE|TITLE)$/.test(element.tagName) || element.classList.contains("native-edit-context"))
      return [];
    if (!holds(element.textContent ?? "")) return [];
    const below = [...element.children].flatMap(holders);
    return below.length > 0 ? below : [element];
  };

  const fields = (): Element[] =>
    [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")].filter(
      (field) => field.type !== "password" && holds(field.value) && isDrawn(field) && isOnScreen(field),
    );

  const legibleNow = (): Element | undefined =>
    [
      ...holders(document.body).filter((element) => isOpaque(element) && holds(legibleText(element))),
      ...fields().filter(isOpaque),
    ][0];

  const pathOf = (element: Element): string => {
    const names: string[] = [];
    for (let each: Element | null = element; each !== null && names.length < 14; each = each.parentElement) {
      if (each.classList.length > 0) names.push(each.classList.value.split(" ").slice(0, 3).join("."));
    }
    return names.join(" < ");
  };

  let last = performance.now();
  let wasLegible = false;
  const look = (): void => {
    requestAnimationFrame(look);
    if (document.body === null) return;
    const now = performance.now();
    const found = legibleNow();
    const { seen } = recorder;
    const since = wasLegible ? now - last : 0;
    recorder.seen = {
      frames: seen.frames + 1,
      legible: seen.legible + (found ? 1 : 0),
      milliseconds: seen.milliseconds + since,
      where: found ? pathOf(found) : seen.where,
      isLegible: found !== undefined,
    };
    wasLegible = found !== undefined;
    last = now;
  };
  requestAnimationFrame(look);
}
