import { type Lexer, type Literal, maskTokens } from "../literal";
import { isUsable } from "../names";
import { lexPython } from "./python";

/**
 * Python in which the defaults of settings stand under the variables that the class reads in their stead.
 * Source: https://docs.pydantic.dev/latest/concepts/pydantic_settings/
 */
export const lexPythonSettings: Lexer = (text) => {
  const tokens = lexPython(text);
  const code = maskTokens(text, tokens);
  return tokens.map((token) => (token.kind === "literal" ? withVariable(token, text, code) : token));
};

const declaration =
  /^([ \t]+)(\w+)[ \t]*:[ \t]*([^=\n]*?)[ \t]*(=[ \t]*(?:(?:\w+\.)?(SecretStr\(|Field\((?:default[ \t]*=[ \t]*)?))?)$/;

/** What a class parses otherwise than as the text that it is, or the compiler must know. */
const parsed =
  /\b(?:Literal|list|dict|set|tuple|List|Dict|Set|Tuple|Json|bytes|int|float|bool|Final|ClassVar)\b/;

function withVariable(literal: Literal, text: string, code: string): Literal {
  const line = code.lastIndexOf("\n", literal.start - 1) + 1;
  const match = declaration.exec(code.slice(line, literal.start));
  if (match === null || literal.prefix !== "") return literal;
  const [, indent, field, type, assigned, call = ""] = match;
  const end = endOf(code, literal.end, call);
  const settings = classAround(text, code, line, indent!.length);
  if (end === undefined || settings === undefined || parsed.test(type!)) return literal;
  const variable = variableOf(field!, settings);
  if (variable === undefined) return literal;
  const gap = /[ \t]*$/.exec(code.slice(0, literal.start - assigned!.length))![0].length;
  const entry = call.startsWith("Field") ? literal : { start: literal.start - assigned!.length - gap, end };
  return { ...literal, keys: [variable], entry: { start: entry.start, end: entry.end } };
}

/** The end of the default; undefined where something more belongs to it, or gives the variable another name. */
function endOf(code: string, from: number, call: string): number | undefined {
  const rest = code.slice(from, from + 2000);
  if (call.startsWith("Field")) {
    const fits =
      /^\s*[,)]/.test(rest) && !/\b(?:alias|validation_alias|env|init_var|exclude)\s*=/.test(fieldOf(rest));
    return fits ? from : undefined;
  }
  const behind = call === "" ? /^(?=[ \t]*(?:[\r\n]|$))/ : /^[ \t]*\)(?=[ \t]*(?:[\r\n]|$))/;
  const match = behind.exec(rest);
  return match === null ? undefined : from + match[0].length;
}

/** What stands up to the bracket that closes the call. */
function fieldOf(rest: string): string {
  let depth = 1;
  for (let at = 0; at < rest.length; at++) {
    if ("([{".includes(rest[at]!)) depth++;
    if (")]}".includes(rest[at]!) && --depth === 0) return rest.slice(0, at);
  }
  return rest;
}

/** The text of the class of settings that a line of such indentation is in; undefined where it is in none. */
function classAround(text: string, code: string, line: number, indent: number): string | undefined {
  let start = line;
  let before = indent;
  while (start > 0 && before >= indent) {
    start = code.lastIndexOf("\n", start - 2) + 1;
    before = indentAt(code, start) ?? indent;
  }
  const header = /[ \t]*class[ \t]+(\w+)/y;
  header.lastIndex = start;
  const name = header.exec(code)?.[1];
  if (name === undefined || !isSettings(name, code)) return undefined;
  return text.slice(start, endOfBlock(code, line, before));
}

/** How far a line is indented; undefined for a blank one. */
function indentAt(code: string, line: number): number | undefined {
  const indented = /[ \t]*(?=\S)/y;
  indented.lastIndex = line;
  return indented.test(code) ? indented.lastIndex - line : undefined;
}

function endOfBlock(code: string, from: number, indent: number): number {
  for (let at = code.indexOf("\n", from) + 1; at > 0; at = code.indexOf("\n", at) + 1) {
    if ((indentAt(code, at) ?? indent + 1) <= indent) return at;
  }
  return code.length;
}

/** Whether a class derives from BaseSettings, over others of the file if need be. */
function isSettings(name: string, code: string, seen: readonly string[] = []): boolean {
  const bases = new RegExp(`^[ \\t]*class[ \\t]+${name}[ \\t]*\\(([^)]*)\\)`, "m").exec(code)?.[1] ?? "";
  const names = [...bases.matchAll(/\w+/g)].map(([word]) => word);
  return (
    names.includes("BaseSettings") ||
    names.some((base) => !seen.includes(base) && isSettings(base, code, [...seen, name]))
  );
}

function variableOf(field: string, settings: string): string | undefined {
  if (/\balias_generator\b|\bsettings_customise_sources\b|\bcustomise_sources\b/.test(settings))
    return undefined;
  const prefix = /\benv_prefix["']?\s*[:=]\s*["']([^"']*)["']/.exec(settings)?.[1] ?? "";
  const exact = /\bcase_sensitive["']?\s*[:=]\s*True\b/.test(settings);
  const variable = exact ? prefix + field : (prefix + field).toUpperCase();
  return isUsable(variable) ? variable : undefined;
}
