/** The way from the root of a file to a value: keys, and positions in lists. */
export type Path = readonly (string | number)[];

/** A value that is no mapping, no list and not null. */
export interface Leaf {
  readonly path: Path;
  /** A text as it is; of a number, a truth value or a time, what sops takes for it in its digest. */
  readonly text: string;
  readonly isText: boolean;
}

/** What sops keeps beside the values: recipients, digest, rule. */
export type Metadata = Readonly<Record<string, unknown>>;

/** What stands in a file. */
export interface Reading {
  /** In the order in which sops goes through them. */
  readonly leaves: readonly Leaf[];
  readonly metadata: Metadata;
}

/** Why a text is no file of sops, in words that hold nothing of it. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";

  /** @param advice What to do; a general one when absent. */
  constructor(
    message: string,
    readonly advice?: string,
  ) {
    super(message);
  }
}

/** A file of this kind that sops has not written. */
export function notEncrypted(): Unreadable {
  return new Unreadable("it is not encrypted with sops", "Encrypt it with “sops encrypt --in-place”.");
}

/** One of the kinds of files that sops knows. What is not named in a change stays as it is, byte for byte where it can. */
export interface Format {
  /** @throws Unreadable */
  read(text: string): Reading;
  /** The text with a value at a path, a new one or another; undefined when none can stand there. */
  set(text: string, path: Path, written: string): string | undefined;
  /** The text without a value that stands there. */
  remove(text: string, path: Path): string;
  /** A file without values. */
  make(metadata: Metadata): string;
  /** Where the metadata has a text of this key. */
  metadataPath(key: "mac" | "lastmodified"): Path;
  /** What `pathOf` makes a path of again. */
  nameOf(path: Path): string;
  /** What `nameProblem` says of a name that is none. */
  readonly nameRule: string;
  /** Undefined for what is no name in this kind of file. */
  pathOf(name: string): Path | undefined;
}
