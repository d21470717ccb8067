import type { EscapeReader, Lexer } from "../literal";
import { byte, escapesOf, letters, point } from "./escapes";
import { bracketed, either, type Grammar, lexerFor, matched, type StringForm } from "./grammar";
import { closed } from "./indentation";

const readEscape = escapesOf(
  [
    letters({ n: "\n", t: "\t", r: "\r", v: "\v", e: "\x1b", f: "\f", "\\": "\\", $: "$", '"': '"' }),
    byte(/([0-7]{1,3})/, 8),
    byte(/x([0-9A-Fa-f]{1,2})/),
    point(/u\{([0-9A-Fa-f]+)\}/),
  ],
  (character) => `\\${character}`,
);

/** In a heredoc quotes are not escaped. */
const readHeredocEscape: EscapeReader = (text, at) =>
  text[at + 1] === '"' ? { end: at + 2, value: '\\"' } : readEscape(text, at);

const readSingle = escapesOf([letters({ "\\": "\\", "'": "'" })], (character) => `\\${character}`);

const interpolation = either(
  bracketed("{$", "}"),
  bracketed("${", "}"),
  matched(
    /\$[A-Za-z_\x80-\uffff][\w\x80-\uffff]*(?:\[(?:-?\d+|[A-Za-z_]\w*|\$\w+)\]|\??->[A-Za-z_\x80-\uffff][\w\x80-\uffff]*)?/,
  ),
);

const heredoc: StringForm = {
  open: /(?<prefix>[bB]?<<<)[ \t]*(?<quote>"?)(?<tag>[A-Za-z_]\w*)\k<quote>\r?\n/,
  close: ({ groups }) => new RegExp(`(?<=\\n)[ \\t]*${groups?.tag}(?!\\w)`),
  escape: readHeredocEscape,
  interpolation,
  lines: true,
  trim: closed,
};

const grammar: Grammar = {
  comments: [/(?:\/\/|#(?!\[))(?:(?!\?>)[^\n])*/, /\/\*[\s\S]*?(?:\*\/|$)/, /__halt_compiler\s*\([\s\S]*/i],
  foreign: [/\?>(?:(?!<\?(?:php\b|=|\s))[\s\S])*(?:<\?(?:php\b|=)?)?/i],
  others: [/`(?:[^`\\]|\\[\s\S])*`/],
  strings: [
    heredoc,
    {
      open: /(?<prefix>[bB]?<<<)[ \t]*(?<quote>')(?<tag>[A-Za-z_]\w*)'\r?\n/,
      close: heredoc.close!,
      lines: true,
      trim: closed,
    },
    { open: /(?<prefix>\b[bB])?(?<quote>")/, escape: readEscape, interpolation, lines: true },
    { open: /(?<prefix>\b[bB])?(?<quote>')/, escape: readSingle, lines: true },
  ],
};

const page = /^(?!<\?(?:php\b|=|\s))(?:(?!<\?(?:php\b|=|\s))[\s\S])+(?:<\?(?:php\b|=)?)?/i;
const lexPage = lexerFor({ ...grammar, foreign: [page, ...grammar.foreign!] });
const lexCode = lexerFor(grammar);

/**
 * Strings, heredocs and comments of PHP, and the HTML around it. A part of a document may begin in the code.
 * Source: https://www.php.net/manual/en/language.types.string.php
 */
export const lexPhp: Lexer = (text) => {
  const tag = /<\?(?:php\b|=|\s)|\?>/i.exec(text)?.[0];
  const within =
    tag === undefined ? /^\s*(?:\$\w+\s*=|(?:public|private|function)\s)/m.test(text) : tag === "?>";
  return within ? lexCode(text) : lexPage(text);
};
