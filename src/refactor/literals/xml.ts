import type { Literal, Piece, Span, Token } from "../literal";

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const markup =
  /<!--(?<comment>[\s\S]*?)(?:-->|$)|<!\[CDATA\[(?<data>[\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<![^>[]*(?:\[[\s\S]*?\]\s*)?>|<\/[^>]*>|<(?<name>[^\s/>!?][^\s/>]*)(?<attributes>(?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<closed>\/?)>/g;
const attribute = /(?<name>[^\s=/>]+)\s*=\s*(?:"(?<double>[^"<]*)"|'(?<single>[^'<]*)')/g;

/**
 * Texts and attributes with the elements that they stand in, and the comments. An attribute `value` or `password` stands under what
 * names its element: `<add key="Token" value="…"/>` under `Token`. Source: https://www.w3.org/TR/xml/
 */
export function lexXml(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const open: string[] = [];
  let behind = 0;
  for (const match of text.matchAll(markup)) {
    const [written] = match;
    const { comment, data, name, attributes, closed } = match.groups!;
    const end = match.index + written.length;
    const texts = textBetween(text, { start: behind, end: match.index }, open);
    tokens.push(...texts);
    // What follows an `<id>` belongs to the thing of that name.
    if (texts.length > 0 && open.length > 2 && open.at(-1) === "id")
      open[open.length - 2] = texts[0]!.pieces.map(({ value }) => value).join("");
    behind = end;
    if (comment !== undefined) tokens.push({ kind: "comment", start: match.index, end });
    else if (data !== undefined) tokens.push(literal(text, { start: match.index, end }, "<![CDATA[", open));
    else if (written.startsWith("</")) open.pop();
    else if (name !== undefined) {
      tokens.push(...attributesOf(text, match.index + 1 + name.length, attributes!, [...open, name]));
      if (closed === "") open.push(name);
    }
  }
  return tokens;
}

function textBetween(text: string, { start, end }: Span, keys: readonly string[]): Literal[] {
  const written = text.slice(start, end);
  if (written.trim() === "") return [];
  return [literal(text, { start, end }, "", keys)];
}

/** @param from Where the attributes begin. */
function attributesOf(text: string, from: number, written: string, elements: readonly string[]): Literal[] {
  const all = [...written.matchAll(attribute)].map(({ 0: whole, index, groups }) => {
    const value = groups!.double ?? groups!.single!;
    const end = from + index + whole.length;
    return { name: groups!.name!, value, span: { start: end - value.length - 2, end } };
  });
  const naming = all.find(({ name }) => /^(?:key|name|id)$/i.test(name))?.value;
  return all.map(({ name, span }) => {
    const named = naming !== undefined && /^(?:value|password)$/i.test(name) ? naming : name;
    return literal(text, span, text[span.start]!, [...elements, named]);
  });
}

function literal(text: string, span: Span, quote: string, keys: readonly string[]): Literal {
  const close = quote.startsWith("<") ? "]]>".length : quote.length;
  const content = { start: span.start + quote.length, end: span.end - close };
  const pieces = piecesOf(text, content, quote);
  return { kind: "literal", ...span, prefix: "", quote, content, pieces, keys: [...keys] };
}

/** The characters of a value; in a text the blanks at both ends are left to the layout. */
function piecesOf(text: string, { start, end }: Span, quote: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const entity = /&(?:#x(?<hex>[\da-f]{1,6})|#(?<decimal>\d{1,7})|(?<name>[\w.-]+));/iy;
  for (let at = start; at < end; at = pieces.at(-1)!.end) {
    entity.lastIndex = at;
    const read = quote.startsWith("<") ? null : entity.exec(text);
    if (read !== null) pieces.push({ start: at, end: at + read[0].length, value: characterOf(read.groups!) });
    else if (text.startsWith("\r\n", at))
      pieces.push({ start: at, end: at + 2, value: isAttribute(quote) ? " " : "\n" });
    else
      pieces.push({
        start: at,
        end: at + 1,
        value: isAttribute(quote) ? text[at]!.replace(/\s/, " ") : text[at]!,
      });
  }
  if (quote !== "") return pieces;
  const isText = ({ value }: Piece): boolean => value?.trim() !== "";
  return pieces.slice(Math.max(0, pieces.findIndex(isText)), pieces.findLastIndex(isText) + 1);
}

const isAttribute = (quote: string): boolean => /^["']$/.test(quote);

function characterOf({
  hex,
  decimal,
  name,
}: Readonly<Record<string, string | undefined>>): string | undefined {
  if (name !== undefined) return entities[name];
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
