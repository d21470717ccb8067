import { showComment } from "./comment";
import type { MaskedValue, MaskFormat, Masking, Span } from "./format";
import { type Line, linesOf } from "./lines";
import { referencesIn } from "./references";
import { hidesSecrets, isSecretName } from "./secret";
import { Sheet } from "./sheet";
import { firstExact } from "./spelling";
import { isLoneName, isName, isSureName, mentionsSecret } from "./words";

/**
 * The secrets of a Java properties file, such as `application.properties`.
 * Source: https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/Properties.html#load(java.io.Reader)
 */
export const properties: MaskFormat = { id: "properties", mask, decode, spell };

function mask(text: string): Masking {
  return new Properties(text).masking();
}

const escapes: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", f: "\f" };

function decode(text: string, { span: { start, end } }: MaskedValue): string {
  return read(text.slice(start, end));
}

function read(written: string): string {
  const joined = written.replace(/(\\*)(?:\r\n?|\n)[ \t\f]*/g, (all, slashes: string) =>
    slashes.length % 2 === 1 ? slashes.slice(1) : all,
  );
  return joined.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_, hex?: string, unit?: string) =>
    hex === undefined ? (escapes[unit!] ?? unit!) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function spell(text: string, value: MaskedValue, next: string): string | undefined {
  const escaped = next
    .replace(/\\/g, "\\\\")
    .replace(/^[ \t\f]/, "\\$&")
    .replace(/[\n\r]/g, (unit) => (unit === "\n" ? "\\n" : "\\r"))
    .replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return firstExact({ mask, decode }, text, value, { ways: [escaped], next });
}

const entry = /^[ \t\f]*(?<name>(?:\\.|[^\\=: \t\f])+)(?<sign>[ \t\f]*[=:][ \t\f]*|[ \t\f]+)/;
const isContinued = (line: string): boolean => /\\*$/.exec(line)![0].length % 2 === 1;

/** Goes through a text line by line, and over the lines on which a value goes on. */
class Properties {
  readonly #sheet: Sheet;
  readonly #lines: readonly Line[];
  /** Whether the line before may go on in the next one: a hidden value, or something that was not understood. */
  #isOpen = false;

  constructor(text: string) {
    this.#sheet = new Sheet(text);
    this.#lines = linesOf(text);
  }

  masking(): Masking {
    for (let at = 0; at < this.#lines.length; at++) {
      const line = this.#lines[at]!;
      if (/^[ \t\f]*(?:[#!]|$)/.test(line.text)) this.#comment(line);
      else {
        const first = at;
        while (isContinued(this.#lines[at]!.text) && at + 1 < this.#lines.length) at++;
        this.#entry(this.#lines[first]!, this.#lines[at]!);
      }
      this.#sheet.show(this.#lines[at]!.end, this.#lines[at]!.next);
    }
    return this.#sheet.masking();
  }

  #comment({ start, end }: Line): void {
    showComment(this.#sheet, start, end, hidesSecrets);
    this.#isOpen = this.#sheet.shownTo < end;
  }

  #entry(first: Line, last: Line): void {
    const { name, sign } = entry.exec(first.text)?.groups ?? {};
    if (name === undefined || sign === undefined) this.#lone(first, last);
    else this.#pair(first, last, name, sign);
  }

  #pair(first: Line, last: Line, name: string, sign: string): void {
    const nameStart = first.start + first.text.indexOf(name);
    const nameSpan = { start: nameStart, end: nameStart + name.length };
    const span = { start: nameSpan.end + sign.length, end: Math.max(nameSpan.end + sign.length, last.end) };
    const isEnd = this.#isOpen && (/^\s*$/.test(sign) || (span.start === span.end && !isSureName(name)));
    if (isName(name) && !isEnd) this.#sheet.show(first.start, span.start);
    this.#value(name, nameSpan, span, isEnd);
  }

  #value(name: string, nameSpan: Span, span: Span, isEnd: boolean): void {
    const value = read(this.#sheet.text.slice(span.start, span.end));
    const isHidden = isEnd || hidesSecrets([name], value);
    const readable = referencesIn(this.#sheet.text, span, new Set());
    if (isHidden) this.#sheet.hide({ name, nameSpan, span, readable, value });
    else this.#sheet.show(span.start, span.end);
    this.#isOpen = isHidden && span.end > span.start;
  }

  /** A name without a sign, which is being typed; or the end of something else. */
  #lone(first: Line, last: Line): void {
    const name = first.text.trim();
    const isTyped = first === last && isName(name) && !isSecretName(name) && !mentionsSecret(name);
    const isShown = this.#isOpen ? isLoneName(name, true) : isTyped;
    if (isShown) this.#sheet.show(first.start, last.end);
    this.#isOpen = !isShown;
  }
}
