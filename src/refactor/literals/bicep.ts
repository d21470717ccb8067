import type { Literal, Token } from "../literal";
import { escapesOf, letters, point } from "./escapes";
import { bracketed, lexerFor, quotesBefore } from "./grammar";

/** Source: https://learn.microsoft.com/azure/azure-resource-manager/bicep/data-types#strings */
const lex = lexerFor({
  comments: [/\/\/[^\n]*/, /\/\*(?:[\s\S]*?\*\/|[\s\S]*$)/],
  strings: [
    // The line break behind the delimiter is no part of the text.
    {
      open: /(?<prefix>\$*)(?<quote>''')\r?\n?/,
      close: () => "'''",
      special: quotesBefore("'''"),
      lines: true,
    },
    {
      open: /(?<quote>')/,
      escape: escapesOf([letters({ n: "\n", r: "\r", t: "\t" }), point(/u\{([0-9a-fA-F]+)\}/)]),
      interpolation: bracketed("${", "}"),
    },
  ],
});

const value = /(?:^|\n)[ \t]*param[ \t]+(\w+)(?:[ \t]+\w+)?[ \t]*=\s*$/;

/** The strings, those that are a parameter's value under its name. */
export function lexBicep(text: string): readonly Token[] {
  return lex(text).map((token) => (token.kind === "literal" ? named(text, token) : token));
}

function named(text: string, literal: Literal): Literal {
  const name = value.exec(text.slice(Math.max(0, literal.start - 200), literal.start))?.[1];
  return name === undefined ? literal : { ...literal, keys: ["param", name] };
}
