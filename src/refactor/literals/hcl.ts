import { escapeReader, type Literal, maskTokens, type Piece, type Token } from "../literal";
import { wholeLines } from "./entries";
import { bracketed, either, lexerFor } from "./grammar";

const readEscape = escapeReader({ n: "\n", r: "\r", t: "\t" }, { u: 4, U: 8 }, (character) => character);
const interpolation = either(bracketed("${", "}"), bracketed("%{", "}"));

/** `$${` and `%%{` are what they say but for the first character. */
function special(text: string, at: number): { end: number; value: string } | undefined {
  return /^(?:\$\$|%%)\{/.test(text.slice(at, at + 3))
    ? { end: at + 3, value: text.slice(at + 1, at + 3) }
    : undefined;
}

/** Source: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions */
const lex = lexerFor({
  comments: [/#[^\n]*/, /\/\/[^\n]*/, /\/\*[\s\S]*?(?:\*\/|$)/],
  strings: [
    {
      open: /(?<quote><<)(?<prefix>-?)(?<tag>[\p{L}_][\p{L}\p{Nd}_-]*)\r?\n/u,
      close: ({ groups }) => new RegExp(`(?<=\\n)[ \\t]*${groups!.tag}(?=[ \\t]*\\r?(?:\\n|$))`),
      special,
      interpolation,
      lines: true,
      trim: (text, literal) => (literal.prefix === "-" ? unindented(text, literal) : literal.pieces),
    },
    { open: /(?<quote>")/, escape: readEscape, special, interpolation },
  ],
});

/** Without the indentation that all lines with text have in common. */
function unindented(text: string, { content, pieces }: Literal): readonly Piece[] {
  const lines = [...text.slice(content.start, content.end).matchAll(/^([ \t]*)(?=[^ \t\r\n])/gm)];
  const indent = Math.min(...lines.map(([, blanks]) => blanks!.length));
  const taken = lines.map(({ index }) => content.start + index);
  return pieces.filter(({ start }) => !taken.some((from) => from <= start && start < from + indent));
}

/** The strings with the labels of the blocks and the names of the attributes that they stand under. */
export function lexHcl(text: string): readonly Token[] {
  const tokens = lex(text);
  const code = maskTokens(text, tokens);
  const literals = tokens.filter((token) => token.kind === "literal").sort((a, b) => a.start - b.start);
  const keys = new Map<Token, readonly string[]>();
  const open: (readonly string[])[] = [];
  let at = 0;
  for (const literal of literals) {
    for (; at < literal.start; at++) {
      if ("([{".includes(code[at]!)) open.push(keysAt(text, at));
      else if (")]}".includes(code[at]!)) open.pop();
    }
    keys.set(literal, open.flat());
  }
  return tokens.map((token) => (token.kind === "literal" ? placed(text, token, keys.get(token)!) : token));
}

const attribute = /(?:(?<name>[\w-]+)|"(?<quoted>[^"\n]*)"|\((?<computed>[^()\n]*)\))[ \t]*[=:]\s*$/;
const block = /(?<type>[\w-]+)(?<labels>(?:[ \t]+(?:"[^"\n]*"|[\w-]+))*)[ \t]*$/;

const nameOf = ({ groups }: RegExpExecArray): string =>
  groups?.name ?? groups?.quoted ?? groups?.computed ?? "";

/** What a bracket is called: the attribute whose value it opens, or the block with its labels. */
function keysAt(text: string, open: number): readonly string[] {
  const before = text.slice(Math.max(0, open - 500), open);
  const named = attribute.exec(before);
  if (named !== null) return [nameOf(named)];
  const header = text[open] === "{" ? block.exec(before)?.groups : undefined;
  if (header === undefined) return [""];
  return [header.type!, ...(header.labels!.match(/[\w-]+|(?<=")[^"]*(?=")/g) ?? [])];
}

function placed(text: string, literal: Literal, around: readonly string[]): Literal {
  const own = attribute.exec(text.slice(Math.max(0, literal.start - 500), literal.start));
  const keys = [...around, own === null ? "" : nameOf(own)];
  if (own?.groups?.name === undefined) return { ...literal, keys };
  const entry = wholeLines(text, { start: literal.start - own[0].length, end: literal.end });
  return { ...literal, keys, entry };
}
