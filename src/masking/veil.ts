import { cssString } from "./curtain";

/** The fields that people write into are editors as well, and no extension sees what is in them. */
const fields = ["inmemory", "debug", "vscode-scm", "comment", "extensions", "settingseditor"].map(
  (scheme) => `[data-uri^="${scheme}:"]`,
);

/** What shows lines of files: searches, the list of a peek, views of references, outlines of notebooks, code in hovers and completions. */
const lines = [
  ":is(.search-view, .quick-input-list, .zone-widget, .customview-tree) .monaco-list-row :is(.match, .referenceMatch)",
  ".notebook-outline-element .label-name",
  ".monaco-hover .monaco-tokenized-source",
  ".suggest-widget .details-label",
  ".suggest-details :is(.type, .monaco-tokenized-source)",
];

/**
 * Rules that cover the text of all editors but those of some documents, and what shows lines of others. They are written to be
 * nested in a rule that is nobody's: see `Curtain`.
 * @param free Selectors of editors: see `editorOf`.
 * @param font The mask font, as CSS has it.
 */
export function veil(free: readonly string[], font: string): string {
  const editors = `.monaco-editor[data-uri]:not(${[...fields, ...free].join()})`;
  return [
    `${editors} :is(.view-line, .sticky-line-content):not(&) { font-family: ${font}; }`,
    `${editors} .minimap:not(&) { visibility: hidden; }`,
    `${editors} .native-edit-context:not(&) { content-visibility: hidden; }`,
    // The lines of search editors have been uncovered one by one.
    `.monaco-editor[data-uri^="search-editor:"] .view-line *:not(&) { font-family: ${font} !important; }`,
    `:is(${lines.join()}):not(&) { font-family: ${font} !important; }`,
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
