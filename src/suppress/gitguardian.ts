import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { once } from "../util/once";
import { matchesGlob } from "./globs";
import { type Suppressor, suppressor, unreadable } from "./suppressor";

/** Loaded where there is such a file. */
const yaml = once(() => require("yaml") as typeof import("yaml"));

type Match = string | { readonly match?: unknown };

interface Secrets {
  readonly ignored_paths?: readonly unknown[];
  readonly ignored_matches?: readonly Match[];
}

/** Kinds of matches that ggshield hashes together with a value of one part. */
const kinds = ["apikey", "password", "token", "client_secret", "connection_uri", "privatekey", "secret"];

/**
 * The file `.gitguardian.yaml`, of version 2 (`secret: ignored_paths, ignored_matches`) and 1 (`paths-ignore`,
 * `matches-ignore`). A match is the value itself or a SHA-256 of it.
 * Source: https://docs.gitguardian.com/ggshield-docs/configuration
 */
export function gitguardianConfig(path: string, text: string): Suppressor {
  const document = yaml().parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) return unreadable(path, "is no valid YAML", error.linePos?.[0].line);
  const { paths, matches } = sectionsOf(document.toJS() ?? {});
  const globs = paths.map(String).map((glob) => (glob.startsWith("/") ? glob : `**/${glob}`));
  const known = new Set(matches.map((one) => String(typeof one === "object" ? one.match : one)));
  return suppressor({
    excludes: (file) => globs.some((glob) => matchesGlob(file, glob)),
    suppresses: ({ value }) =>
      known.size > 0 &&
      [value, sha(value), ...kinds.map((kind) => sha(`${value},${kind}`))].some((name) => known.has(name)),
  });
}

function sectionsOf(config: object): { paths: readonly unknown[]; matches: readonly Match[] } {
  const { secret = {} } = underscored(config) as { secret?: Secrets };
  const second = underscored(secret) as Secrets;
  const first = underscored(config) as {
    paths_ignore?: readonly unknown[];
    matches_ignore?: readonly Match[];
  };
  return {
    paths: [...(second.ignored_paths ?? []), ...(first.paths_ignore ?? [])],
    matches: [...(second.ignored_matches ?? []), ...(first.matches_ignore ?? [])].filter(
      (one) => one !== null,
    ),
  };
}

/** Keys may be written with `-` or `_`. */
function underscored(object: object): object {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key.replaceAll("-", "_"), value]));
}

function sha(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
