import { type Literal, type Piece, rawPieces, type Token } from "../literal";

/** What stands before a value on its line: the name of a variable of the file, or that of a header. */
const variable = /^[ \t]*@([\w-]+)[ \t]*=[ \t]*/;
const header = /^([\w-]+):[ \t]*/;
const request = /^(?:[A-Z]+[ \t]+\S|https?:\/\/)/i;

/**
 * The lines of an HTTP file and its comments. The value of a header or of a variable stands under its name; every other
 * line is one literal. Scripts are passed over.
 * Source: https://github.com/Huachao/vscode-restclient#usage
 */
export function lexHttp(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let part: "before" | "headers" | "body" = "before";
  let script = false;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+|\r?\n(?=\r?\n)/g)) {
    const end = index + line.length;
    if (line.trim() === "") {
      if (part === "headers") part = "body";
    } else if (/^###/.test(line)) {
      part = "before";
      script = false;
      tokens.push({ kind: "comment", start: index, end });
    } else if (script || /^[<>][ \t]*\{%/.test(line)) script = !/%\}/.test(line);
    else if (part !== "body" && /^[ \t]*(?:#|\/\/)/.test(line))
      tokens.push({ kind: "comment", start: index, end });
    else if (part !== "body" && variable.test(line)) tokens.push(value(text, index, line, variable));
    else if (part === "headers" && header.test(line)) tokens.push(value(text, index, line, header));
    else {
      tokens.push(literal(text, index, end));
      if (part === "before" && request.test(line)) part = "headers";
    }
  }
  return tokens;
}

function value(text: string, start: number, line: string, lead: RegExp): Literal {
  const [written, name] = lead.exec(line)!;
  const found = literal(text, start + written.length, start + line.length);
  const seen = lead === variable ? found.pieces.map(unescaped) : found.pieces;
  return { ...found, pieces: seen, keys: [name!] };
}

/** Escapes in the value of a variable are read by some clients only. */
function unescaped(piece: Piece): Piece {
  return piece.value === "\\" ? { ...piece, value: undefined } : piece;
}

function literal(text: string, start: number, end: number): Literal {
  const pieces: Piece[] = [];
  for (let at = start; at < end; ) {
    const close = text.startsWith("{{", at) ? text.slice(at, end).indexOf("}}") : -1;
    const behind = close === -1 ? at + 1 : at + close + 2;
    if (close === -1) pieces.push(...rawPieces(text, { start: at, end: behind }));
    else pieces.push({ start: at, end: behind, value: undefined });
    at = behind;
  }
  return {
    kind: "literal",
    start,
    end,
    prefix: "",
    quote: "",
    content: { start, end },
    pieces,
    interpolates: true,
  };
}
