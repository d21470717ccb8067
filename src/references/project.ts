import { literally } from "../util/literally";

/** What a document's project says of itself, by its own files. */
export interface Project {
  /** Base names of what stands in the folders from the document's own up to the one with the project's manifest. */
  readonly files: ReadonlySet<string>;
  /** The texts of manifests by base name, the nearest to the document of each name. */
  readonly manifests: ReadonlyMap<string, string>;
  /**
   * The texts of other sources that may use the document's constants when they are compiled: those in its folder, and
   * those that name one and stand elsewhere in the project; absent where they are not known.
   */
  readonly beside?: readonly string[];
  /** The folder of the project, in the form of `Place.path`; absent where it is not known. */
  readonly root?: string;
}

/** A path within its project, with a `/` at the start; of one whose project is not known the last folder. */
export function pathIn({ root }: Project, path: string): string {
  const inside = root !== undefined && path.startsWith(`${root.replace(/\/$/, "")}/`);
  return inside ? path.slice(root.replace(/\/$/, "").length) : `/${path.split("/").slice(-2).join("/")}`;
}

/** A project of which nothing is known. */
export const noProject: Project = { files: new Set(), manifests: new Map() };

/** The files that are read to know a project; at most one of each base name, the nearest to the document. */
export const manifestNames: readonly string[] = [
  "package.json",
  "tsconfig.json",
  "deno.json",
  "deno.jsonc",
  "manifest.json",
  "wrangler.toml",
  "wrangler.jsonc",
  "wrangler.json",
  "pyproject.toml",
  "requirements.txt",
  "Pipfile",
  "go.mod",
  "Cargo.toml",
  "lib.rs",
  "composer.json",
  "Gemfile",
  "mix.exs",
  "pom.xml",
  "build.gradle",
  "build.gradle.kts",
  "build.sbt",
  "pubspec.yaml",
  "Package.swift",
  "variables.tf",
];

/** Manifests that stand in folders of their own within a project too. */
const settingsOnly = /^(?:tsconfig\.json|requirements\.txt|manifest\.json|variables\.tf|lib\.rs)$/;

/** Puts a project together out of the folders from a document's own upwards. */
export class ProjectGatherer<Folder> {
  readonly #files = new Set<string>();
  readonly #manifests = new Map<string, string>();
  #root: Folder | undefined;

  /** The nearest folder with a manifest; undefined while there was none. */
  get root(): Folder | undefined {
    return this.#root;
  }

  /**
   * Takes the next folder.
   * @param names What stands in it.
   * @returns Which of them are manifests that are to be read, and given to `read`.
   */
  look(folder: Folder, names: readonly string[]): readonly string[] {
    if (this.#root === undefined) for (const name of names) this.#files.add(name);
    const found = manifestNames.filter((name) => names.includes(name) && !this.#manifests.has(name));
    if (found.some((name) => !settingsOnly.test(name))) this.#root ??= folder;
    return found;
  }

  read(manifest: string, text: string): void {
    this.#manifests.set(manifest, text);
  }

  /** @param root The path of the project's folder. */
  project(root: string): Project {
    return { files: this.#files, manifests: this.#manifests, root };
  }
}

/** The npm packages that the nearest `package.json` depends on, in any way; undefined when there is none to be read. */
export function npmPackages({ manifests }: Project): ReadonlySet<string> | undefined {
  const text = manifests.get("package.json");
  if (text === undefined) return undefined;
  const manifest = parsed(text);
  const kinds = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];
  return new Set(kinds.flatMap((kind) => Object.keys(recordOf(manifest[kind]))));
}

function parsed(text: string): Record<string, unknown> {
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return {};
  }
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** Whether a manifest of the project names a package that it depends on, in the notation of its own ecosystem. */
export function dependsOn({ manifests }: Project, name: string): boolean {
  const word = new RegExp(`(?<![\\w@./-])${literally(name)}(?![\\w./-])`, "i");
  return [...manifests.values()].some((text) => word.test(text));
}
