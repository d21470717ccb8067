import { join } from "node:path";
import { isDotenvFile, isExample } from "../dotenv/files";
import { FileText } from "../engine/fileText";
import { isAtLeast } from "../engine/finding";
import { type LocatedFinding, locate } from "../engine/locate";
import type { Rule } from "../engine/rule";
import { FileReader } from "../git/fileReader";
import { ignoredOf } from "../git/ignored";
import type { ScanCache } from "../git/scanCache";
import { scanFiles } from "../git/scanFiles";
import type { PoolOptions } from "../git/scanPool";
import { type Target, targetsBelow } from "../git/targets";
import { describe } from "../lifecycle/describe";
import type { Place } from "../lifecycle/place";
import type { Policy } from "../lifecycle/policy";
import { manifestFile, Services } from "../lifecycle/service";
import type { ValueMarks } from "../lifecycle/valueMarks";
import { commentMarks } from "../suppress/comments";
import type { Suppressions } from "../suppress/suppressions";
import { fileNameOf } from "../util/fileName";
import { DiskProjects } from "./diskProjects";

/** The secrets that stand in the files of a folder. */
export interface Reading {
  readonly places: readonly Place[];
  /** The values by mark, for whoever looks for them elsewhere; to be dropped with the reading. */
  readonly values: ReadonlyMap<string, string>;
  /** The files of secrets, by path, that git ignores; undefined where there is no git. */
  readonly ignored: ReadonlySet<string> | undefined;
  /** The files that were looked at, from the root. */
  readonly files: readonly string[];
}

export interface ReadingOptions extends Pick<PoolOptions, "engine" | "sources" | "script"> {
  /** Absolute; the top of the workspace folder or repository. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly rules: readonly Rule[];
  readonly policy: Policy;
  readonly marks: ValueMarks;
  readonly suppressions: Suppressions;
  /** Whether a path is left out. */
  readonly excludes: (path: string) => boolean;
  /** The texts of files that are being edited, by path, which count for what is on disk. */
  readonly edited?: ReadonlyMap<string, string>;
  /** What was found in files that have not changed since. */
  readonly cache?: ScanCache | undefined;
}

/** Larger files hold data. */
const maximumSize = 10_000_000;

/** Git ignores what holds secrets, and here it is what is looked for. */
const secretFile =
  /(?:^|\/)(?:[^/]*\.tfvars|[^/]*secrets?[^/]*\.(?:ya?ml|json|toml|properties)|application-[^/]*\.(?:ya?ml|properties)|appsettings[^/]*\.json|local\.settings\.json|values[^/]*\.ya?ml|\.npmrc|\.pypirc)$/i;

/**
 * Reads a folder: what git does not ignore, and of what it does the dotenv files and those that are named as files of secrets.
 * Examples are left out.
 */
export async function readSecrets(options: ReadingOptions): Promise<Reading> {
  const { root, env, excludes, cache } = options;
  const targets: Target[] = [];
  const walked = targetsBelow(root, {
    ...{ cwd: root, env, ignore: true, keeps: isKept, excludes, onSkip: () => {}, listings: cache },
  });
  // From the folder, which need not be the top of its repository.
  for await (const some of walked)
    targets.push(
      ...some.map((each) => ({ ...each, path: each.name })).filter(({ path }) => isWanted(path, options)),
    );
  const found: (readonly [Target, readonly LocatedFinding[]])[] = [];
  const pool = { ...options, maximumSize, minimumConfidence: "likely" as const, marks: commentMarks };
  const all = (async function* () {
    yield targets;
  })();
  await scanFiles(all, pool, (target, { findings }) => found.push([target, findings]));
  const reader = new SecretReader(options, new Services(manifestsOf(targets), options.policy.services));
  for (const [{ path }, findings] of found) reader.add(path, findings);
  const files = targets.map(({ path }) => path);
  return { ...reader.done(), ignored: await ignoredOf(root, env, files.filter(isKept)), files };
}

function isKept(path: string): boolean {
  return isDotenvFile(fileNameOf(path)) || secretFile.test(path);
}

function isWanted(path: string, { suppressions }: ReadingOptions): boolean {
  return !isExample(fileNameOf(path)) && !suppressions.excludes(path);
}

function manifestsOf(targets: readonly Target[]): string[] {
  return targets.map(({ path }) => path).filter((path) => manifestFile.test(fileNameOf(path)));
}

/** Describes the findings of one file after the other. */
class SecretReader {
  readonly #reader = new FileReader(Number.MAX_SAFE_INTEGER);
  readonly #projects: DiskProjects;
  readonly #variables: ReadonlyMap<string, string>;
  readonly #places: Place[] = [];
  readonly #values = new Map<string, string>();

  constructor(
    readonly options: ReadingOptions,
    readonly services: Services,
  ) {
    this.#projects = new DiskProjects(options.root);
    this.#variables = new Map(options.rules.map(({ id, variable }) => [id, variable]));
  }

  /** @param onDisk What was found in the file as it is on disk. */
  add(path: string, onDisk: readonly LocatedFinding[]): void {
    const edited = this.options.edited?.get(path);
    const text = edited ?? (onDisk.length === 0 ? undefined : this.#textOf(path));
    if (text === undefined) return;
    const findings =
      edited === undefined ? onDisk : locate(text, this.options.engine().scan(text, path), path);
    const { suppressions, marks, policy } = this.options;
    const left = suppressions
      .remaining(text, path, findings)
      .filter((one) => isAtLeast(one, "likely") && one.more === undefined);
    const places = describe(path, text, left, {
      ...{ services: this.services, environments: policy.environments, marks },
      variableOf: (rule) => this.#variables.get(rule) ?? "SECRET",
      isClient: (...at) => this.#projects.isClient(...at),
    });
    this.#places.push(...places);
    for (const [index, { start, end }] of left.entries())
      this.#values.set(places[index]!.mark!, text.slice(start, end));
  }

  done(): Pick<Reading, "places" | "values"> {
    return { places: this.#places, values: this.#values };
  }

  #textOf(path: string): string | undefined {
    const read = this.#reader.read(join(this.options.root, path), maximumSize);
    if ("text" in read) return read.text;
    return "bytes" in read ? new FileText(read.bytes).whole() : undefined;
  }
}
