import type { TextEdit } from "../../dotenv/edit";
import type { Piece, Span } from "../literal";
import type { Source } from "../source";

/** The code before an offset, comments and strings blanked, as far as a statement reasonably reaches. */
export function codeBefore({ code }: Source, at: number): string {
  return code.slice(Math.max(0, at - 2000), at);
}

export function codeAfter({ code }: Source, at: number): string {
  return code.slice(at, at + 200);
}

/** Replaces a stretch by an expression, kept apart from words that touch it: `return"x"`. */
export function expressionEdit({ text }: Source, { start, end }: Span, expression: string): TextEdit {
  const left = start > 0 && /[\w$]/.test(text[start - 1]!) && /^[\w$]/.test(expression) ? " " : "";
  const right = /[\w$]/.test(text[end] ?? "") && /[\w$]$/.test(expression) ? " " : "";
  return { start, end, text: left + expression + right };
}

/** The pieces as they are written, each through `rewrite`, which also sees the piece behind it. */
export function written(
  { text }: Source,
  pieces: readonly Piece[],
  rewrite: (piece: string, next: string) => string = (piece) => piece,
): string {
  const raw = pieces.map(({ start, end }) => text.slice(start, end));
  return raw.map((piece, i) => rewrite(piece, raw[i + 1] ?? "")).join("");
}

/** Whether another string stands directly before or behind, be it on another line, so that the two are joined. */
export function isJoined({ code, tokens }: Source, use: Span): boolean {
  return tokens.some(({ kind, start, end }) => {
    if (kind === "comment" || (start <= use.start && use.start < end)) return false;
    const between = end <= use.start ? code.slice(end, use.start) : code.slice(use.end, start);
    return (end <= use.start || start >= use.end) && between.trim() === "";
  });
}
