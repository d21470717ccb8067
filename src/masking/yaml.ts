import type { CST } from "yaml";
import { once } from "../util/once";
import { mayEndValue, showComment } from "./comment";
import type { Masking, Span } from "./format";
import { referencesIn } from "./references";
import type { Hides } from "./secret";
import { type Found, Sheet } from "./sheet";
import type { Written } from "./strings";
import { isLoneName, isName, isReadableWord, isTokenLike, mentionsSecret } from "./words";

/** Loaded where there is such a file. */
const yaml = once(() => require("yaml") as typeof import("yaml"));

/** Hides values of a text in YAML; all of a text that is nested too deep for its parser. */
export function maskYaml(text: string, hides: Hides): Masking {
  try {
    return new Yaml(text, hides).masking();
  } catch (error) {
    if (error instanceof RangeError) return { values: [], readable: [] };
    throw error;
  }
}

/** Signs and white space, which may be read whatever they belong to. */
const harmless: ReadonlySet<string> = new Set([
  ...["byte-order-mark", "doc-start", "doc-end", "space", "newline", "seq-item-ind", "explicit-key-ind"],
  ...["map-value-ind", "flow-map-start", "flow-map-end", "flow-seq-start", "flow-seq-end", "comma"],
  "block-scalar-header",
]);

interface Item {
  readonly start: readonly CST.SourceToken[];
  readonly key?: CST.Token | null;
  readonly sep?: readonly CST.SourceToken[];
  readonly value?: CST.Token;
}

/** Under which names a value stands, from the outermost on, and where the last of them is. */
interface Place {
  readonly names: readonly string[];
  readonly nameSpan?: Span | undefined;
}

/** Goes through the tokens of a stream. What the parser doesn't understand is hidden. */
class Yaml {
  readonly #sheet: Sheet;
  readonly #text: string;
  readonly #hides: Hides;
  /** Whether what comes next may be the end of a hidden value. */
  #isOpen = false;

  constructor(text: string, hides: Hides) {
    this.#text = text;
    this.#sheet = new Sheet(text);
    this.#hides = hides;
  }

  masking(): Masking {
    for (const token of new (yaml().Parser)().parse(this.#text)) {
      if (token.type === "document") {
        this.#signs(token.start);
        this.#value(token.value, { names: [] });
        this.#signs(token.end);
      } else if (token.type !== "error" && "source" in token) this.#signs([token as CST.SourceToken]);
    }
    return this.#sheet.masking();
  }

  #signs(tokens: readonly CST.SourceToken[] = [], isTail = false): void {
    for (const { type, offset, source } of tokens) {
      const end = offset + source.length;
      if (type === "comment") {
        if (!isTail || !mayEndValue(source)) showComment(this.#sheet, offset, end, this.#hides);
        this.#isOpen ||= this.#sheet.shownTo < end;
      } else if (type === "seq-item-ind") {
        this.#show({ start: offset, end });
      } else if (
        harmless.has(type) ||
        ((type === "anchor" || type === "tag") && isReadableWord(source.slice(1)))
      ) {
        this.#sheet.show(offset, end);
      }
    }
  }

  #value(token: CST.Token | null | undefined, place: Place): void {
    if (token === null || token === undefined) return;
    if (token.type === "block-map" || token.type === "block-seq") this.#items(token.items, place);
    else if (token.type === "flow-collection") {
      this.#signs([token.start]);
      this.#items(token.items, place);
      this.#signs(token.end);
    } else if (token.type === "block-scalar") this.#block(token, place);
    else if (isFlowScalar(token)) {
      this.#scalar(token, place);
      this.#signs(token.end, true);
    }
  }

