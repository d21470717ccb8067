import { maskAssignments, type Notation } from "./assignments";
import type { MaskedValue, MaskFormat, Masking } from "./format";
import { afterBreak, endOfLine } from "./lines";
import { hidesAll } from "./secret";
import { firstExact } from "./spelling";
import { delimited, slashedEnd, type Written } from "./strings";

/**
 * Every value of a file of Terraform's variables, `*.tfvars`.
 * Source: https://developer.hashicorp.com/terraform/language/values/variables#variable-definitions-tfvars-files,
 * https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */
export const tfvars: MaskFormat = { id: "tfvars", mask, decode, spell };

const notation: Notation = {
  commentEnd,
  string,
  signs: "=:",
  hasTables: false,
  isValue: false,
  hides: hidesAll,
};

function commentEnd(text: string, at: number): number | undefined {
  return text[at] === "#" ? endOfLine(text, at) : slashedEnd(text, at);
}

function string(text: string, at: number): Written | undefined {
  if (text[at] === '"') return delimited(text, at, { quote: '"', escapes: true, lines: false });
  return text.startsWith("<<", at) ? heredoc(text, at) : undefined;
}

const heredocHead = /<<-?(?<tag>[\p{L}_][\p{L}\p{Nd}_-]*)\r?\n/uy;

/** The lines up to one that holds nothing but the tag; without one, the tag may be more than that. */
function heredoc(text: string, at: number): Written | undefined {
  heredocHead.lastIndex = at;
  const tag = heredocHead.exec(text)?.groups?.tag;
  if (tag === undefined) return undefined;
  const from = heredocHead.lastIndex;
  for (let start = from; start < text.length; ) {
    const end = endOfLine(text, start);
    if (text.slice(start, end).trim() === tag)
      return { outer: { start: at, end }, inner: { start: from, end: start } };
    start = afterBreak(text, end);
  }
  const rest = { start: at, end: text.length };
  return { outer: rest, inner: rest };
}

function mask(text: string): Masking {
  return maskAssignments(text, notation);
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };
const escaped = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([nrt"\\]))|\$\$\{|%%\{/g;

function decode(text: string, { span, outerSpan }: MaskedValue): string {
  const written = text.slice(span.start, span.end);
  if (text[outerSpan.start] === "<") return lines(written, text.startsWith("<<-", outerSpan.start));
  if (text[outerSpan.start] !== '"') return written;
  return written.replace(escaped, (all, short?: string, long?: string, plain?: string) => {
    if (plain !== undefined) return escapes[plain]!;
    const code = short ?? long;
    return code === undefined ? all.slice(1) : codePoint(code);
  });
}

function codePoint(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
}

/** The lines of a heredoc, without the indentation that they have in common if `isFlush`. */
function lines(written: string, isFlush: boolean): string {
  const all = written.replace(/\r\n?/g, "\n").replace(/(\$|%)\1\{/g, "$1{");
  if (!isFlush) return all;
  const indents = [...all.matchAll(/^([ \t]*)(?=\S)/gm)].map(([, indent]) => indent!.length);
  return all.replace(new RegExp(`^[ \\t]{${Math.min(...indents, 1000)}}`, "gm"), "");
}

function spell(text: string, value: MaskedValue, next: string): string | undefined {
  const isBare = value.span.start === value.outerSpan.start;
  const asNumber = isBare && /^(?:true|false|-?\d+(?:\.\d+)?)$/.test(next) ? [next] : [];
  return firstExact({ mask, decode }, text, value, { ways: [...asNumber, quoted(next)], next });
}

function quoted(value: string): string {
  const inner = value
    .replace(/["\\]/g, "\\$&")
    .replace(/[\p{Cc}\u2028\u2029]/gu, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replace(/[$%](?=\{)/g, "$&$&");
  return `"${inner}"`;
}
