import type { MaskedValue, MaskFormat, Masking, Span } from "./format";

/** A line with a match or, without the colon, one around it: `  12: text`. */
const resultLine = /^ {2,}\d+[: ] ?/;

/**
 * How the text of a search editor is masked: paths and the lines found in them, of which those of masked files hide what
 * they hide in their files. The format is that of VS Code's `.code-search` files.
 * @param formatOf The format of a file as its path stands in the results.
 */
export function searchResults(formatOf: (path: string) => MaskFormat | undefined): MaskFormat {
  return {
    id: "searchResults",
    mask: (text) => maskResults(text, formatOf),
    decode: (text, { span }) => text.slice(span.start, span.end),
    spell: () => undefined,
  };
}

function maskResults(text: string, formatOf: (path: string) => MaskFormat | undefined): Masking {
  const values: MaskedValue[] = [];
  const readable: Span[] = [];
  let format: MaskFormat | undefined;
  let start = 0;
  for (const line of text.split("\n")) {
    const prefix = resultLine.exec(line)?.[0].length;
    const shown = format === undefined || prefix === undefined ? line.length : prefix;
    readable.push({ start, end: start + shown });
    if (prefix === undefined)
      format = /^\S.*:\s*$/.test(line) ? formatOf(line.trimEnd().slice(0, -1)) : format;
    else if (format !== undefined) {
      const masking = format.mask(line.slice(prefix));
      const moved = (span: Span): Span => ({
        start: span.start + start + shown,
        end: span.end + start + shown,
      });
      readable.push(...masking.readable.map(moved));
      values.push(...masking.values.map((value) => movedValue(value, moved)));
    }
    start += line.length + 1;
  }
  return { values, readable: readable.filter((span) => span.start < span.end) };
}

function movedValue(value: MaskedValue, moved: (span: Span) => Span): MaskedValue {
  return {
    ...value,
    nameSpan: value.nameSpan && moved(value.nameSpan),
    span: moved(value.span),
    outerSpan: moved(value.outerSpan),
    readable: value.readable.map(moved),
  };
}
