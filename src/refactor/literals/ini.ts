import { type Literal, rawPieces, type Token } from "../literal";
import { type Line, linesOf } from "./lines";

/**
 * The options of a file that Python's `configparser` reads: comments on lines of their own, values that go on in
 * indented lines. Source: https://docs.python.org/3/library/configparser.html#supported-ini-file-structure
 */
export function lexConfigParser(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const lines = linesOf(text);
  let section = "";
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (/^\s*[#;]/.test(line.text)) tokens.push({ kind: "comment", start: line.start, end: line.end });
    else if (/^\s/.test(line.text) || line.text === "") continue;
    else if (line.text.startsWith("[")) section = /^\[(.+)\]/.exec(line.text)?.[1] ?? section;
    else {
      const more = continuation(lines, i);
      const found = option(text, section, line, more);
      if (found !== undefined) tokens.push(found);
    }
  }
  return tokens;
}

/** The last of the indented lines that belong to the option on a line; the line itself where there are none. */
function continuation(lines: readonly Line[], at: number): Line {
  let last = at;
  for (let i = at + 1; i < lines.length && /^(?:\s|$)/.test(lines[i]!.text); i++) {
    if (lines[i]!.text.trim() !== "") last = i;
  }
  return lines[last]!;
}

function option(text: string, section: string, line: Line, last: Line): Literal | undefined {
  const match = /^([^=:]+?)\s*[=:]\s*/.exec(line.text);
  if (match === null) return undefined;
  const from = line.start + match[0].length;
  const written = text.slice(from, last.end);
  const start = from + (written.length - written.trimStart().length);
  const content = { start, end: start + written.trim().length };
  const keys = [section, match[1]!.toLowerCase()];
  const entry = { start: line.start, end: last.next };
  return {
    ...{ kind: "literal", ...content, prefix: "", quote: "", content, pieces: rawPieces(text, content) },
    ...{ keys, entry },
  };
}
