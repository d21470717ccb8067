import { type Literal, type Piece, rawPieces, type Span, type Token } from "../literal";
import { wholeLines } from "./entries";
import { type Line, linesOf } from "./lines";

/**
 * The settings of a unit: what `Environment=` sets under the variable's name, any other setting as it is. What goes over
 * several lines is passed over. Source: https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html
 */
export function lexSystemd(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let goesOn = false;
  for (const line of linesOf(text)) {
    if (/^\s*[#;]/.test(line.text)) {
      tokens.push({ kind: "comment", start: line.start, end: line.end });
      continue;
    }
    const isPart = goesOn;
    goesOn = line.text.endsWith("\\");
    if (!isPart && !goesOn) tokens.push(...settingsOf(text, line));
  }
  return tokens;
}

function settingsOf(text: string, line: Line): Literal[] {
  const [written, key] = /^\s*(\w+)\s*=\s*/.exec(line.text) ?? [];
  if (written === undefined) return [];
  const start = line.start + written.length;
  return key === "Environment" ? assignments(text, line, start) : [other(text, { start, end: line.end })];
}

const word =
  /(?<=^|[ \t])(?:(?<quote>["'])(?<quoted>\w+)=(?:\\.|(?!\k<quote>).)*\k<quote>|(?<bare>\w+)=[^ \t"']*)(?=[ \t]|$)/g;

function assignments(text: string, line: Line, from: number): Literal[] {
  const words = [...text.slice(from, line.end).matchAll(word)];
  return words.map((match) => {
    const { quote = "", quoted, bare } = match.groups!;
    const name = (quoted ?? bare)!;
    const start = from + match.index;
    const end = start + match[0].length;
    const content = { start: start + quote.length + name.length + 1, end: end - quote.length };
    const entry = words.length === 1 ? wholeLines(text, line) : withBlanks(text, { start, end }, from);
    const pieces = piecesOf(text, content);
    return { ...literal(content, quote, pieces), keys: ["environment", name], entry };
  });
}

/** A word and the white space that kept it apart from the one before, or from the one behind if it is the first. */
function withBlanks(text: string, { start, end }: Span, from: number): Span {
  const before = /[ \t]*$/.exec(text.slice(from, start))![0].length;
  const behind = start === from ? /^[ \t]*/.exec(text.slice(end))![0].length : 0;
  return { start: start - before, end: end + behind };
}

/** Escapes and specifiers are for systemd to fill in. */
function piecesOf(text: string, content: Span): Piece[] {
  const pieces: Piece[] = [];
  for (let { start } = content; start < content.end; start = pieces.at(-1)!.end) {
    const special = /^(?:\\|%)/.test(text[start]!);
    const end = Math.min(content.end, start + (special ? 2 : 1));
    const written = text.slice(start, end);
    pieces.push({ start, end, value: written === "%%" ? "%" : special ? undefined : written });
  }
  return pieces;
}

function other(text: string, content: Span): Literal {
  return literal(content, "", rawPieces(text, content));
}

function literal(content: Span, quote: string, pieces: readonly Piece[]): Literal {
  return { kind: "literal", ...content, prefix: "", quote, content, pieces };
}
