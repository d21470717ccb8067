import { escapedPieces, escapeReader, type Literal, type Piece, type Span, type Token } from "../literal";

/** https://yaml.org/spec/1.2.2/#57-escaped-characters */
const yamlEscape = escapeReader(
  {
    ...{ "0": "\0", a: "\x07", b: "\b", t: "\t", n: "\n", v: "\v", f: "\f", r: "\r", e: "\x1b" },
    ...{ N: "\x85", _: "\xa0", L: "\u2028", P: "\u2029" },
  },
  { x: 2, u: 4, U: 8 },
  (character) => character,
);

/** What a line of a Compose file has in front of its scalar: indentation, dashes, a key. */
const lead = /^(\s*)(?:-\s+)*(?:(?:[\w./-]+|"[^"\n]*"|'[^'\n]*')[ \t]*:[ \t]+)?/;

/**
 * The scalars that stand on one line of a Compose file, and its comments. Block scalars and flow collections are
 * passed over: a secret in them is left to the person.
 */
export function lexCompose(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let blockIndent = -1;
  let start = 0;
  for (const line of text.split("\n")) {
    const [front, indent = ""] = lead.exec(line)!;
    if (line.trim() !== "" && indent.length <= blockIndent) blockIndent = -1;
    if (blockIndent === -1) {
      if (/[|>][+-]?\d?[+-]?\s*(?:#.*)?$/.test(line.slice(front.length))) blockIndent = indent.length;
      else tokens.push(...scalar(text, start + front.length, start + line.replace(/\r$/, "").length));
    }
    start += line.length + 1;
  }
  return tokens;
}

function scalar(text: string, start: number, lineEnd: number): Token[] {
  const rest = text.slice(start, lineEnd);
  if (rest.startsWith("#")) return [{ kind: "comment", start, end: lineEnd }];
  const quoted = /^"(?:[^"\\]|\\.)*"|^'(?:[^']|'')*'/.exec(rest);
  if (quoted !== null) return [literal(text, { start, end: start + quoted[0].length }, rest[0]!)];
  if (rest === "" || /^[[{&*!|>%@`"']/.test(rest)) return [];
  const plain = rest.replace(/(?:^|\s+)#.*$/, "").trimEnd();
  return plain === "" ? [] : [literal(text, { start, end: start + plain.length }, "")];
}

function literal(text: string, span: Span, quote: string): Literal {
  const content = { start: span.start + quote.length, end: span.end - quote.length };
  const pieces = interpolated(text, characters(text, content, quote));
  const prefix = /^[A-Za-z_]\w*=/.test(text.slice(content.start, content.end)) ? "NAME=" : "";
  return { kind: "literal", ...span, prefix, quote, content, pieces };
}

function characters(text: string, content: Span, quote: string): Piece[] {
  if (quote === '"') return escapedPieces(text, content, yamlEscape);
  const pieces: Piece[] = [];
  for (let at = content.start; at < content.end; at = pieces.at(-1)!.end) {
    const end = quote === "'" && text.startsWith("''", at) ? at + 2 : at + 1;
    pieces.push({ start: at, end, value: text[at]! });
  }
  return pieces;
}

/** Compose's own reading of the scalar: `$$` is a dollar sign, `${…}` and `$NAME` are variables. */
function interpolated(text: string, pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const { start, value } = pieces[i]!;
    const variable = /^\$(?:\{[^}]*\}|[A-Za-z_]\w*)/.exec(text.slice(start))?.[0].length ?? 0;
    if (value === "$" && pieces[i + 1]?.value === "$")
      result.push({ start, end: pieces[++i]!.end, value: "$" });
    else if (value === "$" && variable > 0) {
      i += variable - 1;
      result.push({ start, end: start + variable, value: undefined });
    } else result.push(pieces[i]!);
  }
  return result;
}
