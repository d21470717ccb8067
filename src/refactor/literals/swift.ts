import { type EscapeReader, escapeReader, type Literal, type Piece } from "../literal";
import { bracketed, lexerFor, nested, type StringForm } from "./grammar";

const simple = escapeReader({ n: "\n", r: "\r", t: "\t", "0": "\0" }, {}, (character) => character);

/** Escapes have as many number signs as the delimiter: `\n` in `"…"`, `\#n` in `#"…"#`. */
function escapeWith(signs: string): EscapeReader {
  return (text, at) => {
    if (!text.startsWith(`\\${signs}`, at)) return { end: at + 1, value: "\\" };
    const from = at + signs.length;
    const joined = /.[ \t]*\r?\n/y;
    joined.lastIndex = from;
    if (joined.test(text)) return { end: joined.lastIndex, value: "" };
    const unicode = /.u\{([0-9a-fA-F]{1,8})\}/y;
    unicode.lastIndex = from;
    const code = Number.parseInt(unicode.exec(text)?.[1] ?? "", 16);
    if (code <= 0x10ffff) return { end: unicode.lastIndex, value: String.fromCodePoint(code) };
    const letter = text[from + 1] ?? "";
    return { end: from + 2, value: simple(`\\${letter}`, 0).value };
  };
}

/** Line ends are read as `\n`. */
function lineEnd(text: string, at: number): { end: number; value: string } | undefined {
  return text.startsWith("\r\n", at) ? { end: at + 2, value: "\n" } : undefined;
}

/** The lines without the indentation of the closing delimiter and without the line end before it. */
function between(text: string, { pieces, content, end }: Literal): readonly Piece[] {
  const indent = /^[ \t]*/.exec(text.slice(content.end, end))![0].length;
  let column: number | undefined = 0;
  const kept = pieces.filter((piece) => {
    const written = text.slice(piece.start, piece.end);
    if (column !== undefined && column < indent && /^[ \t]$/.test(written)) {
      column++;
      return false;
    }
    column = written.endsWith("\n") ? 0 : undefined;
    return true;
  });
  return kept.at(-1)?.value === "\n" ? kept.slice(0, -1) : kept;
}

function formsWith(signs: string): readonly StringForm[] {
  const common = { escape: escapeWith(signs), interpolation: bracketed(`\\${signs}(`, ")") };
  return [
    {
      open: new RegExp(`(?<!#)(?<quote>${signs}""")[ \\t]*\\r?\\n`),
      close: () => new RegExp(`(?<=\\n)[ \\t]*"""${signs}`),
      ...{ special: lineEnd, lines: true, trim: between, ...common },
    },
    { open: new RegExp(`(?<!#)(?<quote>${signs}")`), close: () => `"${signs}`, ...common },
  ];
}

/** Source: https://docs.swift.org/swift-book/documentation/the-swift-programming-language/lexicalstructure/#String-Literals */
export const lexSwift = lexerFor({
  comments: [/\/\/[^\n]*/, nested("/*", "*/"), /^#![^\n]*/],
  others: [/#+\/(?:[^\n\\]|\\.)*?\/#+/, /`\w+`/],
  strings: ["", "#", "##", "###"].flatMap(formsWith),
});