  #items(items: readonly Item[], place: Place): void {
    for (const { start, key, sep, value } of items) {
      this.#signs(start);
      const isPair = sep?.some(({ type }) => type === "map-value-ind") === true;
      const named = isPair ? this.#key(key) : undefined;
      if (!isPair && isFlowScalar(key)) {
        this.#lone(key);
        this.#signs(key.end, true);
      }
      this.#signs(sep, !isPair);
      this.#value(
        value,
        isPair ? { names: [...place.names, named?.name ?? ""], nameSpan: named?.span } : place,
      );
    }
  }

  /** The name of a pair, which may be read if it is one. */
  #key(token: CST.Token | null | undefined): { readonly name: string; readonly span: Span } | undefined {
    if (!isFlowScalar(token)) return undefined;
    const { outer, inner, isWhole } = partsOf(token);
    const name = this.#text.slice(inner.start, inner.end);
    const isReadable = isName(name) || name.split(/\s+/).every((word) => isReadableWord(word));
    if (isWhole && isReadable) this.#sheet.show(outer.start, outer.end);
    if (isWhole) this.#isOpen = false;
    return { name, span: inner };
  }

  /** A word without a colon: a name that is being typed, or the end of a value. */
  #lone(token: CST.FlowScalar): void {
    const { outer, isWhole } = partsOf(token);
    const word = this.#text.slice(outer.start, outer.end);
    const isTyped = this.#isOpen ? isLoneName(word, true) : isName(word) && !mentionsSecret(word);
    if (isWhole && isTyped && !isTokenLike(word)) this.#sheet.show(outer.start, outer.end);
    else this.#isOpen = true;
  }

  #scalar(token: CST.FlowScalar, { names, nameSpan }: Place): void {
    if (names.length === 0) this.#lone(token);
    else if (names.at(-1) === "environment" && this.#entry(token, names)) return;
    else this.#flow(token, names, nameSpan);
  }

  #flow(token: CST.FlowScalar, names: readonly string[], nameSpan: Span | undefined): void {
    const { outer, inner, isWhole } = partsOf(token);
    const value = this.#text.slice(inner.start, inner.end);
    if (isWhole && !this.#hides(names, value)) this.#show(outer);
    else {
      this.#sheet.show(outer.start, inner.start);
      this.#hide({ name: names.join("."), nameSpan, span: inner, outerSpan: outer });
    }
  }

  /** `NAME=value` in a list of variables, or the name of one that is handed on. */
  #entry(token: CST.FlowScalar, names: readonly string[]): boolean {
    const { outer, inner, isWhole } = partsOf(token);
    const written = this.#text.slice(inner.start, inner.end);
    const name = /^[^=]*(?==)/.exec(written)?.[0];
    if (name === undefined && isWhole && isLoneName(written, this.#isOpen)) this.#show(outer);
    else if (name === undefined || !isName(name) || !this.#hides(names, written)) return false;
    else {
      const nameSpan = { start: inner.start, end: inner.start + name.length };
      this.#sheet.show(outer.start, nameSpan.end + 1);
      this.#hide({ name, nameSpan, span: { start: nameSpan.end + 1, end: inner.end }, outerSpan: outer });
    }
    return true;
  }

  #block(token: CST.BlockScalar, { names, nameSpan }: Place): void {
    this.#signs(token.props as readonly CST.SourceToken[]);
    const last = token.props.at(-1);
    const start = last !== undefined && "source" in last ? last.offset + last.source.length : token.offset;
    const text = token.source.trimEnd();
    const span = { start: start + text.length - text.trimStart().length, end: start + text.length };
    const end = start + token.source.length;
    if (!this.#hides(names, token.source)) this.#show({ start, end });
    else {
      this.#sheet.show(start, span.start);
      this.#hide({
        name: names.join("."),
        nameSpan,
        span,
        outerSpan: { start: token.offset, end: span.end },
      });
      this.#sheet.show(span.end, end);
    }
  }

  #show({ start, end }: Span): void {
    this.#sheet.show(start, end);
    this.#isOpen = false;
  }

  #hide(found: Found): void {
    const { span, outerSpan = span } = found;
    this.#sheet.hide({ ...found, readable: referencesIn(this.#text, span, new Set()) });
    this.#sheet.show(span.end, outerSpan.end);
    this.#isOpen = true;
  }
}

function isFlowScalar(token: CST.Token | null | undefined): token is CST.FlowScalar {
  return token !== null && token !== undefined && flowScalars.has(token.type);
}

const flowScalars: ReadonlySet<string> = new Set([
  ...["alias", "scalar", "single-quoted-scalar", "double-quoted-scalar"],
]);

/** Where a scalar stands with and without its quotes, and whether it is closed on the line on which it begins. */
function partsOf({ offset, source, type }: CST.FlowScalar): Written & { readonly isWhole: boolean } {
  const outer = { start: offset, end: offset + source.length };
  const isOneLine = !/[\r\n]/.test(source);
  if (type === "scalar" || type === "alias") return { outer, inner: outer, isWhole: isOneLine };
  const isClosed = source.length > 1 && source.at(-1) === source[0];
  const inner = { start: offset + 1, end: isClosed ? outer.end - 1 : outer.end };
  return { outer, inner, isWhole: isOneLine && isClosed };
}
