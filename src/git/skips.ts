import { fileNameOf } from "../util/fileName";
/** What people may choose to leave out: files that programs have written, in which secrets are rare. */
export type SkipChoice = "lockfile" | "minified";

/** The choices that were made. */
export function skipChoices(lockfiles: boolean, minified: boolean): SkipChoice[] {
  return [...(lockfiles ? (["lockfile"] as const) : []), ...(minified ? (["minified"] as const) : [])];
}

/** What package managers keep the versions and digests of packages in. */
const lockfiles: ReadonlySet<string> = new Set([
  ...["package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "bun.lockb"],
  ...["deno.lock", "cargo.lock", "go.sum", "go.work.sum", "composer.lock", "poetry.lock", "pipfile.lock"],
  ...["uv.lock", "pdm.lock", "pixi.lock", "gemfile.lock", "gems.locked", "mix.lock", "rebar.lock"],
  ...["pubspec.lock", "podfile.lock", "cartfile.resolved", "package.resolved", "flake.lock", "paket.lock"],
  ...["packages.lock.json", "gradle.lockfile", "conan.lock", ".terraform.lock.hcl", "chart.lock"],
]);
const minifiedNames = /[.-](?:min|bundle)\.(?:[cm]?js|css)$|\.(?:[cm]?js|css)\.map$/i;
const codeOfPages = /\.(?:[cm]?js|css)$/i;
/** A line of code is shorter than this on the average, in bytes; only a program writes longer ones. */
const longLines = 500;
/** So much of a file is looked at for that, and one that is shorter than a tenth of this is not judged, in bytes. */
export const headSize = 1 << 16;

/** Which of the choices leaves a file out by its name; undefined for none. */
export function skipByName(path: string, choices: readonly SkipChoice[]): SkipChoice | undefined {
  const name = fileNameOf(path).toLowerCase();
  if (choices.includes("lockfile") && lockfiles.has(name)) return "lockfile";
  return choices.includes("minified") && minifiedNames.test(name) ? "minified" : undefined;
}

/** The same by what it says: the first `headSize` of its bytes at most. */
export function skipByLines(
  path: string,
  head: Uint8Array,
  choices: readonly SkipChoice[],
): SkipChoice | undefined {
  if (head.length < headSize / 10 || !choices.includes("minified") || !codeOfPages.test(path))
    return undefined;
  let lines = 1;
  for (let at = head.indexOf(10); at >= 0; at = head.indexOf(10, at + 1)) lines++;
  return head.length / lines > longLines ? "minified" : undefined;
}
