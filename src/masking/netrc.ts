import type { MaskedValue, MaskFormat, Masking, Span } from "./format";
import { type Line, linesOf } from "./lines";
import { Sheet } from "./sheet";
import { firstExact } from "./spelling";
import { isReadableWord, isTokenLike } from "./words";

/**
 * `.netrc`: words between white space, of which the one behind `password` and `account` is hidden; quotes hold a word
 * with white space together.
 * Source: https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html,
 * https://everything.curl.dev/usingcurl/netrc.html
 */
export const netrc: MaskFormat = { id: "netrc", mask, decode, spell };

function mask(text: string): Masking {
  return new Netrc(text).masking();
}

function decode(text: string, { span, outerSpan }: MaskedValue): string {
  const written = text.slice(span.start, span.end);
  return span.start === outerSpan.start ? written : written.replace(/\\(.)/g, "$1");
}

function spell(text: string, value: MaskedValue, next: string): string | undefined {
  const quoted = `"${next.replace(/["\\]/g, "\\$&")}"`;
  const ways = next === "" || /[\r\n]/.test(next) ? [] : [next, quoted];
  return firstExact({ mask, decode }, text, value, { ways, next });
}

type Keyword = "machine" | "default" | "login" | "password" | "account" | "macdef";

const keywords: ReadonlySet<string> = new Set<Keyword>([
  ...(["machine", "default", "login", "password", "account", "macdef"] as const),
]);
const word = /"(?:[^"\\]|\\.)*(?:"|$)|[^\s"]\S*/g;

/** Goes through a text word by word. What is no keyword and stands behind none is hidden. */
class Netrc {
  readonly #sheet: Sheet;
  #machine = "";
  /** The keyword that the next word belongs to, and where it stands. */
  #before: { readonly keyword: Keyword; readonly span: Span } | undefined;
  /** Whether the lines are those of a macro, which ends with an empty one. */
  #inMacro = false;

  constructor(text: string) {
    this.#sheet = new Sheet(text);
  }

  masking(): Masking {
    for (const line of linesOf(this.#sheet.text)) {
      if (line.text.trim() === "") {
        this.#inMacro = false;
        this.#sheet.show(line.start, line.end);
      } else if (!this.#inMacro) this.#line(line);
      this.#sheet.show(line.end, line.next);
    }
    return this.#sheet.masking();
  }

  #line({ start, text }: Line): void {
    const isComment = this.#before === undefined && /^\s*#/.test(text);
    let at = 0;
    for (const { index, 0: written } of text.matchAll(word)) {
      this.#sheet.show(start + at, start + index);
      at = index + written.length;
      this.#word({ start: start + index, end: start + at }, written, isComment);
    }
    if (isComment) this.#before = undefined;
  }

  #word(span: Span, written: string, isCommented: boolean): void {
    const before = this.#before;
    this.#before = undefined;
    if (before !== undefined) this.#behind(before, span, written, isCommented);
    else if (keywords.has(written)) {
      const keyword = written as Keyword;
      this.#sheet.show(span.start, span.end);
      if (keyword !== "default") this.#before = { keyword, span };
      else this.#machine = "default";
    } else if (isCommented && isReadableWord(written)) this.#sheet.show(span.start, span.end);
  }

  #behind(
    { keyword, span: nameSpan }: { readonly keyword: Keyword; readonly span: Span },
    outerSpan: Span,
    written: string,
    isCommented: boolean,
  ): void {
    if (keyword === "password" || keyword === "account") {
      const name = this.#machine === "" ? keyword : `${keyword} of ${this.#machine}`;
      const span = unquoted(outerSpan, written);
      this.#sheet.show(outerSpan.start, span.start);
      this.#sheet.hide({ name, nameSpan, span, outerSpan, isCommented });
      this.#sheet.show(span.end, outerSpan.end);
      return;
    }
    const isShown = !isTokenLike(written) && !/\s/.test(written);
    if (isShown) this.#sheet.show(outerSpan.start, outerSpan.end);
    if (keyword === "machine") this.#machine = isShown ? written : "";
    if (keyword === "macdef" && !isCommented) this.#inMacro = true;
  }
}

function unquoted({ start, end }: Span, written: string): Span {
  if (!written.startsWith('"')) return { start, end };
  const isClosed = written.length > 1 && written.endsWith('"');
  return { start: start + 1, end: isClosed ? end - 1 : end };
}
