import { minimatch } from "minimatch";

/** Whether a path (with `/`) matches a glob; one without `/` matches names in any folder, `docs/` all below. */
export function matchesGlob(path: string, glob: string): boolean {
  const whole = glob.endsWith("/") ? `${glob}**` : glob;
  return minimatch(path, whole.replace(/^\//, ""), { dot: true, matchBase: !whole.includes("/") });
}
