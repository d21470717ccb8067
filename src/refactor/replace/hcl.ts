import { lineEndOf, type TextEdit } from "../../dotenv/edit";
import { type Literal, maskTokens } from "../literal";
import type { Slice } from "../slice";
import type { Source } from "../source";
import { removed } from "./config";
import type { Clashes, Fixed, Replacement } from "./kinds";

/**
 * A reference to an input variable, which is declared at the end of the file where it is not yet; the default of an input
 * variable goes, so that it must be set.
 */
export const hclReplacement: Replacement = (source, slice, name) => {
  const { literal, covered, whole } = slice;
  const [first = "", ...keys] = literal.keys ?? [];
  if (first === "variable") return keys[1] === "default" ? withoutDefault(source, slice, name) : "constant";
  const refused = refusalAt(source, literal, [first, ...keys]);
  if (refused !== undefined) return refused;
  const { expression, inside } = source.reference;
  const reference: TextEdit = whole
    ? { start: literal.start, end: literal.end, text: expression(name) }
    : { start: covered[0]!.start, end: covered.at(-1)!.end, text: inside!(name, literal.quote) };
  return [reference, ...declaration(source, literal, expression(name).slice("var.".length))];
};

/** Whether an input variable of this name is there already, for another value. */
export const clashesInHcl: Clashes = ({ text, project, reference }, { literal }, name, holds) => {
  const declared = declares(reference.expression(name).slice("var.".length));
  if (holds || literal.keys?.[0] === "variable") return false;
  return declared.test(text) || declared.test(project.manifests.get("variables.tf") ?? "");
};

const declares = (variable: string): RegExp =>
  new RegExp(`^[ \\t]*variable[ \\t]+"?${variable}"?[ \\t]*\\{`, "m");

/** Blocks that are read before the variables are: https://developer.hashicorp.com/terraform/language/backend#credentials-and-sensitive-data */
const early = /^(?:terraform|packer|moved|removed|import)$/;

function refusalAt({ code }: Source, literal: Literal, keys: readonly string[]): Fixed | undefined {
  const key = keys.at(-1)!;
  if (early.test(keys[0]!) || (keys[0] === "module" && /^(?:source|version)$/.test(key))) return "constant";
  if (keys.some((one) => /^(?:depends_on|for_each|count|provider|providers|alias)$/.test(one)))
    return "constant";
  if (keys[0] === "output" && !isSensitive(code, literal.start)) return "no-interpolation";
  return isLabelOrKey(code, literal) ? "not-an-expression" : undefined;
}

/** Whether a string names something: the label of a block, or the key of an object. */
function isLabelOrKey(code: string, { start, end }: Literal): boolean {
  const line = code.slice(code.lastIndexOf("\n", start) + 1, start);
  if (!/^\s*(?:[\w-][\w \t-]*)?$|[{,]\s*$/.test(line)) return false;
  return /^[ \t]*(?:[=:](?!=)|[\w \t-]*\{)/.test(code.slice(end));
}

/** Whether the block around says so of itself. */
function isSensitive(code: string, at: number): boolean {
  const from = code.lastIndexOf("\noutput", at);
  const end = code.indexOf("\n}", at);
  return /\bsensitive[ \t]*=[ \t]*true\b/.test(code.slice(Math.max(0, from), end < 0 ? undefined : end));
}

function declaration(source: Source, literal: Literal, variable: string): TextEdit[] {
  const { text, project } = source;
  if (declares(variable).test(text) || declares(variable).test(project.manifests.get("variables.tf") ?? ""))
    return [];
  const eol = lineEndOf(text);
  const secret = isShown(source, literal) ? [] : ["  sensitive = true"];
  const type = secret.length > 0 ? "  type      = string" : "  type = string";
  const lines = ["", `variable "${variable}" {`, type, ...secret, "}"];
  const gap = text.endsWith("\n") ? "" : eol;
  return [{ start: text.length, end: text.length, text: gap + lines.map((line) => line + eol).join("") }];
}

/** Whether the value goes where a sensitive one may not: an output that is not marked, or what tells how many there are. */
function isShown({ text, tokens }: Source, { keys = [] }: Literal): boolean {
  const used =
    keys[0] === "locals" ? `local\\.${keys[1]}` : keys[0] === "variable" ? `var\\.${keys[1]}` : undefined;
  if (used === undefined) return false;
  const code = maskTokens(
    text,
    tokens.filter(({ kind }) => kind === "comment"),
  );
  const shown = `\\b(?:for_each|count)\\s*=[^\\n]*\\b${used}\\b`;
  const outputs = code.match(/^output\b[^{]*\{[\s\S]*?^\}/gm) ?? [];
  const open = outputs.some(
    (output) => new RegExp(`\\b${used}\\b`).test(output) && !/\bsensitive\s*=/.test(output),
  );
  return open || new RegExp(shown).test(code);
}

/** The default is taken out; where the variable is not marked yet as sensitive, that takes its place. */
function withoutDefault(source: Source, slice: Slice, name: string): readonly TextEdit[] | Fixed {
  const { text, code } = source;
  const { entry, start, end } = slice.literal;
  const edits = removed(source, slice, name);
  if (typeof edits === "string" || entry === undefined) return edits;
  const block = code.slice(code.lastIndexOf("variable", start), code.indexOf("}", end));
  const type = /\btype\s*=\s*([\w(]+)/.exec(block)?.[1];
  if (type !== undefined && type !== "string") return "constant";
  if (/\bsensitive\s*=/.test(block) || isShown(source, slice.literal)) return edits;
  const from = text.lastIndexOf("default", start);
  const gap = text.slice(from + "default".length, start);
  return [{ start: from, end, text: `sensitive${gap.replace(/^ {2}(?= *=)/, "")}true` }];
}
