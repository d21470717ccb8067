import { maskAssignments, type Notation } from "./assignments";
import type { MaskedValue, MaskFormat, Masking } from "./format";
import { type Hides, hidesAll, hidesSecrets } from "./secret";
import { firstExact } from "./spelling";
import { delimited, slashedEnd, type Written } from "./strings";

/** The secrets of a configuration in JSON with comments, such as `appsettings.json` and Docker's `config.json`. */
export const json = jsonFormat("json", hidesSecrets);

/** Every value of a file of secrets, such as .NET's `secrets.json`, or of Terraform's variables in JSON. */
export const secretsJson = jsonFormat("secrets-json", hidesAll);

function jsonFormat(id: string, hides: Hides): MaskFormat {
  const notation: Notation = {
    commentEnd: slashedEnd,
    string,
    signs: ":",
    hasTables: false,
    isValue: true,
    hides,
  };
  const mask = (text: string): Masking => maskAssignments(text, notation);
  const spell = (text: string, value: MaskedValue, next: string): string | undefined => {
    const isBare = value.span.start === value.outerSpan.start;
    const asLiteral = isBare && /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?)$/.test(next) ? [next] : [];
    return firstExact({ mask, decode }, text, value, { ways: [...asLiteral, JSON.stringify(next)], next });
  };
  return { id, mask, decode, spell };
}

function string(text: string, at: number): Written | undefined {
  return text[at] === '"' ? delimited(text, at, { quote: '"', escapes: true, lines: false }) : undefined;
}

function decode(text: string, { outerSpan: { start, end } }: MaskedValue): string {
  const written = text.slice(start, end);
  try {
    return String(JSON.parse(written));
  } catch {
    return written;
  }
}
