/// <reference lib="dom" />

/** What is to be kept from sight. */
export interface Planted {
  /** Pieces of values, all of the same length: where one of them can be read, its value is legible. */
  readonly grams: readonly string[];
  /** Names whose value is typed: behind them not even one character may be read. */
  readonly names: readonly string[];
}

/** What a page has shown of planted values since the recording began. */
export interface Seen {
  /** Animation frames that were looked at. */
  readonly frames: number;
  /** Those in which some part of a planted value could be read, and how long they were on screen, in milliseconds. */
  readonly legible: number;
  readonly milliseconds: number;
  /** Where a value was seen, each place once: the classes of the elements around it. */
  readonly where: readonly string[];
  /** Whether one is legible in the last frame. */
  readonly isLegible: boolean;
}

export interface Recorder {
  seen: Seen;
  /** Begins again with nothing seen. */
  reset(): void;
}

declare global {
  var tacitRecorder: Recorder;
}

/**
 * Looks at every animation frame of a page whether any planted value can be read in it: text that is drawn, of some size,
 * not transparent and not in a mask font that is there. Give it to `addInitScript`, so that it runs before anything of the page.
 *
 * It looks when all scripts of a frame have run and its layout is done: that is when observers of sizes are called
 * (https://drafts.csswg.org/resize-observer/#html-event-loop). What the person cannot see but the DOM does not tell, such as text
 * behind other elements or in the colour of the background, counts as legible. Frames within the page have a recorder of their own.
 */
