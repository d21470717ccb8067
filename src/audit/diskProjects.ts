import { dirname, join, relative } from "node:path";
import { namesIn, textOf } from "../git/files";
import { referenceFor } from "../references";
import { type Project, ProjectGatherer } from "../references/project";

/** VS Code's language ids of the files of which something is built into what people get. */
const languages: Readonly<Record<string, string>> = {
  ...{ js: "javascript", mjs: "javascript", cjs: "javascript", jsx: "javascriptreact" },
  ...{ ts: "typescript", mts: "typescript", cts: "typescript", tsx: "typescriptreact" },
  ...{ html: "html", htm: "html", vue: "vue", svelte: "svelte", astro: "astro" },
  ...{ java: "java", kt: "kotlin", cs: "csharp", fs: "fsharp", vb: "vb", swift: "swift", dart: "dart" },
};

/** Tells what is sent to everybody who opens a program, by the projects of a folder on disk; each folder is read once. */
export class DiskProjects {
  readonly #byFolder = new Map<string, Project>();

  /** @param root Absolute. */
  constructor(readonly root: string) {}

  /** @param path From the root, with `/`. */
  isClient(path: string, text: string, offset: number): boolean {
    const languageId = languages[path.slice(path.lastIndexOf(".") + 1)];
    if (languageId === undefined) return false;
    const file = join(this.root, path);
    const project = this.#of(dirname(file));
    return referenceFor({ path: file, text, languageId, project }, offset)?.none === "client-bundle";
  }

  #of(folder: string): Project {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const project = this.#read(folder);
    this.#byFolder.set(folder, project);
    return project;
  }

  #read(folder: string): Project {
    const gatherer = new ProjectGatherer<string>();
    for (let at = folder; ; at = dirname(at)) {
      for (const name of gatherer.look(at, namesIn(at))) gatherer.read(name, textOf(join(at, name)));
      if (at === this.root || relative(this.root, at).startsWith("..")) break;
    }
    return gatherer.project(gatherer.root ?? this.root);
  }
}
