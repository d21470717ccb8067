import type { Path } from "./format";

const step = /(?:^|\.)([\w-]+)|\[(0|[1-9]\d*|"(?:[^"\\]|\\.)*")\]/y;

/** What `nameProblem` says of what is no such name. */
export const pathRule =
  'must be a key such as API_KEY, or a path such as db.password, data["tls.crt"] or hosts[0]';

/**
 * A path as JavaScript and jq write it: `db.password`, `data["tls.crt"]`, `hosts[0].token`. Of a key at the top the name is
 * the key, so that it can be a variable's; that of a nested one reads as what a program is likely to call the variable, and
 * brackets keep keys with dots, as Kubernetes has them, apart from nested ones.
 */
export function nameOf(path: Path): string {
  return path
    .map((each) =>
      typeof each === "string" && /^[\w-]+$/.test(each) ? `.${each}` : `[${JSON.stringify(each)}]`,
    )
    .join("")
    .replace(/^\./, "");
}

/** The path that has this name; undefined for what is none, and for sops's own key. */
export function pathOf(name: string): Path | undefined {
  const path: (string | number)[] = [];
  step.lastIndex = 0;
  while (step.lastIndex < name.length) {
    const [, bare, bracketed] = step.exec(name) ?? [];
    if (bare === undefined && bracketed === undefined) return undefined;
    const key = bare ?? quoted(bracketed!);
    if (key === undefined) return undefined;
    path.push(key);
  }
  return typeof path[0] === "string" && path[0] !== "sops" && nameOf(path) === name ? path : undefined;
}

function quoted(json: string): string | number | undefined {
  try {
    return JSON.parse(json) as string | number;
  } catch {
    return undefined;
  }
}
