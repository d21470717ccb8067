import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { TextEdit } from "../../../src/dotenv/edit";
import { parse } from "../../../src/dotenv/parse";
import { manifestNames, type Project } from "../../../src/references/project";
import { type Attempt, type Culprit, culpritsAmong } from "./blame";
import { type FixedFiles, fixAtOnce, fixOneByOne, type Planted, plant } from "./fixing";
import { type Files, nameOf, type Place } from "./places";
import { cache, copy, type Fault, type OpenProject } from "./project";

/** A copy of a project in which secrets are planted and moved. */
export class Workshop {
  readonly published: Files;
  readonly project: Project;
  readonly #open: OpenProject;
  readonly #folder: string;
  readonly #written = new Map<string, string>();

  constructor(open: OpenProject, source: string) {
    this.#open = open;
    this.#folder = join(cache, "workshop", source.slice(cache.length + 1));
    rmSync(this.#folder, { recursive: true, force: true });
    copy(source, this.#folder);
    this.published = textsIn(this.#folder, open.sources);
    this.project = projectIn(this.#folder);
  }

  /** What the compiler has against the project with these files in the places of those that were published. */
  check(files: Files = new Map(), env = ""): readonly Fault[] {
    for (const [path, text] of [...this.published, ...files])
      if ((files.get(path) ?? this.published.get(path)) === text) this.#write(path, text);
    const variables = Object.fromEntries(parse(env).map(({ name, value }) => [name, value]));
    return this.#open.check(this.#folder, variables);
  }

  #write(path: string, text: string): void {
    if ((this.#written.get(path) ?? this.published.get(path)) === text) return;
    mkdirSync(dirname(join(this.#folder, path)), { recursive: true });
    writeFileSync(join(this.#folder, path), text);
    this.#written.set(path, text);
  }

  /** Takes places from the front until there are `count` where a secret compiles. */
  choose(places: Place[], count: number): Place[] {
    let chosen: Place[] = [];
    while (chosen.length < count && places.length > 0) {
      const tried = [...chosen, ...places.splice(0, Math.ceil((count - chosen.length) * 1.5))];
      const unfit = culpritsAmong(tried, (some) => this.#attempt(plant(this.published, some), some));
      chosen = tried.filter((place) => unfit.every(({ item }) => item !== place));
    }
    return chosen.slice(0, count);
  }

  #attempt(planted: Planted, places: readonly Place[]): Attempt<Place> {
    const faults = this.check(planted.files);
    const near = ({ path, line }: Fault): readonly Place[] => {
      const own = places.filter((place) => place.path === path);
      const there = own.filter((place) => {
        const { start, end } = planted.spans.get(place)!;
        const text = planted.files.get(path)!;
        return lineAt(text, start) <= line && line <= lineAt(text, end);
      });
      return there.length === 0 && own.length < 3 ? own : there;
    };
    return { faults, near };
  }

  fix(places: readonly Place[], oneByOne = false): FixedFiles {
    const { project, published } = this;
    const world = { languageId: this.#open.languageId, project, published };
    const planted = plant(this.published, places);
    return oneByOne ? fixOneByOne(world, planted, places) : fixAtOnce(world, planted, places);
  }

  /** The places after whose fix the project does not compile. */
  broken(places: readonly Place[]): Culprit<Place>[] {
    return culpritsAmong(places, (some) => {
      const { files, env, edits } = this.fix(some);
      const planted = plant(this.published, some);
      const near = ({ path, line }: Fault): readonly Place[] => {
        const text = planted.files.get(path);
        if (text === undefined) return [];
        const at = lineBefore(text, edits.get(path) ?? [], line);
        return some.filter((place) => {
          const { start, end } = planted.spans.get(place)!;
          return place.path === path && lineAt(text, start) <= at && at <= lineAt(text, end);
        });
      };
      return { faults: this.check(files, env), near };
    });
  }

  /** What one fix makes of the lines around a place. */
  shown(place: Place): string {
    const { files } = this.fix([place]);
    const before = plant(this.published, [place]).files.get(place.path)!.split("\n");
    const after = files.get(place.path)!.split("\n");
    const gone = before.flatMap((line, i) => (after.includes(line) ? [] : [`${i + 1}- ${line}`]));
    const come = after.flatMap((line, i) => (before.includes(line) ? [] : [`${i + 1}+ ${line}`]));
    return [nameOf(place), ...gone, ...come].join("\n    ");
  }
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}

/** The line that a line stood at before the edits. */
function lineBefore(text: string, edits: readonly TextEdit[], line: number): number {
  let moved = 0;
  for (const edit of edits) {
    const first = lineAt(text, edit.start) + moved;
    const added = edit.text.split("\n").length - 1;
    const taken = text.slice(edit.start, edit.end).split("\n").length - 1;
    if (line < first) break;
    if (line <= first + added && added !== taken) return Math.min(line, first + taken) - moved;
    moved += added - taken;
  }
  return line - moved;
}

function textsIn(folder: string, sources: RegExp): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .filter((path) => sources.test(path))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

/** What the project's files at the top say of it. */
function projectIn(folder: string): Project {
  const names = readdirSync(folder);
  const manifests = manifestNames.filter((name) => names.includes(name));
  return {
    files: new Set(names),
    manifests: new Map(manifests.map((name) => [name, readFileSync(join(folder, name), "utf8")])),
  };
}
