/** What a document's project says of itself, by its own files. */
export interface Project {
  /** Base names of what stands in the folders from the document's own up to the one with the project's manifest. */
  readonly files: ReadonlySet<string>;
  /** The texts of manifests by base name, the nearest to the document of each name. */
  readonly manifests: ReadonlyMap<string, string>;
}

/** A project of which nothing is known. */
export const noProject: Project = { files: new Set(), manifests: new Map() };

/** The files that are read to know a project; at most one of each base name, the nearest to the document. */
export const manifestNames: readonly string[] = [
  "package.json",
  "tsconfig.json",
  "deno.json",
  "deno.jsonc",
  "wrangler.toml",
  "wrangler.jsonc",
  "wrangler.json",
  "pyproject.toml",
  "requirements.txt",
  "Pipfile",
  "go.mod",
  "Cargo.toml",
  "composer.json",
  "Gemfile",
  "mix.exs",
  "pom.xml",
  "build.gradle",
  "build.gradle.kts",
  "build.sbt",
  "pubspec.yaml",
  "variables.tf",
];

/** Whether a manifest of the project names a package that it depends on, in the notation of its own ecosystem. */
export function dependsOn({ manifests }: Project, name: string): boolean {
  const word = new RegExp(`(?<![\\w@./-])${name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}(?![\\w./-])`, "i");
  return [...manifests.values()].some((text) => word.test(text));
}
