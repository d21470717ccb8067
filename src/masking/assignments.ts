import { mayEndValue, showComment, showWords } from "./comment";
import type { Masking, Span } from "./format";
import { afterBreak, endOfLine } from "./lines";
import type { Hides } from "./secret";
import { Sheet } from "./sheet";
import type { Written } from "./strings";
import { isLoneName, isName, isReadableWord, isSureName } from "./words";

/** What a language of `name = value` has besides names, brackets and commas. */
export interface Notation {
  /** Where the comment ends that begins at an offset; undefined where none begins. */
  commentEnd(text: string, at: number): number | undefined;
  /** The string that begins at an offset; one that is not closed goes as far as it may. */
  string(text: string, at: number): Written | undefined;
  /** The signs between a name and its value. */
  readonly signs: string;
  /** Whether names in brackets on lines of their own are headings. */
  readonly hasTables: boolean;
  /** Whether all is one value, in which line breaks mean nothing. */
  readonly isValue: boolean;
  /** Which values are hidden. */
  readonly hides: Hides;
}

/** What is expected next: a name, a value, what separates, or nothing that is understood on this line. */
type Phase = "name" | "value" | "after" | "lost";

interface Name {
  readonly name: string;
  readonly span: Span;
}

interface Frame {
  readonly close: "" | "]" | "}";
  /** What the array or the map is the value of. */
  readonly named?: Name | undefined;
  phase: Phase;
}

/** Hides values of a text of assignments, with arrays and maps within. */
export function maskAssignments(text: string, notation: Notation): Masking {
  return new Assignments(text, notation).masking();
}

