import { type Literal, maskTokens, rawPieces, type Token } from "../literal";
import { bracketed, doubled, either, lexerFor, matched, type StringForm } from "./grammar";

/** https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_special_characters */
const letters: Readonly<Record<string, string>> = {
  ...{ "0": "\0", a: "\x07", b: "\b", e: "\x1b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" },
};

const backtick: NonNullable<StringForm["special"]> = (text, at) => {
  if (text[at] !== "`" || at + 1 >= text.length) return undefined;
  const unicode = /`u\{([0-9a-fA-F]{1,6})\}/y;
  unicode.lastIndex = at;
  const code = Number.parseInt(unicode.exec(text)?.[1] ?? "", 16);
  if (code <= 0x10ffff) return { end: unicode.lastIndex, value: String.fromCodePoint(code) };
  const next = text[at + 1]!;
  return { end: at + 2, value: letters[next] ?? next };
};

const interpolation = either(
  bracketed("$(", ")"),
  matched(/\$(?:\{(?:[^}`]|`.){1,200}\}|(?:\w+:(?!:))?[\p{L}\p{Nd}_?]+|[$^])/u),
);

/** The line end before the closing delimiter of a here-string is not part of it. */
const withoutLastReturn = (text: string, { pieces, content }: Literal): Literal["pieces"] =>
  text[content.end - 1] === "\r" ? pieces.slice(0, -1) : pieces;

const lexStrings = lexerFor({
  comments: [/<#[\s\S]*?(?:#>|$)/, /(?<![^\s;(){}|&,=[\]])#[^\n]*/],
  others: [/`[^\n]/, /\$\{[^}\n]{1,200}\}/],
  strings: [
    {
      ...{ open: /(?<quote>@")[ \t]*\r?\n/, close: () => '\n"@', lines: true, trim: withoutLastReturn },
      ...{ special: backtick, interpolation },
    },
    { open: /(?<quote>@')[ \t]*\r?\n/, close: () => "\n'@", lines: true, trim: withoutLastReturn },
    {
      ...{ open: /(?<quote>")/, lines: true, interpolation },
      special: (text, at) => backtick(text, at) ?? doubled('"')(text, at),
    },
    { open: /(?<quote>')/, lines: true, special: doubled("'") },
  ],
});

const keywords =
  /^(?:if|elseif|else|while|foreach|for|switch|return|throw|function|filter|param|class|enum|using|data|process|begin|end|try|catch|finally|do|until|exit|break|continue|trap|in|configuration|workflow)$/i;

/** A command with arguments up to the last of them. */
const command =
  /(?:^|[;|&({=]|\n)[ \t]*(?:[&.][ \t]+)?([A-Za-z][\w.\\/:-]*)(?:[ \t]+|`\r?\n)(?:[^\n;|&({}=]|`\r?\n)*$/;

/**
 * Strings, here-strings, comments and the arguments of commands that stand without quotes, which have no quote.
 * Source: https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
 */
export function lexPowerShell(text: string): readonly Token[] {
  const tokens = lexStrings(text).map((token) => (token.kind === "literal" ? keyed(text, token) : token));
  return [...tokens, ...bareWords(text, maskTokens(text, tokens))];
}

/** What a variable of the environment is set to stands under its name. */
function keyed(text: string, literal: Literal): Literal {
  const before = text.slice(Math.max(0, literal.start - 100), literal.start);
  const name = /\$\{?env:(\w+)\}?[ \t]*=[ \t]*$/i.exec(before)?.[1];
  return name === undefined ? literal : { ...literal, keys: ["env", name] };
}

function bareWords(text: string, code: string): Literal[] {
  const words: Literal[] = [];
  for (const { 0: word, index: start } of code.matchAll(
    /(?<=[ \t])[^\s"'`$@#(){}<>;|&,*?[\]]+(?=[\s;|)}]|$)/g,
  )) {
    const end = start + word.length;
    if (/["']/.test(text[end] ?? "") || text.slice(start, end) !== word) continue;
    const before = code.slice(Math.max(0, start - 500), start);
    const name = command.exec(before)?.[1];
    if (name === undefined || keywords.test(name)) continue;
    const content = { start, end };
    const pieces = rawPieces(text, content);
    words.push({ kind: "literal", start, end, prefix: "", quote: "", content, pieces });
  }
  return words;
}
