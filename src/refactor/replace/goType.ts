import { argumentsOf, closingBracket } from "../arguments";
import { openBrackets, type Source } from "../source";
import { codeAfter } from "./common";

/**
 * The named type that a string constant at `at` takes on by itself and a variable must be converted to, as far as the
 * file tells. Source: https://go.dev/ref/spec#Assignability
 */
export function goTypeAt(source: Source, at: number): string | undefined {
  const found = declaredType(source, at) ?? elementType(source, at) ?? fieldType(source, at);
  const type = found ?? parameterType(source, at) ?? resultType(source, at);
  return type === "string" || type === "any" ? undefined : type;
}

function declaredType({ code }: Source, at: number): string | undefined {
  const statement = code.slice(Math.max(0, at - 500), at);
  const single = /\b(?:var|const)[ \t]+\w+(?:[ \t]*,[ \t]*\w+)*[ \t]+([A-Za-z_][\w.]*)[ \t]*=[\s+]*$/.exec(
    statement,
  );
  if (single !== null) return single[1];
  const [open] = openBrackets(code, at);
  if (open === undefined || !/\b(?:var|const)\s*$/.test(code.slice(0, open))) return undefined;
  return /[(;\n][ \t]*\w+[ \t]+([A-Za-z_][\w.]*)[ \t]*=[\s+]*$/.exec(statement)?.[1];
}

function elementType(source: Source, at: number): string | undefined {
  const { code } = source;
  const [open] = openBrackets(code, at);
  if (open === undefined || code[open] !== "{") return undefined;
  const literal = /(?:\bmap\[\s*([A-Za-z_][\w.]*)\s*\]|\[[\w. ]*\])([A-Za-z_][\w.]*)$/.exec(
    code.slice(0, open),
  );
  const isKey = /^\s*:(?!=)/.test(codeAfter(source, at).trimStart());
  return isKey ? literal?.[1] : literal?.[2];
}

function fieldType({ code }: Source, at: number): string | undefined {
  const [open] = openBrackets(code, at);
  const struct = open === undefined ? null : /([A-Za-z_]\w*)$/.exec(code.slice(0, open));
  const field = /[{,\n]\s*(\w+)\s*:[\s+]*$/.exec(code.slice(Math.max(0, at - 500), at))?.[1];
  if (struct === null || field === undefined) return undefined;
  const declaration = new RegExp(`\\btype\\s+${struct[1]}\\s+struct\\s*\\{`).exec(code);
  if (declaration === null) return undefined;
  const body = declaration.index + declaration[0].length - 1;
  const fields = code.slice(body, closingBracket(code, body));
  const named = `(?:\\w+[ \\t]*,[ \\t]*)*\\b${field}(?:[ \\t]*,[ \\t]*\\w+)*`;
  return new RegExp(`[{;\\n][ \\t]*${named}[ \\t]+([A-Za-z_][\\w.]*)`).exec(fields)?.[1];
}

/** Of a function that the file declares. */
function parameterType(source: Source, at: number): string | undefined {
  const { code } = source;
  const [open] = openBrackets(code, at);
  const callee = open === undefined ? null : /([A-Za-z_]\w*)$/.exec(code.slice(0, open));
  if (open === undefined || callee === null) return undefined;
  const index = argumentsOf(source, open).findIndex(({ start, end }) => start <= at && at < end);
  const declaration = new RegExp(`\\bfunc\\s+(?:\\([^()]*\\)\\s*)?${callee[1]}\\s*\\(`).exec(code);
  if (declaration === null || declaration.index + declaration[0].length - 1 === open) return undefined;
  const parameters = argumentsOf(source, declaration.index + declaration[0].length - 1);
  const types = parameters.map(({ start, end }) => /\s(\S.*)$/s.exec(code.slice(start, end))?.[1]);
  const type = (types.slice(index).find((written) => written !== undefined) ?? types.at(-1))?.trim();
  return /^(?:\.\.\.)?([A-Za-z_][\w.]*)$/.exec(type ?? "")?.[1];
}

/** Of the innermost function around a `return`. */
function resultType({ code }: Source, at: number): string | undefined {
  if (!/\breturn[ \t+]*$/.test(code.slice(0, at))) return undefined;
  for (const open of openBrackets(code, at)) {
    const head = /\bfunc\b[^{}]*\)[ \t]*([\w.]*|\([^()]*\))[ \t]*$/.exec(
      code.slice(Math.max(0, open - 500), open),
    );
    if (code[open] === "{" && head !== null) return /^[A-Za-z_][\w.]*$/.exec(head[1]!)?.[0];
  }
  return undefined;
}
