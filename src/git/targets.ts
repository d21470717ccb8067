import { dirname, isAbsolute, relative, sep } from "node:path";
import { Minimatch } from "minimatch";
import { diskTree, type Listings, pathsBelow, repositoryTop } from "./diskTree";
import { type SkipReason, walk } from "./walk";

/** A file to scan. */
export interface Target {
  /** Absolute path. */
  readonly file: string;
  /** The file for people: relative to the working directory with `/`, or absolute when it is not below it. */
  readonly name: string;
  /** The file for rules and fingerprints: relative to its repository's top, else to the working directory. */
  readonly path: string;
  /** Absolute path of what `path` is relative to. */
  readonly root: string;
}

export interface TargetOptions {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** False looks into what git ignores as well. */
  readonly ignore: boolean;
  /** Takes in a file that git ignores, by its path. */
  readonly keeps?: ((path: string) => boolean) | undefined;
  /** Whether a file or folder, by its name for people, is left out. */
  readonly excludes: (name: string) => boolean;
  /** What stood in folders before. */
  readonly listings?: Listings | undefined;
  /** Hears the names of what was skipped on the way. */
  readonly onSkip: (name: string, reason: SkipReason) => void;
}

/** The target that a file makes, whether or not git ignores it. */
export function targetAt(file: string, cwd: string): Target {
  const root = rootOf(dirname(file), cwd);
  return { file, name: nameOf(file, cwd), path: slashed(relative(root, file)), root };
}

/** The files below a folder (absolute), by folder and in the order of `walk`. */
export async function* targetsBelow(
  folder: string,
  options: TargetOptions,
): AsyncGenerator<readonly Target[]> {
  const root = rootOf(folder, options.cwd);
  const at = pathsBelow(root);
  const name = namesBelow(root, options.cwd);
  const found = walk(diskTree(root, options.env, options.listings), {
    from: slashed(relative(root, folder)),
    ignore: options.ignore,
    ...(options.keeps && { keeps: options.keeps }),
    exclude: (path) => options.excludes(name(path)),
    onSkip: (path, reason) => options.onSkip(name(path), reason),
  });
  for await (const paths of found)
    yield paths.map((path) => ({ file: at(path), name: name(path), path, root }));
}

function rootOf(folder: string, cwd: string): string {
  return repositoryTop(folder) ?? (isBelow(folder, cwd) ? cwd : folder);
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The name for people of each path below a root, as `nameOf` has it; asked for every file, so that nothing is resolved. */
function namesBelow(root: string, cwd: string): (path: string) => string {
  const top = nameOf(root, cwd);
  if (top === ".") return (path) => path || ".";
  const inside = isBelow(cwd, root) ? `${slashed(relative(root, cwd))}/` : undefined;
  return (path) => {
    if (inside !== undefined && `${path}/` === inside) return ".";
    if (inside !== undefined && path.startsWith(inside)) return path.slice(inside.length);
    return path === "" ? top : `${top.replace(/\/$/, "")}/${path}`;
  };
}

function nameOf(file: string, cwd: string): string {
  return slashed(isBelow(file, cwd) ? relative(cwd, file) || "." : file);
}

function slashed(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}

/**
 * Tells whether a name matches one of the globs, or stands in a folder that does. A glob without `/` counts on every
 * level, one with `/` from the start of the name.
 */
export function matcherOf(globs: readonly string[]): (name: string) => boolean {
  const full = globs
    .map((glob) => glob.replace(/^\.\//, "").replace(/\/+$/, ""))
    .map((glob) => (glob.includes("/") ? glob : `**/${glob}`))
    .flatMap((glob) => [glob, `${glob}/**`])
    .map((glob) => new Minimatch(glob, { dot: true, nonegate: true, nocomment: true }));
  return (name) => full.some((glob) => glob.match(name));
}
