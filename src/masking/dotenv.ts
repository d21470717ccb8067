import { lineEndOf } from "../dotenv/edit";
import { type Entry, parse } from "../dotenv/parse";
import { type Dialect, quote } from "../dotenv/quote";
import { mayEndValue, showComment, showWords } from "./comment";
import type { MaskedValue, MaskFormat, Masking } from "./format";
import { afterBreak, endOfLine } from "./lines";
import { referencesIn } from "./references";
import { Sheet } from "./sheet";
import { firstExact } from "./spelling";
import { isLoneName, isName, isSureName } from "./words";

/** `.env` files, as npm's dotenv and what reads on beyond it see them: see `parse`. */
export const dotenv = dotenvFormat("dotenv", "dotenv");

/** direnv's `.envrc`, a script for Bash: https://direnv.net/man/direnv-stdlib.1.html */
export const envrc = dotenvFormat("envrc", "shell");

function dotenvFormat(id: "dotenv" | "envrc", reader: Dialect): MaskFormat {
  const mask = (text: string): Masking => new Dotenv(text, id === "envrc").masking();
  const spell = (text: string, value: MaskedValue, next: string): string | undefined => {
    const way = next === "" ? "" : quote(next, [reader], lineEndOf(text));
    return way === undefined ? undefined : firstExact({ mask, decode }, text, value, { ways: [way], next });
  };
  return { id, mask, decode, spell };
}

function decode(text: string, { span }: MaskedValue): string {
  const entry = parse(text).find(({ innerSpan }) => innerSpan.start === span.start);
  return entry?.value ?? text.slice(span.start, span.end);
}

