import { openBrackets } from "../source";
import { codeAfter, codeBefore } from "./common";
import type { Replacement } from "./kinds";

/**
 * What a declarative pipeline's `environment` sets becomes a credential of Jenkins'. Everything else would need a block
 * around the steps that use it. Source: https://www.jenkins.io/doc/book/pipeline/syntax/#environment
 */
export const jenkinsReplacement: Replacement = (source, { literal, whole, value }, name) => {
  const { code, reference } = source;
  const open = openBrackets(code, literal.start);
  const [block, outermost] = [open[0], open.at(-1)];
  const sets =
    block !== undefined &&
    /\benvironment\s*$/.test(code.slice(0, block)) &&
    /\bpipeline\s*$/.test(code.slice(0, outermost)) &&
    /[\n;{]\s*[A-Za-z_]\w*\s*=\s*$/.test(codeBefore(source, literal.start)) &&
    /^[ \t]*(?:[;}\r\n]|$)/.test(codeAfter(source, literal.end));
  if (!sets || !whole) return "no-interpolation";
  if (reference.exact?.(value, "") === false) return "value-rewritten";
  return [{ start: literal.start, end: literal.end, text: reference.expression(name, literal.quote) }];
};
