import type { TextEdit } from "../../dotenv/edit";
import { closingBracket } from "../arguments";
import type { Span } from "../literal";
import { openBrackets, type Source } from "../source";
import type { Fixed } from "./kinds";
import { inAttribute, inPattern, macroAt } from "./rustPlace";
import { hasLazyLock, lazyDeclaration } from "./rustStatic";

/**
 * What makes a static that is read at run time of the constant whose value the literal is, and of its uses; undefined
 * when the literal is in no constant. Source: https://doc.rust-lang.org/reference/items/constant-items.html
 */
export function constantEdits(
  source: Source,
  literal: Span,
  value: string,
): readonly TextEdit[] | Fixed | undefined {
  const { code, text } = source;
  const item = itemAt(code, literal.start);
  if (item === undefined) return undefined;
  const declared =
    /^(?<public>pub\b[^:]*?)?(?:const|static)\s+(?<name>\w+)\s*:\s*&\s*(?:'static\s+)?str\s*=\s*$/.exec(
      text.slice(item, literal.start),
    )?.groups;
  const end = /^\s*;/.exec(code.slice(literal.end))?.[0].length;
  if (declared === undefined || end === undefined || declared.public !== undefined || declared.name === "_")
    return "constant";
  if (!hasLazyLock(source) || isAssociated(code, item) || isSeenElsewhere(code, item)) return "constant";
  const uses = usesOf(source, declared.name!, { start: item, end: literal.end });
  if (uses === undefined) return "constant";
  const indent = /[ \t]*$/.exec(text.slice(0, item))![0];
  const declaration = lazyDeclaration(declared.name!, value, indent);
  const eol = text.includes("\r\n") ? declaration.replaceAll("\n", "\r\n") : declaration;
  return [
    { start: item, end: literal.end + end, text: eol },
    ...uses.map((at) => ({ start: at, end: at, text: ".as_str()" })),
  ];
}

/** Where the constant begins that `at` stands in the value of, outside of any function or closure in it. */
function itemAt(code: string, at: number): number | undefined {
  const found = [
    ...code
      .slice(Math.max(0, at - 5000), at)
      .matchAll(/\b(?:pub\s*(?:\([^()]*\)\s*)?)?(?:const|static)\s+(?:mut\s+)?\w+\s*:/g),
  ];
  const last = found.at(-1);
  if (last === undefined) return undefined;
  const start = Math.max(0, at - 5000) + last.index;
  const between = code.slice(start + last[0].length, at);
  const depth = depthAfter(between);
  if (depth === undefined) return undefined;
  const ended = withoutBrackets(between).includes(";");
  const runs = /\|\|?[^|]*\||\|\||\bfn\b/.test(between) && depth > 0;
  return ended || runs ? undefined : start;
}

/** The text without what stands in closed brackets. */
function withoutBrackets(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    if ("([{".includes(text[i]!)) i = closingBracket(text, i);
    else out += text[i];
  }
  return out;
}

/** How many brackets are open at the end of a text; undefined when one is closed that was opened before. */
function depthAfter(text: string): number | undefined {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[()[\]{}]/g)) {
    depth += "([{".includes(bracket) ? 1 : -1;
    if (depth < 0) return undefined;
  }
  return depth;
}

/** Whether modules in other files stand below the constant's own and may use it: `mod x;`. */
function isSeenElsewhere(code: string, item: number): boolean {
  return (
    openBrackets(code, item).length === 0 &&
    /(?:^|[\n;}\])])[ \t]*(?:pub\b[^;{}]*)?\bmod[ \t]+\w+\s*;/.test(code)
  );
}

function isAssociated(code: string, item: number): boolean {
  const [open] = openBrackets(code, item);
  return open !== undefined && /\b(?:impl|trait)\b[^;{}]*$/.test(code.slice(Math.max(0, open - 500), open));
}

/** The offsets behind the constant's uses; undefined when one of them needs a constant. */
function usesOf(source: Source, name: string, own: Span): readonly number[] | undefined {
  const { code, text, tokens } = source;
  const captured = new RegExp(`\\{\\s*${name}\\s*[:}]`);
  if (tokens.some(({ kind, start, end }) => kind === "literal" && captured.test(text.slice(start, end))))
    return undefined;
  const found = [...code.matchAll(new RegExp(`\\b${name}\\b`, "g"))].map(({ index }) => index);
  const [open] = openBrackets(code, own.start);
  const scope = open === undefined ? code.length : closingBracket(code, open);
  const uses = found.filter((at) => at > (open ?? -1) && at < scope && (at < own.start || at >= own.end));
  const spans = uses.map((start) => ({ start, end: start + name.length }));
  return spans.some((use) => needsConstant(source, use)) ? undefined : spans.map(({ end }) => end);
}

function needsConstant(source: Source, use: Span): boolean {
  const { code } = source;
  const before = code.slice(Math.max(0, use.start - 300), use.start);
  if (
    /\b(?:const|static|fn|struct|enum|mod|let|let\s+mut|type)\s+$|\buse\s[^;]*$|\bpub\b[^;{}]*$|\.\s*$|\bSelf\s*::\s*$/.test(
      before,
    )
  )
    return true;
  if (/^\s*(?::(?!:)|!|::)/.test(code.slice(use.end, use.end + 20)) || inAttribute(source, use.start))
    return true;
  const macro = macroAt(source, use.start)?.name;
  if (
    macro !== undefined &&
    !/(?:print|println|format|write|writeln|vec|assert|assert_eq|assert_ne|panic|dbg|json|info|warn|error|debug|trace|anyhow|bail)!$/.test(
      macro,
    )
  )
    return true;
  return itemAt(code, use.start) !== undefined || inPattern(source, use);
}
