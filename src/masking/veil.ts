import { cssString } from "./curtain";

/** The fields that people write into are editors as well, and no extension sees what is in them. */
const fields = ["inmemory", "debug", "vscode-scm", "comment", "extensions", "settingseditor"].map(
  (scheme) => `[data-uri^="${scheme}:"]`,
);

/** Rows that show a line of a file: results of a search, references, a text search in the quick input. */
const rows =
  ".monaco-list-row :is(.plain, .match, .referenceMatch, .label-description, .monaco-highlighted-label)";

/**
 * Rules that cover the text of all editors but those of some documents, and what shows lines of others: results of searches,
 * references, code in hovers. They are written to be nested in a rule that is nobody's: see `Curtain`.
 * @param free Selectors of editors: see `editorOf`.
 * @param font The mask font, as CSS has it.
 */
export function veil(free: readonly string[], font: string): string {
  const editors = `.monaco-editor[data-uri]:not(${[...fields, ...free].join()})`;
  const lists = ":is(.search-view, .reference-zone-widget, .references-view)";
  return [
    `${editors} :is(.view-line, .sticky-line-content):not(&) { font-family: ${font}; }`,
    `${editors} .minimap:not(&) { visibility: hidden; }`,
    // Their lines have been uncovered one by one.
    `.monaco-editor[data-uri^="search-editor:"] .view-line *:not(&) { font-family: ${font} !important; }`,
    `${lists} ${rows}:not(&) { font-family: ${font}; }`,
    `.monaco-hover .monaco-tokenized-source:not(&) { font-family: ${font}; }`,
  ].join(" ");
}

/**
 * The selector of the editors of a document, whose address they carry.
 * @param address As the extension knows it.
 * @param isRemote Whether the extension runs on another computer, where it knows a file without the computer's name.
 */
export function editorOf(address: string, isRemote: boolean): string {
  const [, path] = /^file:\/\/(\/.*)/s.exec(address) ?? [];
  if (!isRemote || path === undefined) return `[data-uri=${cssString(address)}]`;
  return `[data-uri^="vscode-remote:"][data-uri$=${cssString(path)}]`;
}