const heading = /\[{1,2}[^\S\r\n]*([^\][\r\n]{1,80})\]{1,2}[^\S\r\n]*(?=[\r\n#]|$)/y;
const bare = /[^\s"'=:,[\]{}#]+/y;
/** A value that is no string, up to what separates it from the next. */
const bareValue = /[^\s"',[\]{}#](?:[^"',[\]{}#\r\n]*[^\s"',[\]{}#])?/y;

class Assignments {
  readonly #text: string;
  readonly #sheet: Sheet;
  readonly #notation: Notation;
  readonly #frames: Frame[];
  #at = 0;
  #table = "";
  /** The parts of a name, while no sign stands behind it. */
  #name: Span | undefined;
  /** Where the name of the value stands that comes next, and what it is. */
  #named: Name | undefined;
  /** Whether the line before was not understood to its end. */
  #isOpen = false;

  constructor(text: string, notation: Notation) {
    this.#text = text;
    this.#sheet = new Sheet(text);
    this.#notation = notation;
    this.#frames = [{ close: "", phase: notation.isValue ? "value" : "name" }];
  }

  masking(): Masking {
    while (this.#at < this.#text.length) this.#step();
    this.#endName();
    return this.#sheet.masking();
  }

  get #frame(): Frame {
    return this.#frames.at(-1)!;
  }

  #step(): void {
    const at = this.#at;
    const unit = this.#text[at]!;
    if (unit === "\n" || unit === "\r") this.#break();
    else if (/\s/.test(unit)) this.#take(at + 1, true);
    else if (!this.#comment() && !this.#heading() && !this.#string()) {
      if (this.#frame.phase === "lost") this.#take(at + 1, false);
      else if (",[]{}".includes(unit) || this.#notation.signs.includes(unit)) this.#sign(unit);
      else this.#word();
    }
  }

  /** Goes on to `end`, and lets be read what lies before it if `isShown`. */
  #take(end: number, isShown: boolean): void {
    if (isShown && this.#name === undefined) this.#sheet.show(this.#at, end);
    this.#at = end;
  }

  #lose(): void {
    this.#name = undefined;
    this.#frame.phase = "lost";
  }

  #break(): void {
    this.#endName();
    const { close, phase } = this.#frame;
    const { isValue } = this.#notation;
    this.#isOpen = phase === "lost";
    if (phase === "lost")
      this.#frame.phase = close === "]" ? "after" : isValue && close === "" ? "value" : "name";
    else if (close !== "]" && (!isValue || (close === "}" && phase === "after"))) this.#frame.phase = "name";
    this.#take(afterBreak(this.#text, this.#at), true);
  }

  /** A name that nothing follows is one that is being typed, or the end of something else. */
  #endName(): void {
    const span = this.#name;
    this.#name = undefined;
    if (span === undefined) return;
    const name = this.#text.slice(span.start, span.end);
    if (isLoneName(name, this.#isOpen)) this.#sheet.show(span.start, span.end);
    else this.#frame.phase = "lost";
  }

  #comment(): boolean {
    const end = this.#notation.commentEnd(this.#text, this.#at);
    if (end === undefined) return false;
    if (this.#name !== undefined) this.#lose();
    const { phase } = this.#frame;
    const isAlone = phase === "name" && !this.#isOpen;
    if (isAlone || (phase !== "lost" && !mayEndValue(this.#text.slice(this.#at, end)))) this.#showLines(end);
    this.#at = end;
    return true;
  }

  #showLines(end: number): void {
    for (let at = this.#at; at < end; ) {
      const lineEnd = Math.min(endOfLine(this.#text, at), end);
      showComment(this.#sheet, at, lineEnd, this.#notation.hides);
      at = Math.min(afterBreak(this.#text, lineEnd), end);
      this.#sheet.show(lineEnd, at);
    }
  }

  #heading(): boolean {
    if (!this.#notation.hasTables || this.#frames.length > 1) return false;
    if (this.#frame.phase !== "name" || this.#name !== undefined) return false;
    heading.lastIndex = this.#at;
    const match = heading.exec(this.#text);
    if (match === null) return false;
    this.#table = match[1]!.trim();
    showWords(this.#sheet, this.#at, this.#at + match[0].length);
    this.#at += match[0].length;
    this.#frame.phase = "after";
    return true;
  }

  #string(): boolean {
    const string = this.#notation.string(this.#text, this.#at);
    if (string === undefined) return false;
    if (this.#frame.phase === "name") this.#addToName(string.outer);
    else if (this.#frame.phase === "value") this.#value(string);
    else this.#lose();
    this.#at = string.outer.end;
    return true;
  }

  #word(): void {
    const pattern = this.#frame.phase === "value" ? bareValue : bare;
    pattern.lastIndex = this.#at;
    const end = pattern.test(this.#text) ? pattern.lastIndex : this.#at + 1;
    const span = { start: this.#at, end };
    if (this.#frame.phase === "name") this.#addToName(span);
    else if (this.#frame.phase === "value") this.#value({ outer: span, inner: span });
    else this.#lose();
    this.#at = end;
  }

  #addToName({ start, end }: Span): void {
    this.#name = { start: this.#name?.start ?? start, end };
  }

  #value({ outer, inner }: Written): void {
    const named = [...this.#frames.map((around) => around.named), this.#named].filter(
      (part) => part !== undefined,
    );
    const names = [this.#table, ...named.map(({ name }) => name)].filter((part) => part !== "");
    const isUnclosed = outer.start < inner.start && outer.end === inner.end;
    if (!isUnclosed && !this.#notation.hides(names, this.#text.slice(inner.start, inner.end))) {
      this.#sheet.show(outer.start, outer.end);
    } else {
      const name = names.join(this.#notation.isValue ? ":" : ".");
      this.#sheet.show(outer.start, inner.start);
      this.#sheet.hide({ name, nameSpan: named.at(-1)?.span, span: inner, outerSpan: outer });
      this.#sheet.show(inner.end, outer.end);
    }
    this.#frame.phase = isUnclosed ? "lost" : "after";
    this.#named = undefined;
  }

  #sign(unit: string): void {
    const { phase, close } = this.#frame;
    const isEmpty = this.#name === undefined;
    if (this.#notation.signs.includes(unit)) this.#assign();
    else if (phase === "value" && unit === "[") this.#open("]", "value");
    else if (phase === "value" && unit === "{") this.#open("}", "name");
    else if (unit === close && isEmpty) this.#close();
    else if (unit === "," && close !== "" && phase !== "value" && isEmpty) {
      this.#frame.phase = close === "]" ? "value" : "name";
      this.#take(this.#at + 1, true);
    } else {
      this.#lose();
      this.#at++;
    }
  }

  #assign(): void {
    const span = this.#name;
    this.#name = undefined;
    if (span === undefined || this.#frame.phase !== "name") this.#lose();
    else {
      const written = this.#text.slice(span.start, span.end);
      const name = written.replace(/^(["'])(.*)\1$/, "$2");
      const isQuoted = name !== written;
      this.#named = { name, span };
      const isShown = isReadableName(name, isQuoted) && (isQuoted || !this.#isOpen || isSureName(name));
      if (isShown) this.#sheet.show(span.start, this.#at + 1);
      this.#isOpen = false;
      this.#frame.phase = "value";
    }
    this.#at++;
  }

  #open(close: "]" | "}", phase: Phase): void {
    this.#take(this.#at + 1, true);
    this.#frame.phase = "after";
    this.#frames.push({ close, named: this.#named, phase });
    this.#named = undefined;
  }

  #close(): void {
    this.#take(this.#at + 1, true);
    this.#frames.pop();
  }
}

/** A name, also one of several with dots between; or words, where quotes tell where it ends. */
function isReadableName(name: string, isQuoted: boolean): boolean {
  if (isName(name.replace(/[^\S\r\n]*\.[^\S\r\n]*/g, "."))) return true;
  return isQuoted && name !== "" && name.split(/\s+/).every(isReadableWord);
}
