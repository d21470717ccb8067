import { json, type Shape } from "./program";

/** How a value is written in each style of YAML, between marks; undefined where the style cannot hold it. */
export const styles: Readonly<Record<string, (value: string, indent: string) => string | undefined>> = {
  plain: (value) => (isPlain(value) ? `⟦${value}⟧` : undefined),
  "double quotes": (value) => `"⟦${json(value)}⟧" # it's "here"`,
  "single quotes": (value) => (/\n/.test(value) ? undefined : `'⟦${value.replaceAll("'", "''")}⟧'`),
  "single quotes, folded": (value, indent) =>
    /^\s|[ \t]\n|\n[ \t]|\s$/.test(value)
      ? undefined
      : `'⟦${value.replaceAll("'", "''").replaceAll("\n", `\n\n${indent}  `)}⟧'`,
  escapes: (value) => `"⟦${[...value].map(escaped).join("")}⟧"`,
  "double quotes, continued": (value, indent) => `"⟦${[...value].map(escaped).join(`\\\n${indent}  `)}⟧"`,
  literal: (value, indent) => block("|", value, indent),
  "literal, indented": (value, indent) => block("|4", value, indent, "    "),
  folded: (value, indent) => (/^\s|\n\s/.test(value) ? undefined : block(">", value, indent, "  ", `\n\n`)),
};

function isPlain(value: string): boolean {
  return /^[^\s!#%&*,:>?@`{|}\-"'[\]][^\n]*$/.test(value) && !/\s#|:\s|[\s:]$/.test(value);
}

function escaped(character: string): string {
  const code = character.codePointAt(0)!.toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, "0")}` : `\\U${code.padStart(8, "0")}`;
}

function block(
  header: string,
  value: string,
  indent: string,
  own = "  ",
  separator = "\n",
): string | undefined {
  const text = value.replace(/\n$/, "");
  if (text.endsWith("\n") || (/^\s/.test(text) && !/\d/.test(header))) return undefined;
  const lines = text.replaceAll("\n", separator).replaceAll(/\n(?=[^\n])/g, `\n${indent}${own}`);
  return `${header}${text === value ? "-" : ""}\n${indent}${own}⟦${lines}⟧`;
}

/**
 * Values of a mapping in every style, each under the line that `key` gives; `quote` writes what the tool would fill in, and
 * gives nothing for what cannot be written.
 */
export function entries(
  indent: string,
  quote: (value: string) => string | undefined,
  key: (id: string) => string = (id) => `${indent}${id}:`,
): Shape[] {
  return Object.entries(styles).map(([name, write]) => ({
    name,
    write: (id, value) => {
      const text = quote(value);
      const written = text === undefined ? undefined : write(text, indent);
      return written === undefined ? undefined : `${key(id)} ${written}`;
    },
  }));
}