/** What stands before a name on its line. */
const lead = /^[^\S\r\n]*(?:#[#\s]*)?(?:export\s+)?$/;
const loneName = /^\s*(?:export\s+)?(?<name>[A-Za-z_][\w.-]*)\s*$/;
/** Commands of direnv and Bash whose words are no values. */
const command =
  /^\s*(?:(?:dotenv|source_env|source_up)(?:_if_exists)?|PATH_(?:add|rm)|MANPATH_add|path_add|layout|use|load_prefix|watch_(?:file|dir)|(?:un)?strict_env|env_vars_required|direnv_version|log_(?:status|error)|set|unset|source|export|\.)(?:\s|$)/;

/** The lines that dotenvx puts around the public key of a file. */
const dotenvxHead =
  /^#\/(?:-+(?:\[DOTENV_PUBLIC_KEY\]-+)?|\s+public-key encryption for \.env files\s+|\s+\[how it works\]\(https:\/\/dotenvx\.com\/encryption\)\s+)\/$/;

/** What dotenvx has encrypted, in base64 with at least 97 bytes around the value, and the public half of its key. */
function isPublic(name: string, value: string): boolean {
  return name.startsWith("DOTENV_PUBLIC_KEY")
    ? /^0[23][0-9a-f]{64}$/.test(value)
    : /^encrypted:[A-Za-z0-9+/]{128,}={0,2}$/.test(value);
}

/** Goes through a text from variable to variable. */
class Dotenv {
  readonly #sheet: Sheet;
  readonly #text: string;
  readonly #entries: readonly Entry[];
  readonly #isScript: boolean;
  readonly #names: ReadonlySet<string>;
  /** Whether the line before may go on in the next one: an unquoted value, or something that was not understood. */
  #isOpen = false;
  /** Whether it surely would, were it right: a value without its closing quote. */
  #isBroken = false;

  constructor(text: string, isScript: boolean) {
    this.#text = text;
    this.#sheet = new Sheet(text);
    this.#isScript = isScript;
    this.#entries = parse(text);
    this.#names = new Set(this.#entries.map(({ name }) => name));
  }

  masking(): Masking {
    let at = this.#text.startsWith("\uFEFF") ? 1 : 0;
    let isTail = false;
    this.#sheet.show(0, at);
    for (const entry of this.#entries) {
      this.#between(at, entry.nameSpan.start, isTail);
      this.#entry(entry);
      at = Math.max(entry.valueSpan.end, entry.innerSpan.end);
      isTail = true;
    }
    this.#between(at, this.#text.length, isTail);
    return this.#sheet.masking();
  }

  /** What stands between two variables: the rest of a line if `isTail`, whole lines and the beginning of one. */
  #between(from: number, to: number, isTail: boolean): void {
    let at = from;
    for (let isFirst = isTail; at < to; isFirst = false) {
      const end = Math.min(endOfLine(this.#text, at), to);
      const line = this.#text.slice(at, end);
      if (isFirst) this.#tail(at, end, line);
      else if (end < to || to === this.#text.length) this.#line(at, end, line);
      else if (lead.test(line)) this.#sheet.show(at, end);
      at = end < to ? Math.min(afterBreak(this.#text, end), to) : to;
      this.#sheet.show(end, at);
    }
  }

  /** Behind a value: a comment in which no quote can be one that the value has lost. */
  #tail(start: number, end: number, line: string): void {
    if (line.trim() === "") this.#sheet.show(start, end);
    else if (/^\s*#/.test(line) && !mayEndValue(line)) showComment(this.#sheet, start, end);
  }

  #line(start: number, end: number, line: string): void {
    const { name } = loneName.exec(line)?.groups ?? {};
    if (line.trim() === "") this.#sheet.show(start, end);
    else if (/^\s*#/.test(line)) this.#comment(start, end, line);
    else if (this.#isScript && command.test(line)) this.#command(start, end, line);
    else if (name !== undefined && isLoneName(name, this.#isOpen)) this.#sheet.show(start, end);
    this.#isOpen = this.#sheet.shownTo < end;
    this.#isBroken = false;
  }

  /** Below a value that may have been broken at its `#`, a comment takes a blank or a whole word. */
  #comment(start: number, end: number, line: string): void {
    if (dotenvxHead.test(line)) this.#sheet.show(start, end);
    else if (!this.#isOpen || /^\s*#+(?:[\s!]|$|[A-Za-z]{4,}(?!\w))/.test(line))
      showComment(this.#sheet, start, end);
  }

  #command(start: number, end: number, line: string): void {
    const wordEnd = start + command.exec(line)![0].length;
    this.#sheet.show(start, wordEnd);
    showWords(this.#sheet, wordEnd, end);
  }

  #entry(entry: Entry): void {
    const { name, nameSpan, valueSpan, innerSpan, quote, commented: isCommented, value } = entry;
    const mayBeEnd = this.#isBroken || (this.#isOpen && /^=?$/.test(value));
    if (isName(name) && (!mayBeEnd || isSureName(name))) {
      this.#sheet.show(nameSpan.start, nameSpan.end);
      if (this.#isSign(nameSpan.end, valueSpan.start)) this.#sheet.show(nameSpan.end, valueSpan.start);
    }
    this.#isBroken = quote !== "" && innerSpan.end === valueSpan.end;
    this.#isOpen = this.#isBroken || (quote === "" && value !== "");
    this.#sheet.show(valueSpan.start, innerSpan.start);
    if (!this.#isBroken && isPublic(name, value)) this.#sheet.show(innerSpan.start, innerSpan.end);
    else {
      const readable = quote === "'" ? [] : referencesIn(this.#text, innerSpan, this.#names);
      const outerSpan = valueSpan;
      this.#sheet.hide({ name, nameSpan, span: innerSpan, outerSpan, readable, isCommented, value });
    }
    this.#sheet.show(innerSpan.end, valueSpan.end);
  }

  /** Whether a stretch is an equals sign or a colon with white space around it. */
  #isSign(start: number, end: number): boolean {
    return end === start + 1 || /^\s*[=:]?\s*$/.test(this.#text.slice(start, end));
  }
}
