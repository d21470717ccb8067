import { lineEndOf, type TextEdit } from "../../dotenv/edit";
import type { Slice } from "../slice";
import { openBrackets, type Source } from "../source";
import { codeAfter, codeBefore } from "./common";
import type { Clashes, Fixed, Replacement } from "./kinds";

/**
 * A reference to a secure parameter, which is declared above all others where it is not yet; a parameter's own value
 * goes, so that it must be given.
 * Source: https://learn.microsoft.com/azure/azure-resource-manager/bicep/parameters#secure-parameters
 */
export const bicepReplacement: Replacement = (source, slice, name) => {
  const { literal } = slice;
  const refused = refusalAt(source, slice);
  if (refused !== undefined) return refused;
  if (declarationAt(source, literal.start).kind === "param") return withoutDefault(source, slice);
  const edits = reference(source, slice, name);
  return typeof edits === "string" ? edits : [...declaration(source, name), ...edits];
};

/** In a file of parameters the variable is read when it is compiled. */
export const bicepParametersReplacement: Replacement = (source, slice, name) =>
  refusalAt(source, slice) ?? reference(source, slice, name);

/** The value of a setting of an app in App Service, as a string that App Service itself fills in. */
export const bicepSettingReplacement: Replacement = (source, slice, name) => {
  const { literal, whole } = slice;
  if (!whole || !isSetting(source, literal.start)) return "no-interpolation";
  return [{ start: literal.start, end: literal.end, text: `'${source.reference.expression(name)}'` }];
};

/** Whether a setting's value begins at an offset: in a list of `appSettings`, or in the app's `config` that is called so. */
function isSetting({ text, code }: Source, at: number): boolean {
  const [entry = 0, outer = 0] = openBrackets(code, at);
  if (!/\w\s*:\s*$/.test(code.slice(entry, at))) return false;
  if (code[outer] === "[") return /\bvalue\s*:\s*$/.test(code.slice(entry, at)) && isList(code, outer);
  const resource = /\n(?=resource\b)/.exec(text.slice(outer))?.index ?? text.length;
  return (
    /\bproperties\s*:\s*$/.test(code.slice(0, entry)) &&
    /'Microsoft\.Web\/sites\/(?:slots\/)?config@[^']*'\s*=\s*$/.test(text.slice(0, outer)) &&
    /\bname\s*:\s*'appsettings'/.test(text.slice(outer, outer + resource))
  );
}

function isList(code: string, at: number): boolean {
  return /\bappSettings\s*:\s*$/.test(code.slice(0, at));
}

/** Whether something of the parameter's name is declared already, for another value. */
export const clashesInBicep: Clashes = ({ text, reference }, { literal }, name, holds) => {
  if (literal.keys !== undefined) return false;
  const kinds = holds ? "var|resource|module|func" : "param|var|resource|module|func";
  return new RegExp(`\\b(?:${kinds})[ \\t]+${reference.expression(name)}\\b`).test(text);
};

function reference(
  source: Source,
  { literal, whole, covered }: Slice,
  name: string,
): readonly TextEdit[] | Fixed {
  const { expression, inside } = source.reference;
  if (whole) return [{ start: literal.start, end: literal.end, text: expression(name) }];
  if (literal.quote !== "'") return "no-interpolation";
  return [{ start: covered[0]!.start, end: covered.at(-1)!.end, text: inside!(name, literal.quote) }];
}

const kinds =
  /^[ \t]*(param|var|resource|module|output|type|func|import|using|extends|targetScope|metadata|extension|provider|assert)\b(?=[ \t]*[\w={*]|[ \t]+$)/gm;

/** What kind of declaration stands around an offset, and what stands between the one before and it: its decorators. */
function declarationAt({ code }: Source, at: number): { readonly kind: string; readonly decorators: string } {
  const found = [...code.slice(0, at).matchAll(kinds)];
  const own = found.at(-1);
  return { kind: own?.[1] ?? "", decorators: code.slice(found.at(-2)?.index ?? 0, own?.index ?? 0) };
}

function refusalAt(source: Source, { literal }: Slice): Fixed | undefined {
  const { code } = source;
  const [before, after] = [codeBefore(source, literal.start), codeAfter(source, literal.end)];
  const callers = openBrackets(code, literal.start).map((at) => code.slice(Math.max(0, at - 80), at));
  if (literal.prefix !== "") return "no-interpolation";
  if (callers.some((caller) => /@[\w.]+$/.test(caller))) return "annotation";
  if (callers.some((caller) => /\b(?:load\w+|getSecret|readEnvironmentVariable|external\w+)$/.test(caller)))
    return "constant";
  if (/[{\n,]\s*$/.test(before) && /^\s*:/.test(after)) return "not-an-expression";
  const { kind, decorators } = declarationAt(source, literal.start);
  if (kind === "output") return "no-interpolation";
  if (!/^(?:param|var|resource|module)$/.test(kind)) return "constant";
  if (/\b(?:resource|module)[ \t]+\w+[ \t]+$/.test(before)) return "constant";
  return kind === "var" && /@(?:sys\.)?export\(\)/.test(decorators) ? "constant" : undefined;
}

/** The parameter's default is taken out, and the parameter marked as secure. */
function withoutDefault(source: Source, { literal, whole }: Slice): readonly TextEdit[] | Fixed {
  const { text, code } = source;
  const head = /(?:^|\n)([ \t]*)param[ \t]+\w+[ \t]+string([ \t]*=\s*)$/.exec(code.slice(0, literal.start));
  if (!whole || head === null || literal.keys === undefined) return "constant";
  const [written, indent, assigned] = head;
  const start = head.index + (written.startsWith("\n") ? 1 : 0);
  const mark = { start, end: start, text: `${indent}@secure()${lineEndOf(text)}` };
  const removed = { start: literal.start - assigned!.length, end: literal.end, text: "" };
  const { decorators } = declarationAt(source, literal.start);
  return /@(?:sys\.)?secure\(\)/.test(decorators) ? [removed] : [mark, removed];
}

function declaration({ text, code, reference }: Source, name: string): TextEdit[] {
  const parameter = reference.expression(name);
  if (new RegExp(`^[ \\t]*param[ \\t]+${parameter}\\b`, "m").test(code)) return [];
  const eol = lineEndOf(text);
  const lead = /^\uFEFF?(?:[ \t]*(?:(?:targetScope|metadata|using|import|extension)\b[^\n]*)?\r?\n)*/.exec(
    code,
  )![0];
  // A comment directly above the first declaration belongs to that.
  const above = /^(?:[\s\S]*\n)?(?:[ \t]*|(?:targetScope|metadata|import|extension)\b[^\n]*)\n/.exec(
    text.slice(0, lead.length).replace(/\r\n/g, " \n"),
  );
  const at = above?.[0].length ?? (text.startsWith("\uFEFF") ? 1 : 0);
  return [{ start: at, end: at, text: `@secure()${eol}param ${parameter} string${eol}${eol}` }];
}
