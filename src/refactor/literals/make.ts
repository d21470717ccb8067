import type { Literal, Piece, Token } from "../literal";
import { shellTokens } from "./shell";
import { inDocument, type Rewritten, viewOf } from "./view";

/** https://www.gnu.org/software/make/manual/html_node/Setting.html */
const assignment =
  /^(?<lead>[ ]*(?:(?:[^\s:#=][^:#=\n\t]*:[ \t]*)?(?:(?:export|private|override)[ \t]+)*)(?<name>[A-Za-z_][\w.-]*)[ \t]*(?:\?|:{0,3}|\+)=[ \t]*)/;

/**
 * The values that a makefile sets, each under its name as the key, with its instruction as the entry; the words of its
 * recipes as the shell sees them; its comments.
 * Source: https://www.gnu.org/software/make/manual/html_node/Reading-Makefiles.html
 */
export function lexMake(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let rule = false;
  let defining = false;
  for (const { 0: line, index } of text.matchAll(/(?:[^\n\\]|\\\r?\n|\\)+/g)) {
    const end = index + line.replace(/\r$/, "").length;
    if (/^[ ]*define\b/.test(line)) defining = true;
    if (defining) {
      if (/^[ ]*endef\b/.test(line)) defining = false;
    } else if (line.startsWith("\t")) {
      if (rule) tokens.push(...recipe(text, index + 1, end));
    } else if (/^[ ]*#/.test(line)) tokens.push({ kind: "comment", start: index, end });
    else {
      const set = assignment.exec(line);
      if (set !== null)
        tokens.push(...assigned(text, index, index + set.groups!.lead!.length, end, set.groups!.name!));
      else if (/^[^\s#][^#=]*:/.test(line)) rule = true;
      if (set !== null && /^[^=]*[^\s:=?+][ \t]*:(?![:=])/.test(set.groups!.lead!)) rule = true;
    }
  }
  return tokens;
}

/** A reference to a variable or function, brackets within brackets; a doubled dollar sign is one. */
function dollar(text: string, at: number): Rewritten | undefined {
  if (text[at] !== "$" || at + 1 >= text.length) return undefined;
  if (text[at + 1] === "$") return { end: at + 2, text: "$" };
  const close = text[at + 1] === "(" ? ")" : text[at + 1] === "{" ? "}" : undefined;
  if (close === undefined) return { end: at + 2, text: undefined };
  const open = text[at + 1]!;
  let depth = 0;
  for (let i = at + 1; i < Math.min(text.length, at + 5000); i++) {
    if (text[i] === open) depth++;
    if (text[i] === close && --depth === 0) return { end: i + 1, text: undefined };
  }
  return { end: at + 2, text: undefined };
}

function recipe(text: string, start: number, end: number): readonly Token[] {
  const from = start + /^[ \t@+-]*/.exec(text.slice(start, end))![0].length;
  const view = viewOf(text, { start: from, end }, (whole, at) => {
    const tab = /\\\r?\n\t/y;
    tab.lastIndex = at;
    return tab.test(whole) ? { end: tab.lastIndex, text: "\\\n" } : dollar(whole, at);
  });
  return inDocument(view, shellTokens(view.text, 0));
}

/** A value reaches up to its comment, white space before that included. */
function assigned(text: string, start: number, from: number, lineEnd: number, name: string): Token[] {
  const pieces: Piece[] = [];
  let at = from;
  while (at < lineEnd && text[at] !== "#") {
    const piece = pieceAt(text, at);
    pieces.push(piece);
    at = Math.min(piece.end, lineEnd);
  }
  const span = { start: from, end: at };
  const literal: Literal = {
    ...{ kind: "literal", ...span, prefix: "", quote: "", content: span, pieces, keys: [name] },
    entry: { start, end: at },
  };
  return at < lineEnd ? [literal, { kind: "comment", start: at, end: lineEnd }] : [literal];
}

function pieceAt(text: string, at: number): Piece {
  const escaped = /\\+#|[ \t]*\\\r?\n[ \t]*/y;
  escaped.lastIndex = at;
  const match = escaped.exec(text)?.[0];
  if (match !== undefined)
    return {
      start: at,
      end: escaped.lastIndex,
      value: match === "\\#" ? "#" : match.includes("\n") ? " " : undefined,
    };
  const filled = dollar(text, at);
  return filled === undefined
    ? { start: at, end: at + 1, value: text[at]! }
    : { start: at, end: filled.end, value: filled.text };
}
