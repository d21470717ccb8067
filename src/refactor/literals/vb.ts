import { bracketed, doubled, lexerFor, type StringForm } from "./grammar";

const quotes = doubled('"');
const fill: NonNullable<StringForm["special"]> = (text, at) =>
  quotes(text, at) ?? doubled("{")(text, at) ?? doubled("}")(text, at);

/** Source: https://learn.microsoft.com/dotnet/visual-basic/reference/language-specification/lexical-grammar#string-literals */
export const lexVisualBasic = lexerFor({
  comments: [/['‘’][^\n]*/, /(?<=^[ \t]*|:[ \t]*)REM\b[^\n]*/im],
  foreign: [/"(?:[^"]|"")"c\b/i],
  strings: [
    { open: /(?<prefix>\$)(?<quote>")/, special: fill, interpolation: bracketed("{", "}"), lines: true },
    { open: /(?<quote>")/, special: quotes, lines: true },
  ],
});
