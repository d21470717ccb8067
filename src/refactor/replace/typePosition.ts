import { closingBracket } from "../arguments";
import type { Literal } from "../literal";
import { openBrackets, type Source } from "../source";

/**
 * Whether a string is a type, or the value of something whose type is such a string, so that the compiler must know it.
 * Source: https://www.typescriptlang.org/docs/handbook/2/everyday-types.html#literal-types
 */
export function isType({ code, text }: Source, { start, end }: Literal): boolean {
  const after = code.slice(end, end + 200);
  if (/^\s*(?:\|(?!\|)|&(?!&))/.test(after) || inTypeAlias(code, start)) return true;
  return standsAsType(code, start, after) || hasLiteralType(code, text, start);
}

/** Whether a declaration of a type goes from before an offset to behind it. */
function inTypeAlias(code: string, at: number): boolean {
  const from = Math.max(0, at - 20_000);
  const heads = code
    .slice(from, at)
    .matchAll(/(?:^|[\n;{}])[ \t]*(?:(?:export|declare)[ \t]+)*type[ \t]+[\w$]+\s*(?=[<=])/g);
  const last = [...heads].at(-1);
  return last !== undefined && typeEnd(code, from + last.index + last[0].length) > at;
}

/** Where a declaration ends: at a semicolon, or a line that does not go on with what stands before. */
function typeEnd(code: string, start: number): number {
  for (let at = start; at < code.length; at++) {
    if ("([{".includes(code[at]!)) at = closingBracket(code, at);
    else if (code[at] === ";" || ")]}".includes(code[at]!)) return at;
    else if (code[at] === "\n") {
      const goesOn = /(?:[=|&?:,<(]|=>|\b(?:extends|keyof|infer|readonly|typeof|is))\s*$/.test(
        code.slice(start, at),
      );
      const taken = /^\s*(?:[|&?:,.<>=)\]]|extends\b|\[|is\b)/.test(code.slice(at, at + 200));
      if (!goesOn && !taken && code.slice(start, at).trim() !== "") return at;
    }
  }
  return code.length;
}

/** Whether what begins at `at` is a type, by what stands before it. */
function standsAsType(code: string, at: number, after: string): boolean {
  const [open] = openBrackets(code, at);
  const from = Math.max(open ?? 0, at - 1000);
  const before = code.slice(from, at);
  if (/(?:^|[^|])\|\s*$|(?:^|[^&])&\s*$/.test(before)) return true;
  if (/(?:^|[^\w$.])(?:as|satisfies|is|extends|keyof|infer|implements)\s+$/.test(before)) return true;
  if (isTypeArgument(before, after)) return true;
  if (open === undefined) return isStatementType(before);
  if (code[open] === "(") return isMember(before) || isStatementType(before);
  if (code[open] === "[") return isIndexOfType(code, open);
  return isInBraces(code, open, before);
}

/** Among the arguments of a generic: `Set<"a" | "b">`. */
function isTypeArgument(before: string, after: string): boolean {
  const opened = /[\w$]<(?:[^<>;(){}=]|=>|<[^<>]*>)*$/.test(before);
  return opened && /^(?:[^<>;(){}=]|<[^<>]*>)*>/.test(after);
}

/** `const mode: …`, `type Mode = …`, `function f(): …`. */
function isStatementType(before: string): boolean {
  const [line] = /[^;{}]*$/.exec(before)!;
  if (
    /\btype\s+[\w$]+(?:<[^=]*>)?\s*=[^=]*$/.test(line) &&
    !/\n\s*\n/.test(line.slice(line.search(/\btype\s/)))
  )
    return true;
  if (/\b(?:const|let|var)\s+[\w$]+\s*!?\s*:[^=\n]*$/.test(line)) return true;
  return /\)\s*:\s*$/.test(line) && !/\?(?![.?:])/.test(line) && !/\bcase\b/.test(line);
}

/** A parameter or member with a type and no value yet: `mode: …`, `private readonly mode?: …`. */
function isMember(before: string): boolean {
  const member =
    /(?:^[({]|[,;}\n])\s*(?:@[\w$.]+(?:\([^()]*\))?\s*)*(?:(?:public|private|protected|readonly|static|override|declare|abstract|accessor)\s+)*(?:\.\.\.)?[\w$#]+[?!]?\s*:((?:[^=,;()]|=>|\([^()]*\))*)$/;
  return member.test(before);
}

function isIndexOfType(code: string, open: number): boolean {
  const owner = /[\w$.>\])]+$/.exec(code.slice(Math.max(0, open - 200), open))?.[0] ?? "";
  return standsAsType(code, open - owner.length, code.slice(open, open + 200));
}

function isInBraces(code: string, open: number, before: string): boolean {
  const owner = code.slice(Math.max(0, open - 500), open);
  if (/\binterface\s+[\w$][^;{}]*$/.test(owner)) return true;
  if (/\bclass\b[^;{}()]*$/.test(owner)) return isMember(before);
  const block = /(?:\)|=>|\b(?:else|do|try|finally|static))\s*$|\)\s*:\s*[\w$<>[\]., |]+\s*$/.test(owner);
  if (block) return isStatementType(before);
  return standsAsType(code, open, "") && !/=>\s*$/.test(owner);
}

/** Whether the value at `at` goes to something that is declared with strings for types. */
function hasLiteralType(code: string, text: string, at: number): boolean {
  const declared = /[\w$)]\s*[?!]?:\s*([^=;{}()]+)=\s*$/.exec(code.slice(Math.max(0, at - 500), at));
  if (declared === null) return false;
  const start = at - declared[0].length;
  return /["'`]/.test(text.slice(start, at));
}
