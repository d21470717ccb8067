import { showComment } from "./comment";
import type { MaskedValue, MaskFormat, Masking } from "./format";
import { type Line, linesOf } from "./lines";
import { Sheet } from "./sheet";
import { firstExact } from "./spelling";
import { isTokenLike } from "./words";

/**
 * `.pgpass`: `host:port:database:user:password`, colons and backslashes within escaped by a backslash.
 * Source: https://www.postgresql.org/docs/current/libpq-pgpass.html
 */
export const pgpass: MaskFormat = { id: "pgpass", mask, decode, spell };

function mask(text: string): Masking {
  const sheet = new Sheet(text);
  for (const line of linesOf(text)) {
    if (!showEntry(sheet, line)) showOther(sheet, line);
    sheet.show(line.end, line.next);
  }
  return sheet.masking();
}

function decode(text: string, { span: { start, end } }: MaskedValue): string {
  return text.slice(start, end).replace(/\\(.)/g, "$1");
}

function spell(text: string, value: MaskedValue, next: string): string | undefined {
  const ways = /[\r\n]/.test(next) ? [] : [next.replace(/[\\:]/g, "\\$&")];
  return firstExact({ mask, decode }, text, value, { ways, next });
}

const fields = /^(?<head>(?:(?:[^\\:]|\\.)*:){3}(?<user>(?:[^\\:]|\\.)*):)/;

/** A line with all of its fields, which may be commented out: shows those before the password. */
function showEntry(sheet: Sheet, { start, end, text }: Line): boolean {
  const { head, user } = fields.exec(text)?.groups ?? {};
  if (head === undefined) return false;
  const isCommented = head.startsWith("#");
  const host = head.slice(0, head.indexOf(":")).replace(/^#\s*/, "");
  const span = { start: start + head.length, end };
  if (!head.split(":").some(isTokenLike)) sheet.show(start, span.start);
  sheet.hide({ name: `password of ${user}@${host}`, span, isCommented });
  return true;
}

/** A comment; or the host and the port of a line that is being typed, where any other part may be that of a password. */
function showOther(sheet: Sheet, { start, end, text }: Line): void {
  const beginning = /^[A-Za-z0-9.*_-]{1,80}:(?:\d{1,5}|\*):/.exec(text);
  if (/^(?:#|\s*$)/.test(text)) showComment(sheet, start, end);
  else if (beginning !== null) sheet.show(start, start + beginning[0].length);
}
