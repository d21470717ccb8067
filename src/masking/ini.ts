import { showComment, showWords } from "./comment";
import type { MaskedValue, MaskFormat, Masking, Span } from "./format";
import { type Line, linesOf } from "./lines";
import { referencesIn } from "./references";
import { Sheet } from "./sheet";
import { firstExact } from "./spelling";
import { isLoneName, isName, isSureName } from "./words";

/** How the values of a kind of INI file are written. */
interface Style {
  /** What stands before a value on its line, with the group `name`. */
  readonly entry: RegExp;
  /** Whether a name may be read. */
  isName(name: string): boolean;
  /** Names that programs know: what begins like one is taken for one that is being typed. */
  readonly known: readonly string[];
  /** Whether white space at its beginning makes a line part of the value above. */
  readonly continues: boolean;
  /** Whether quotes around a value don't belong to it. */
  readonly quotes: boolean;
  /** The value that is written. */
  decode(written: string): string;
  /** How a value may be written, quotes included. */
  ways(value: string): readonly string[];
}

/** The files of npm: https://docs.npmjs.com/cli/v11/configuring-npm/npmrc, https://github.com/npm/ini */
export const npmrc = iniFormat("npmrc", {
  entry: /^\s*(?<name>[^\s=#;[][^=]*)=\s*/,
  isName: (name) =>
    /^(?:\/\/[A-Za-z0-9.-]{1,80}(?::\d{1,5})?(?:\/[A-Za-z]{1,20})*\/?:|@[a-z0-9-]{1,40}:)?[A-Za-z_-]{1,40}(?:\[\])?$/.test(
      name,
    ),
  known: [],
  continues: false,
  quotes: true,
  decode: decodeNpm,
  // A reference would be filled in.
  ways: (value) => (value.includes("${") ? [] : [value, JSON.stringify(value)]),
});

/** `~/.aws/credentials`: https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html */
export const awsCredentials = iniFormat("aws-credentials", {
  ...pythonStyle("="),
  known: ["aws_access_key_id", "aws_secret_access_key", "aws_session_token", "region", "output", "role_arn"],
});

/** What Python's configparser reads, as `.pypirc` and `pip.conf`: https://docs.python.org/3/library/configparser.html */
export const pythonIni = iniFormat("python-ini", {
  ...pythonStyle("=:"),
  known: ["index-servers", "repository", "username", "password", "index-url", "extra-index-url"],
});

function pythonStyle(signs: string): Omit<Style, "known"> {
  return {
    entry: new RegExp(`^\\s*(?<name>[^\\s${signs}#;[][^${signs}]*)[${signs}]\\s*`),
    isName,
    continues: true,
    quotes: false,
    decode: (written) => written.replace(/\r\n?/g, "\n").replace(/\n[^\S\n]+/g, "\n"),
    ways: (value) => [value],
  };
}

function iniFormat(id: string, style: Style): MaskFormat {
  const mask = (text: string): Masking => new Ini(text, style).masking();
  const decode = (text: string, { outerSpan: { start, end } }: MaskedValue): string =>
    style.decode(text.slice(start, end));
  const spell = (text: string, value: MaskedValue, next: string): string | undefined =>
    firstExact({ mask, decode }, text, value, { ways: next === "" ? [""] : style.ways(next), next });
  return { id, mask, decode, spell };
}

/** As npm's `ini` reads a value: JSON between double quotes; otherwise a comment ends it that no backslash stands before. */
function decodeNpm(written: string): string {
  const value = written.trim();
  if (/^".*"$/.test(value)) return parsed(value);
  if (/^'.*'$/.test(value)) return value.slice(1, -1);
  const [bare] = /^(?:\\[\\;#]|[^;#])*/.exec(value)!;
  return bare.replace(/\\([\\;#])/g, "$1").trim();
}

function parsed(json: string): string {
  try {
    return String(JSON.parse(json));
  } catch {
    return json;
  }
}

const section = /^\s*\[[^\][]{0,80}\]\s*$/;

/** Goes through a text line by line. All values are hidden, up to the end of their lines. */
class Ini {
  readonly #sheet: Sheet;
  readonly #lines: readonly Line[];
  readonly #style: Style;
  #section = "";
  /** Whether the line before may go on in the next one: a value, or something that was not understood. */
  #isOpen = false;

  constructor(text: string, style: Style) {
    this.#sheet = new Sheet(text);
    this.#lines = linesOf(text);
    this.#style = style;
  }

  masking(): Masking {
    for (let at = 0; at < this.#lines.length; ) {
      const last = this.#entry(at) ?? this.#line(at);
      const { end, next } = this.#lines[last]!;
      this.#sheet.show(end, next);
      at = last + 1;
    }
    return this.#sheet.masking();
  }

  /** A line that is no entry; its own index. */
  #line(at: number): number {
    const { start, end, text } = this.#lines[at]!;
    if (/^\s*(?:[#;]|$)/.test(text)) showComment(this.#sheet, start, end);
    else if (section.test(text)) {
      this.#section = text.trim().slice(1, -1);
      showWords(this.#sheet, start, end);
    } else if (this.#isLoneName(text.trim())) this.#sheet.show(start, end);
    this.#isOpen = this.#sheet.shownTo < end;
    return at;
  }

  #isLoneName(word: string): boolean {
    if (isLoneName(word, this.#isOpen)) return true;
    return word.length >= (this.#isOpen ? 4 : 1) && this.#style.known.some((name) => name.startsWith(word));
  }

  /** An entry with the lines on which its value goes on: the index of the last; undefined where none begins. */
  #entry(at: number): number | undefined {
    const { start, text } = this.#lines[at]!;
    const match = this.#style.entry.exec(text);
    if (match === null) return undefined;
    const name = match.groups!.name!.trimEnd();
    const nameStart = start + text.indexOf(name);
    const head = start + match[0].length;
    const last = this.#lastOf(at);
    const { start: lastStart, text: lastText } = this.#lines[last]!;
    const end = Math.max(head, lastStart + lastText.trimEnd().length);
    const written = this.#sheet.text.slice(head, end);
    const from = end - written.trimStart().length;
    const isPadding = this.#isOpen && /^=?$/.test(written) && !isSureName(name);
    if (this.#style.isName(name) && !isPadding) this.#sheet.show(start, from);
    this.#value(name, { start: nameStart, end: nameStart + name.length }, { start: from, end });
    this.#isOpen = end > from;
    return last;
  }

  #value(name: string, nameSpan: Span, outerSpan: Span): void {
    const { start, end } = outerSpan;
    const written = this.#sheet.text.slice(start, end);
    const isQuoted = this.#style.quotes && /^(["']).*\1$/.test(written) && written.length > 1;
    const span = isQuoted ? { start: start + 1, end: end - 1 } : outerSpan;
    const readable = written.startsWith("'") ? [] : referencesIn(this.#sheet.text, span, new Set());
    const value = this.#style.decode(written);
    this.#sheet.show(start, span.start);
    this.#sheet.hide({
      name: this.#section === "" ? name : `${this.#section}:${name}`,
      nameSpan,
      span,
      outerSpan,
      readable,
      value,
    });
    this.#sheet.show(span.end, end);
  }

  /** The last line of the value that begins in a line. */
  #lastOf(at: number): number {
    let last = at;
    while (this.#style.continues && /^\s+\S/.test(this.#lines[last + 1]?.text ?? "")) last++;
    return last;
  }
}
