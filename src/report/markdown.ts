/**
 * A text that shows as it is within a table of Markdown, whatever it holds.
 * Source: https://github.github.com/gfm/#tables-extension-
 */
export function inline(text: string): string {
  return text.replace(/[\\`*{}[\]<>#|~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, "\\$&").replace(/\s+/g, " ");
}

/** A table of Markdown; cells are Markdown themselves. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}