export function record({ grams, names }: Planted): void {
  const nothing: Seen = { frames: 0, legible: 0, milliseconds: 0, where: [], isLegible: false };
  const recorder: Recorder = {
    seen: nothing,
    reset: () => {
      recorder.seen = nothing;
    },
  };
  globalThis.tacitRecorder = recorder;

  const length = grams[0]?.length ?? 0;
  const planted = new Set(grams);
  const typed = names.length === 0 ? undefined : new RegExp(`(?:${names.join("|")})[=:]["' ]*[^"'\\s]`);

  const holds = (raw: string): boolean => {
    const text = raw.replaceAll("\u00a0", " ");
    for (let at = 0; at + length <= text.length; at++) {
      if (planted.has(text.slice(at, at + length))) return true;
    }
    return typed?.test(text) === true;
  };

  /** While a font is loaded nothing is drawn, for three seconds: then another one takes its place (`font-display: block`). */
  const loading = new Map<FontFace, number>();
  const isMaskFont = (family: string): boolean => {
    const name = family
      .split(",", 1)[0]!
      .trim()
      .replace(/^["']|["']$/g, "");
    if (!/mask/i.test(name)) return false;
    for (const face of document.fonts) {
      if (face.family.replace(/^["']|["']$/g, "") !== name) continue;
      if (face.status !== "loading") return face.status !== "error";
      if (!loading.has(face)) loading.set(face, performance.now());
      return performance.now() - loading.get(face)! < 3000;
    }
    return false;
  };

  const isDrawn = (element: Element): boolean => {
    const style = getComputedStyle(element) as CSSStyleDeclaration & { webkitTextSecurity?: string };
    const alpha = /^rgba\(.*,\s*([\d.]+)\)$/.exec(style.color)?.[1];
    return (
      style.visibility === "visible" &&
      Number.parseFloat(style.fontSize) >= 3 &&
      (alpha === undefined || Number(alpha) > 0.05) &&
      (style.webkitTextSecurity ?? "none") === "none" &&
      !isMaskFont(style.fontFamily)
    );
  };

  const parentOf = (element: Element): Element | null =>
    element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

  /** Whether any of its box is on screen and none around it makes it transparent. */
  const isVisible = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    let [left, top, right, bottom] = [
      Math.max(0, box.left),
      Math.max(0, box.top),
      Math.min(innerWidth, box.right),
      Math.min(innerHeight, box.bottom),
    ];
    let opacity = 1;
    for (let each: Element | null = element; each !== null; each = parentOf(each)) {
      const style = getComputedStyle(each);
      opacity *= Number(style.opacity);
      if (style.overflow === "visible" || each === element) continue;
      const around = each.getBoundingClientRect();
      left = Math.max(left, around.left);
      top = Math.max(top, around.top);
      right = Math.min(right, around.right);
      bottom = Math.min(bottom, around.bottom);
    }
    return opacity > 0.1 && right - left > 1 && bottom - top > 1;
  };

  /** The text below an element that a person could read, each of an editor's lines as one. */
  const legibleText = (element: Element): string => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let text = "";
    let line: Element | null = null;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || !isDrawn(parent) || !isVisible(parent)) continue;
      const own = parent.closest(".view-line");
      text += (own === line ? "" : "\n") + (node.nodeValue ?? "");
      line = own;
    }
    return text;
  };

  /** Not drawn; the last one is the editor's copy of its text for input methods and screen readers, behind its lines. */
  const isUnseen = (element: Element): boolean =>
    /^(SCRIPT|STYLE|TITLE)$/.test(element.tagName) || element.classList.contains("native-edit-context");

  /** The smallest elements that hold a planted value, legible or not; lines of an editor as a whole. */
  const holders = (element: Element): Element[] => {
    if (isUnseen(element) || !holds(element.textContent ?? "")) return [];
    if (element.classList.contains("view-line")) return [element];
    const below = [...element.children].flatMap(holders);
    return below.length > 0 ? below : [element];
  };

  /** The page and the shadow trees in it. */
  const roots: ParentNode[] = [];
  let hasNewText = true;
  const observer = new MutationObserver(() => {
    hasNewText = true;
  });
  const watch = (root: Document | ShadowRoot): void => {
    roots.push(root);
    observer.observe(root, { subtree: true, childList: true, characterData: true });
  };
  watch(document);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    watch(root);
    return root;
  };

  /** What style sheets write before or behind elements is not looked for there: a sheet that holds a value counts as legible. */
  let isInSheet = false;
  const { insertRule } = CSSStyleSheet.prototype;
  CSSStyleSheet.prototype.insertRule = function (rule, index) {
    isInSheet ||= /content:/.test(rule) && holds(rule);
    return insertRule.call(this, rule, index);
  };

  let held: readonly Element[] = [];
  const legibleNow = (): Element | undefined => {
    hasNewText ||= observer.takeRecords().length > 0;
    if (hasNewText)
      held = roots
        .flatMap((root) => [...(root instanceof Document ? [root.body] : root.children)])
        .flatMap(holders);
    hasNewText = false;
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")];
    return (
      held.find((element) => element.isConnected && holds(legibleText(element))) ??
      fields.find(
        (field) =>
          field.type !== "password" &&
          !isUnseen(field) &&
          holds(field.value) &&
          isDrawn(field) &&
          isVisible(field),
      ) ??
      (isInSheet ? document.documentElement : undefined)
    );
  };

  const pathOf = (element: Element): string => {
    const path: string[] = [];
    for (let each: Element | null = element; each !== null && path.length < 14; each = parentOf(each)) {
      if (each.classList.length > 0) path.push([...each.classList].slice(0, 3).join("."));
    }
    return path.join(" < ");
  };

  let last = performance.now();
  const look = (): void => {
    if (document.body === null) return;
    const now = performance.now();
    const found = legibleNow();
    const { seen } = recorder;
    const place = found && pathOf(found);
    recorder.seen = {
      frames: seen.frames + 1,
      legible: seen.legible + (found ? 1 : 0),
      milliseconds: seen.milliseconds + (seen.isLegible ? now - last : 0),
      where: place === undefined || seen.where.includes(place) ? seen.where : [...seen.where, place],
      isLegible: found !== undefined,
    };
    last = now;
  };

  const pulse = document.createElement("div");
  pulse.style.cssText = "position: fixed; visibility: hidden; contain: strict; height: 1px; width: 1px";
  new ResizeObserver(look).observe(pulse);
  const beat = (): void => {
    requestAnimationFrame(beat);
    if (!pulse.isConnected && document.documentElement !== null) document.documentElement.append(pulse);
    pulse.style.width = pulse.style.width === "1px" ? "2px" : "1px";
  };
  requestAnimationFrame(beat);
}
