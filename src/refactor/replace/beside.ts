import { type Lexer, maskTokens } from "../literal";
import type { Source } from "../source";

/** The code of the files beside the document in which one of the names stands, comments and strings blanked. */
export function codeBeside({ project }: Source, names: readonly string[], lex: Lexer): string {
  return (project.beside ?? [])
    .filter((text) => names.some((name) => text.includes(name)))
    .map((text) => maskTokens(text, lex(text)))
    .join("\n");
}
