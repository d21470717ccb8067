import type { TextEdit } from "../../dotenv/edit";
import { closingBracket } from "../arguments";
import type { Span } from "../literal";
import type { Slice } from "../slice";
import type { Source } from "../source";
import type { Fixed } from "./kinds";
import { bracketsWithin, functionAt, isDropped } from "./rustPlace";

/** Since Rust 1.80: https://doc.rust-lang.org/std/sync/struct.LazyLock.html */
export function hasLazyLock({ project }: Source): boolean {
  const version = /^\s*rust-version\s*=\s*["']1\.(\d+)/m.exec(project.manifests.get("Cargo.toml") ?? "")?.[1];
  return version === undefined || Number(version) >= 80;
}

/** A static whose value is computed when it is first read, lines after the first with `indent` and a step more. */
export function lazyDeclaration(name: string, value: string, indent: string): string {
  const step = indent.includes("\t") ? "\t" : "    ";
  return `static ${name}: std::sync::LazyLock<String> =\n${indent}${step}std::sync::LazyLock::new(|| ${value});`;
}

/**
 * Whether the literal is an element of an array that may be borrowed for longer than its statement, which only
 * constants can be. Source: https://doc.rust-lang.org/reference/destructors.html#constant-promotion
 */
function isPromoted(source: Source, literal: Span): boolean {
  const { code } = source;
  return bracketsWithin(code, literal.start).some((open) => {
    if (code[open] !== "[" || /[\w!)\]]\s*$/.test(code.slice(Math.max(0, open - 50), open))) return false;
    const borrowed = /&\s*$/.test(code.slice(Math.max(0, open - 20), open));
    const close = closingBracket(code, open) + 1;
    const called = /^\s*\./.test(code.slice(close, close + 50));
    return (borrowed || called) && !isDropped(source, literal);
  });
}

/**
 * Borrows from a static at the top of the function around the literal, which is the same for all literals of one value,
 * or in a block of its own where the value is only a part of the literal.
 */
export function lazyEdits(
  source: Source,
  { literal, whole }: Slice,
  value: string,
  name: string,
): readonly TextEdit[] | Fixed {
  const { code, text } = source;
  const body = functionAt(source, literal.start);
  if (body === undefined || !hasLazyLock(source) || isPromoted(source, literal)) return "constant";
  const { start, end } = literal;
  if (!whole) {
    const block = `{ ${lazyDeclaration("TEXT", value, "").replace(/\n\s*/, " ")} TEXT.as_str() }`;
    return [{ start, end, text: /^\s*[.?]/.test(code.slice(end, end + 40)) ? `(${block})` : block }];
  }
  const line = /^[ \t]*(\r?\n)([ \t]*)/.exec(text.slice(body.open + 1));
  const [eol, indent] = [line?.[1] ?? " ", line?.[2] ?? ""];
  const declared = (as: string): string =>
    lazyDeclaration(as, value, indent).replace("\n", line?.[1] ?? "\n");
  const close = closingBracket(code, body.open);
  const inside = text.slice(body.open, close);
  const used = code.slice(body.open, close);
  const names = [name, `${name}_VALUE`];
  const there = names.find((as) => inside.includes(declared(as)));
  const free = there ?? names.find((as) => !new RegExp(`\\b${as}\\b`).test(used));
  if (free === undefined) return "constant";
  const reference = { start, end, text: `${free}.as_str()` };
  if (there !== undefined) return [reference];
  const at = body.open + 1;
  return [{ start: at, end: at, text: eol + indent + declared(free) }, reference];
}
