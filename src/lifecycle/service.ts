import { minimatch } from "minimatch";
import { fileNameOf } from "../util/fileName";

/** Files that make the folder they stand in a program of its own. */
export const manifestFile =
  /^(?:package\.json|deno\.jsonc?|go\.mod|pyproject\.toml|setup\.py|requirements\.txt|Pipfile|Cargo\.toml|pom\.xml|build\.gradle(?:\.kts)?|Gemfile|composer\.json|mix\.exs|pubspec\.yaml|Chart\.yaml|Dockerfile|[^/]+\.(?:csproj|fsproj|vbproj))$/;

/** That files belong to a service, as a person says. */
export interface ServiceRule {
  readonly service: string;
  /** Globs (minimatch) of paths from the top of the workspace folder. */
  readonly files: readonly string[];
}

/** The services of a workspace, by the folders that hold a manifest. */
export class Services {
  /** Folder → service. */
  readonly #byFolder = new Map<string, string>();
  readonly #names: ReadonlySet<string>;

  /**
   * @param manifests The paths of all manifests, from the top of the workspace folder with `/`.
   * @param rules Come first.
   */
  constructor(
    manifests: Iterable<string>,
    readonly rules: readonly ServiceRule[] = [],
  ) {
    for (const path of manifests) {
      const folder = path.split("/").slice(0, -1).join("/");
      // The top is where a workspace is put together, and whoever works alone has one service, which needs no name.
      if (folder !== "") this.#byFolder.set(folder, named(folder));
    }
    this.#names = new Set(this.#byFolder.values());
  }

  /**
   * The service that a file belongs to: the nearest folder above it with a manifest; else, as in
   * `deploy/prod/billing.yaml`, the service of which a folder or the file has the name. Undefined when nothing says one.
   */
  of(path: string): string | undefined {
    const rule = this.rules.find(({ files }) => files.some((glob) => minimatch(path, glob, { dot: true })));
    if (rule !== undefined) return rule.service;
    const folders = path.split("/").slice(0, -1);
    for (let depth = folders.length; depth > 0; depth--) {
      const known = this.#byFolder.get(folders.slice(0, depth).join("/"));
      if (known !== undefined) return known;
    }
    return this.#mentioned(path);
  }

  #mentioned(path: string): string | undefined {
    const parts = path.toLowerCase().split("/").reverse();
    const [file = "", ...folders] = parts;
    const stem = file.replace(/^\./, "").split(".")[0]!;
    const words = [stem, ...file.split(/[._]+/), ...stem.split("-"), ...folders];
    return words.find((word) => this.#names.has(word));
  }
}

function named(folder: string): string {
  return fileNameOf(folder).toLowerCase();
}
