import { existsSync } from "node:fs";
import { join } from "node:path";
import { Language, type Node, Parser } from "web-tree-sitter";

const folders = ["@vscode/tree-sitter-wasm/wasm", "tree-sitter-wasms/out"];

/** Where each text is not in a grammar: an array for each, empty when it is. */
export type Grammar = (texts: readonly string[]) => readonly (readonly number[])[];

/** A parser by the tree-sitter grammar of a language (`swift`, `c_sharp`), for languages that cannot be run. */
export async function parserOf(language: string): Promise<Parser> {
  await Parser.init();
  const paths = folders.map((folder) =>
    join(process.cwd(), "node_modules", folder, `tree-sitter-${language}.wasm`),
  );
  const path = paths.find(existsSync);
  if (path === undefined) throw new Error(`There is no grammar for ${language}.`);
  const parser = new Parser();
  parser.setLanguage(await Language.load(path));
  return parser;
}

/** Where a text is not in the grammar: the offsets of errors and of what is missing; empty when it is. */
export function errorsIn(parser: Parser, text: string): number[] {
  const errors: number[] = [];
  const visit = (node: Node): void => {
    if (node.isError || node.isMissing) errors.push(node.startIndex);
    for (const child of node.children) if (child !== null) visit(child);
  };
  visit(parser.parse(text)!.rootNode);
  return errors;
}

/** The tree-sitter grammar of a language. */
export async function wasmGrammar(language: string): Promise<Grammar> {
  const parser = await parserOf(language);
  return (texts) => texts.map((text) => errorsIn(parser, text));
}
