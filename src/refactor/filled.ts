import type { Reference } from "../references/reference";
import type { Piece, Token } from "./literal";

/** The tokens with their values as the tool reads them: what it fills in is decided at run time, its escapes are text. */
export function asToolReads(
  tokens: readonly Token[],
  { filled, escapes = {} }: Pick<Reference, "filled" | "escapes">,
): readonly Token[] {
  if (filled === undefined) return tokens;
  return tokens.map((token) =>
    token.kind === "literal" ? { ...token, pieces: read(token.pieces, filled, escapes) } : token,
  );
}

function read(pieces: readonly Piece[], filled: RegExp, escapes: Readonly<Record<string, string>>): Piece[] {
  const owner = pieces.flatMap(({ value = "\0" }, i) => Array.from({ length: value.length }, () => i));
  const text = pieces.map(({ value = "\0" }) => value).join("");
  const special = new RegExp(filled, "y");
  const result: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    const written = Object.keys(escapes).find((one) => text.startsWith(one, at));
    special.lastIndex = at;
    const length = written?.length ?? special.exec(text)?.[0].length ?? 0;
    const first = pieces[owner[at]!]!;
    const last = pieces[owner[at + Math.max(length, 1) - 1]!]!;
    if (length === 0) result.push(first);
    else {
      const value = written === undefined ? undefined : escapes[written];
      result.push({ ...first, end: last.end, value });
    }
    at += Math.max(length, first.value?.length ?? 1);
  }
  return result;
}
