import type { TextEdit } from "../../dotenv/edit";
import { openBrackets, type Source } from "../source";
import { codeBefore } from "./common";
import { concatenated } from "./concatenation";
import type { Fixed, Replacement } from "./kinds";

export const goReplacement: Replacement = (source, slice, name) => {
  const at = slice.literal.start;
  const before = codeBefore(source, at);
  if (/(?:^|\n)import\s[^\n]*$/.test(before)) return "not-an-expression";
  if (/[\w\])*}]\s*$/.test(before) && !/\b(?:return|case|range|go|defer)\s*$/.test(before))
    return "not-an-expression";
  const constant = constantAt(source, at);
  if (typeof constant === "string") return constant;
  return [...constant, ...concatenated(source, slice, source.reference.expression(name))];
};

/** What makes a variable of the constant that the literal is the value of; empty when it is none's. */
function constantAt(source: Source, at: number): readonly TextEdit[] | Fixed {
  const { code } = source;
  const [open] = openBrackets(code, at);
  const opener = open === undefined ? null : /\b(const|import)\s*$/.exec(code.slice(0, open));
  if (opener?.[1] === "import") return "not-an-expression";
  if (opener !== null && open !== undefined) return blockConstant(source, opener.index, open);
  const line = code.lastIndexOf("\n", at - 1) + 1;
  const single = /^([ \t]*|.*[;{][ \t]*)const\s+([\w, \t]+?)\s*=[^=]*$/.exec(code.slice(line, at));
  if (single === null) return [];
  const keyword = line + single[1]!.length;
  return toVariable(source, keyword, single[2]!);
}

function toVariable({ code }: Source, keyword: number, declared: string): readonly TextEdit[] | Fixed {
  const [name, type] = declared.split(/[ \t]+/);
  if (declared.includes(",") || (type !== undefined && type !== "string")) return "constant";
  const elsewhere = code.slice(0, keyword) + code.slice(keyword).replace(/^[^\n]*/, "");
  const use = new RegExp(`\\b${name}\\b`);
  const others = elsewhere.match(/^[ \t]*const\s*(?:\([^)]*\)|[^\n]*)/gm) ?? [];
  if (others.some((statement) => use.test(statement))) return "constant";
  const local = code.lastIndexOf("\n", keyword) + 1 !== keyword;
  if (local && !use.test(elsewhere)) return "constant";
  return [{ start: keyword, end: keyword + "const".length, text: "var" }];
}

/** A block of one constant is turned into a variable; in a longer one each line may depend on the others. */
function blockConstant(source: Source, keyword: number, open: number): readonly TextEdit[] | Fixed {
  const close = source.code.indexOf(")", open);
  const specs = source.code
    .slice(open + 1, close)
    .split(/[\n;]/)
    .filter((line) => line.trim() !== "");
  const declared = /^\s*([\w, \t]+?)\s*=/.exec(specs[0] ?? "")?.[1];
  if (specs.length !== 1 || declared === undefined) return "constant";
  const rest = source.code.slice(0, keyword) + " ".repeat(close - keyword) + source.code.slice(close);
  const name = declared.split(/\s/)[0]!;
  const [, type] = declared.split(/[ \t]+/);
  const used = new RegExp(`\\bconst\\b[^\\n]*\\b${name}\\b`).test(rest);
  if (declared.includes(",") || used || (type !== undefined && type !== "string")) return "constant";
  return [{ start: keyword, end: keyword + "const".length, text: "var" }];
}
