/** What stands in a folder under one name. A link is a link, whatever it points to. */
export type EntryKind = "file" | "directory" | "link" | "other";

/** A name in a folder and what stands there. */
export type Entry = readonly [name: string, kind: EntryKind];

/** What may have to be waited for. */
export type Soon<T> = T | Promise<T>;

/**
 * A folder on some file system and everything below it. Paths are relative to that folder, with `/` between names;
 * `""` is the folder itself. The methods throw or reject when something is missing or may not be read.
 */
export interface FileTree {
  readDirectory(path: string): Soon<readonly Entry[]>;
  readFile(path: string): Soon<Uint8Array>;
  /**
   * The ignore patterns that git applies to every repository of this person (`core.excludesFile`); undefined for none.
   * Source: https://git-scm.com/docs/gitignore
   */
  personalIgnore?(): Promise<string | undefined>;
}
