import type { Piece } from "../literal";
import type { YamlFormat } from "./notation";

/**
 * Ruby fills in the file before it is read as YAML, so that what it prints is a scalar: the value as JSON, which is one in
 * double quotes. Source: https://docs.ruby-lang.org/en/3.4/ERB.html
 */
export const rails: YamlFormat = {
  replace: ({ source, slice, name, scalar }) => {
    const { whole, head, tail } = slice;
    const { reference } = source;
    if (scalar.style === "|" || scalar.style === ">") return "no-interpolation";
    if (whole) return [{ start: scalar.start, end: scalar.end, text: reference.expression(name) }];
    const [before, after] = [inRuby(head), inRuby(tail)];
    if (before === undefined || after === undefined) return "no-interpolation";
    const text = `<%= "${before}#{ENV.fetch("${name}")}${after}".to_json %>`;
    return [{ start: scalar.start, end: scalar.end, text }];
  },
};

/** What stands in a string of Ruby's for these pieces; undefined where one is filled in, or would end the tag. */
function inRuby(pieces: readonly Piece[]): string | undefined {
  if (pieces.some(({ value }) => value === undefined)) return undefined;
  const text = pieces.map(({ value }) => value).join("");
  if (/%>|[\p{Cc}\u2028\u2029]/u.test(text)) return undefined;
  return text.replace(/[\\"]|#(?=[{$@])/g, "\\$&");
}
