import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDotenvFile } from "../dotenv/files";
import { mentionsIn } from "../references/mentions";
import { fileNameOf } from "../util/fileName";
import { literally } from "../util/literally";

/** Larger files are no code that people write. */
const mostBytes = 1_000_000;

/** So many files name one secret before the others are left out. */
const mostUses = 20;

/** How far around a name the form of a read reaches, in UTF-16 code units. */
const sight = 100;

/** What never reads a variable. */
const data = /\.(?:md|markdown|txt|rst|adoc|csv|svg|png|jpe?g|gif|ico|pdf|zip|gz|woff2?|ttf|lock|map)$/i;

/**
 * The files that read variables of the environment, by the variable's name; at most twenty of each.
 * @param root Absolute.
 * @param files Paths from the root, with `/`.
 * @param names What is looked for.
 */
export function usesOf(
  root: string,
  files: readonly string[],
  names: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>();
  if (names.size === 0) return uses;
  const any = new RegExp(`(?<![A-Za-z0-9_])(?:${[...names].map(literally).join("|")})(?![A-Za-z0-9_])`, "g");
  for (const path of files.filter(isCode)) {
    const text = textOf(join(root, path));
    for (const name of text === undefined ? [] : readsIn(text, any)) {
      const known = uses.get(name) ?? [];
      if (known.length < mostUses) uses.set(name, [...known, path]);
    }
  }
  return uses;
}

/** The names that a text reads, each once. Only what stands around a name is looked at: most files have none. */
function readsIn(text: string, any: RegExp): ReadonlySet<string> {
  const read = new Set<string>();
  for (const { 0: name, index } of text.matchAll(any)) {
    if (read.has(name)) continue;
    const from = Math.max(0, index - sight);
    const around = text.slice(from, index + name.length + sight);
    if (mentionsIn(around, "").some((each) => each.name === name && from + each.start === index))
      read.add(name);
  }
  return read;
}

function isCode(path: string): boolean {
  return !isDotenvFile(fileNameOf(path)) && !data.test(path);
}

function textOf(file: string): string | undefined {
  try {
    const bytes = readFileSync(file);
    return bytes.length > mostBytes || bytes.includes(0) ? undefined : bytes.toString("utf8");
  } catch {
    return undefined;
  }
}
