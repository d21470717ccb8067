import { type Entry, parse } from "../../dotenv/parse";
import type { Token } from "../literal";

/** The values of the variables in force, each in one piece; nothing is known of one that is not read as it is written. */
export function lexDotenv(text: string): readonly Token[] {
  return parse(text)
    .filter(({ commented }) => !commented)
    .map((entry) => literal(text, entry));
}

function literal(text: string, { name, quote, value, valueSpan, innerSpan: content }: Entry): Token {
  const { start } = valueSpan;
  const end = Math.max(valueSpan.end, content.end);
  const isPlain = text.slice(content.start, content.end) === value;
  const pieces = [isPlain ? { ...content, value } : { ...content, value: undefined }];
  return { kind: "literal", start, end, prefix: "", quote, content, pieces, keys: [name] };
}
