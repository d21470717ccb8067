import { escapedPieces, escapeReader, type Literal, rawPieces, type Token } from "../literal";
import { type Line, linesOf } from "./lines";

/** How the values of an INI file are written: each pattern takes what is behind the equals sign, and tells its quote. */
export interface IniValues {
  /** With a group for each kind of quotes. */
  readonly value: RegExp;
  /** What a backslash within double quotes means; absent where it is a backslash. */
  readonly escape?: ReturnType<typeof escapeReader>;
  readonly comment: RegExp;
}

const quotes: Readonly<Record<string, string>> = {
  double: '"',
  single: "'",
  triple: '"""',
  raw: "`",
  bare: "",
};

/** A lexer for the values of an INI file with their section and key. */
export function lexIni(values: IniValues): (text: string) => readonly Token[] {
  return (text) => {
    const tokens: Token[] = [];
    let section = "";
    let behind = 0;
    for (const line of linesOf(text)) {
      if (line.start < behind) continue;
      const head = /^\s*\[(.*)\]/.exec(line.text)?.[1];
      if (head !== undefined) section = head;
      else tokens.push(...tokenOf(text, line, section, values));
      behind = tokens.at(-1)?.end ?? 0;
    }
    return tokens;
  };
}

function tokenOf(
  text: string,
  line: Line,
  section: string,
  { value, escape: read, comment }: IniValues,
): Token[] {
  if (comment.test(line.text)) return [{ kind: "comment", start: line.start, end: line.end }];
  const lead = /^\s*(?<key>[^=[\]]+?)\s*=\s*/.exec(line.text);
  const match = lead === null ? null : value.exec(text.slice(line.start + lead[0].length));
  if (lead === null || match === null) return [];
  const [kind, written] = Object.entries(match.groups!).find(([, group]) => group !== undefined)!;
  const quote = quotes[kind]!;
  const start = line.start + lead[0].length;
  const content = { start: start + quote.length, end: start + quote.length + written.length };
  const escaped = quote === '"' && read !== undefined;
  const found: Literal = {
    ...{ kind: "literal", start, end: content.end + quote.length, prefix: "", quote, content },
    pieces: escaped ? escapedPieces(text, content, read) : rawPieces(text, content),
    keys: [section, lead.groups!.key!],
  };
  return [found];
}

const readBackslash = escapeReader({}, {}, (character) =>
  character === '"' || character === "\\" ? character : `\\${character}`,
);

/** PHP ends a string at a quote that an escaped backslash stands before, however that quote is written. Source: https://www.php.net/manual/en/configuration.file.php */
export const lexPhpIni = lexIni({
  comment: /^\s*;/,
  value:
    /^(?:"(?<double>(?:[^"\\]|(?!\\\\\\")\\.)*)"|'(?<single>[^']*)'|(?<bare>(?:\$\{[^}]*\}|[^;"'{}|&~!()^$=\r\n])+?))[ \t]*(?:;|\r?\n|$)/,
  escape: readBackslash,
});

/** Source: https://ini.unknwon.io/docs/howto/work_with_values */
export const lexGrafanaIni = lexIni({
  comment: /^\s*[;#]/,
  value:
    /^(?:"""(?<triple>.*?)"""|`(?<raw>[^`]*)`|(?<bare>[^\s;#"'`\\][^;#"'`\\\r\n]*?))[ \t]*(?:[;#]|\r?\n|$)/,
});
