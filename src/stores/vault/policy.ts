/** What a policy says of the paths that one of its patterns matches. */
interface Rule {
  /** With `+` for one segment, and `*` at its end for whatever follows. */
  readonly pattern: string;
  readonly capabilities: readonly string[];
}

/**
 * Whether a policy lets who has it read a path. Of the patterns that match, the most specific one counts.
 * Source: https://developer.hashicorp.com/vault/docs/concepts/policies#policy-syntax
 * @param policy In HCL or JSON.
 * @param path `secret/data/app/prod`.
 */
export function letsRead(policy: string, path: string): boolean {
  const [best] = rulesIn(policy)
    .filter(({ pattern }) => matches(pattern, path))
    .sort(bySpecificity);
  const capabilities = best?.capabilities ?? [];
  return capabilities.includes("read") && !capabilities.includes("deny");
}

function rulesIn(policy: string): readonly Rule[] {
  if (policy.trimStart().startsWith("{")) return rulesInJson(policy);
  const code = policy.replace(/^\s*(?:#|\/\/).*$/gm, "");
  return [...code.matchAll(/\bpath\s+"([^"\n]+)"\s*\{([^}]*)\}/g)].map(([, pattern = "", body = ""]) => ({
    pattern,
    capabilities: [
      ...(/\bcapabilities\s*=\s*\[([^\]]*)\]/.exec(body)?.[1] ?? "").matchAll(/"([^"\n]*)"/g),
    ].map(([, name = ""]) => name),
  }));
}

function rulesInJson(policy: string): readonly Rule[] {
  try {
    const { path = {} } = JSON.parse(policy) as {
      readonly path?: Readonly<Record<string, { readonly capabilities?: readonly string[] }>>;
    };
    return Object.entries(path).map(([pattern, { capabilities = [] }]) => ({ pattern, capabilities }));
  } catch {
    return [];
  }
}

function matches(pattern: string, path: string): boolean {
  const isOpen = pattern.endsWith("*");
  const source = (isOpen ? pattern.slice(0, -1) : pattern)
    .split("/")
    .map((segment) => (segment === "+" ? "[^/]+" : segment.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")))
    .join("/");
  return new RegExp(`^${source}${isOpen ? "" : "$"}`).test(path);
}

/** The more specific one first: an exact one, or that whose first wildcard comes later, and so on, as Vault has them. */
function bySpecificity({ pattern: one }: Rule, { pattern: other }: Rule): number {
  const ranks = (pattern: string): readonly number[] => [
    /[+*]/.test(pattern) ? pattern.search(/\+|\*$/) : Number.MAX_SAFE_INTEGER,
    pattern.endsWith("*") ? 0 : 1,
    -pattern.split("/").filter((segment) => segment === "+").length,
    pattern.length,
  ];
  const theirs = ranks(other);
  const at = ranks(one).findIndex((rank, i) => rank !== theirs[i]);
  return at < 0 ? other.localeCompare(one) : theirs[at]! - ranks(one)[at]!;
}
