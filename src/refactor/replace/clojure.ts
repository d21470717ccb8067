import type { TextEdit } from "../../dotenv/edit";
import type { Literal, Span } from "../literal";
import { openBrackets, type Source } from "../source";
import { codeBefore } from "./common";
import { cutAround } from "./concatenation";
import type { Fixed, Replacement } from "./kinds";

/** A string becomes a form that reads the variable; one that holds more is put together by `str`. */
export const clojureReplacement: Replacement = (source, slice, name) => {
  const { literal, whole } = slice;
  const open = openBrackets(source.code, literal.start);
  const refused = refusalAt(source, literal, open);
  if (refused !== undefined) return refused;
  const expression = source.reference.expression(name);
  const form = whole ? expression : `(str ${cutAround(source, slice, expression).join(" ")})`;
  const text = isProject(source) && !isUnquoted(source, open) ? `~${form}` : form;
  return [...constantAt(source, literal), { start: literal.start, end: literal.end, text }];
};

/** Leiningen takes the definition of a project as data but for what is unquoted. */
function isProject({ path }: Source): boolean {
  return /(?:^|\/)project\.clj$/.test(path);
}

function isUnquoted({ code }: Source, open: readonly number[]): boolean {
  return (
    open.some((at) => code[at - 1] === "~") ||
    !open.some((at) => /^\(defproject\b/.test(code.slice(at, at + 12)))
  );
}

function refusalAt(source: Source, literal: Literal, open: readonly number[]): Fixed | undefined {
  const { code } = source;
  const places = [literal.start, ...open].map((at) => codeBefore(source, at));
  if (places.some((before) => /\^\s*$/.test(before))) return "annotation";
  if (places.some((before) => /#(?:=|[A-Za-z][\w.*+!?<>/-]*\s*)$/.test(before))) return "constant";
  if (places.some((before) => /(?:^|[\s([{,~])['`]\s*$/.test(before))) return "not-an-expression";
  const heads = open.map((at) => /^\((:?[\w.*+!?<>/-]+)/.exec(code.slice(at, at + 60))?.[1] ?? "");
  if (heads.some((head) => /^(?:ns|in-ns|quote|:require|:import|:use)$/.test(head)))
    return "not-an-expression";
  if (heads[1] === "defprotocol" || isDocumentation(source, literal, open[0], heads[0]))
    return "not-an-expression";
  return isCase(source, literal, open, heads) ? "constant" : undefined;
}

/** Source: https://clojure.org/reference/special_forms#def */
function isDocumentation(source: Source, literal: Literal, open: number | undefined, head = ""): boolean {
  if (open === undefined || !/^(?:def|defn-?|defmacro|defmulti|defprotocol|defonce)$/.test(head))
    return false;
  const forms = formsIn(source, open + 1);
  return forms[2]?.start === literal.start && (head !== "def" || forms.length > 3) && head !== "defonce";
}

/** Whether a string is what `case` compares with. Source: https://clojuredocs.org/clojure.core/case */
function isCase(
  source: Source,
  { start }: Literal,
  open: readonly number[],
  heads: readonly string[],
): boolean {
  const level = heads.slice(0, 2).indexOf("case");
  if (level < 0) return false;
  const forms = formsIn(source, open[level]! + 1);
  const at = forms.findIndex((form) => form.start <= start && start < form.end);
  return at > 1 && at % 2 === 0 && at < forms.length - 1 && (level === 0 || source.code[open[0]!] === "(");
}

/** `^:const` gives the compiler the value, so it goes. Source: https://clojure.org/reference/special_forms#def */
function constantAt(source: Source, { start }: Literal): TextEdit[] {
  const declared = /\(def\s+(?:\^\S+\s+)*?(\^:const\s+)(?:\^\S+\s+)*[^\s()]+\s+$/d.exec(
    codeBefore(source, start),
  );
  const span = declared?.indices?.[1];
  if (declared === null || span === undefined) return [];
  const offset = start - declared.input.length;
  return [{ start: offset + span[0], end: offset + span[1], text: "" }];
}

/** The forms from an offset to the bracket that closes, without metadata. */
function formsIn({ code, tokens }: Source, from: number): Span[] {
  const atoms = tokens.filter((token) => token.kind === "literal" || token.foreign === true);
  const strings = new Map(atoms.map(({ start, end }) => [start, end]));
  const forms: Span[] = [];
  for (let at = from; at < code.length; ) {
    if (/[\s,]/.test(code[at]!) && !strings.has(at)) at++;
    else if (/[)\]}]/.test(code[at]!)) return forms;
    else {
      const end = formEnd(code, at, strings);
      if (code[at] !== "^") forms.push({ start: at, end });
      at = end;
    }
  }
  return forms;
}

function formEnd(code: string, start: number, strings: ReadonlyMap<number, number>): number {
  let at = start;
  while (/[\^'`~@#?]/.test(code[at] ?? "")) at++;
  const string = strings.get(at);
  if (string !== undefined) return string;
  if (!/[([{]/.test(code[at] ?? ""))
    return Math.max(at + /^[^\s,()[\]{}]*/.exec(code.slice(at))![0].length, start + 1);
  let depth = 0;
  for (; at < code.length; at++) {
    if (/[([{]/.test(code[at]!)) depth++;
    else if (/[)\]}]/.test(code[at]!) && --depth === 0) return at + 1;
  }
  return at;
}
