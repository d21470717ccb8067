import { argumentsOf } from "../arguments";
import type { Span } from "../literal";
import type { Slice } from "../slice";
import { openBrackets, type Source } from "../source";
import { codeBefore } from "./common";
import { expressionReplacement } from "./expression";
import type { Fixed, Replacement } from "./kinds";

const replacement = expressionReplacement({ around: (source, slice) => refusedAt(source, slice) });

/** A string that becomes something else than a `String` because it is a literal stays one, with all of it filled in. */
export const swiftReplacement: Replacement = (source, slice, name) => {
  const edits = replacement(source, slice, name);
  const inside = source.reference.inside?.(name, slice.literal.quote);
  if (typeof edits === "string" || !slice.whole || inside === undefined) return edits;
  const { start, end } = slice.literal;
  if (isLogged(source, start)) {
    const quote = slice.literal.quote.replaceAll('"""', '"');
    return [{ start, end, text: quote + inside + quote.split("").reverse().join("") }];
  }
  const touching = /^[=!]/.test(source.text.slice(end));
  return touching ? edits.map((edit) => ({ ...edit, text: `${edit.text} ` })) : edits;
};

function refusedAt(source: Source, { literal }: Slice): Fixed | undefined {
  const { code } = source;
  const before = codeBefore(source, literal.start);
  const callees = openBrackets(code, literal.start).map((open) => code.slice(Math.max(0, open - 120), open));
  if (callees.some((callee) => /@[\w.]+\s*$/.test(callee))) return "annotation";
  if (callees.some((callee) => /#\w+\s*$/.test(callee))) return "not-an-expression";
  if (/\bcase\s+\w+(?:\s*=[^=:;{}]*)?(?:,\s*\w+(?:\s*=[^=:;{}]*)?)*\s*=\s*$/.test(before)) return "constant";
  if (/\b(?:os_log|os_signpost)\s*$/.test(callees[0] ?? "") || needsLiteral(before)) return "constant";
  return isFormat(source, literal, callees[0] ?? "") ? "no-interpolation" : undefined;
}

/** Types that a string, or a collection of strings, has whether it is a literal or not. */
const plain =
  /^(?:Swift|String|Any|AnyHashable|Int|Bool|Double|Optional|Array|Dictionary|Set|Sendable|Hashable|Encodable|Codable|CustomStringConvertible|CVarArg|any)$/;

/** Whether the value is declared to be of a type that only a literal becomes: `let name: StaticString = …`. */
function needsLiteral(before: string): boolean {
  const type =
    /(?:\b(?:let|var)\s+\w+|[(,]\s*(?:\w+\s+)?\w+)\s*:\s*([\w.[\]:<>?!, ]*[\w\]>?!])\s*=\s*[^=;{}]*$/.exec(
      before,
    )?.[1];
  return type !== undefined && (type.match(/\w+/g) ?? []).some((word) => !plain.test(word));
}

function isFormat(source: Source, { start }: Span, callee: string): boolean {
  const { code } = source;
  if (/\bformat\s*:\s*$/.test(code.slice(Math.max(0, start - 40), start))) return true;
  const [open] = openBrackets(code, start);
  if (open === undefined || !/\b(?:NSLog|localizedStringWithFormat)\s*$/.test(callee)) return false;
  return argumentsOf(source, open)[0]?.start === start;
}

/** Loggers take a type of their own, which only literals become: https://developer.apple.com/documentation/os/oslogmessage */
function isLogged({ code }: Source, at: number): boolean {
  const [open] = openBrackets(code, at);
  if (open === undefined || code.slice(open + 1, at).trim() !== "") return false;
  return /\.(?:log|trace|debug|info|notice|warning|error|critical|fault)\s*$/.test(
    code.slice(Math.max(0, open - 40), open),
  );
}
