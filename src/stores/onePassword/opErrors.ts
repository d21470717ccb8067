import { StoreError, type StoreErrorFacts, type StoreErrorKind } from "../storeError";
import type { ToolAnswer } from "../tool";

/** Words of `op`, what they mean, and what to do. Sources: https://developer.1password.com/docs/cli and issues about it */
const known: readonly (readonly [words: RegExp, kind: StoreErrorKind, facts: StoreErrorFacts])[] = [
  [/isn't a vault in this account/, "not-found", { detail: "the vault" }],
  [/More than one (?:item|vault) matches/, "failed", several("item or vault")],
  [
    /not (?:currently )?signed in|session expired|No accounts configured|no account found|authorization (?:prompt dismissed|denied|timeout)/i,
    "signed-out",
    { advice: 'Run "op signin", or switch on “Integrate with 1Password CLI” in the app’s settings.' },
  ],
  [/too many requests|rate.?limit|\b429\b/i, "throttled", {}],
  [
    /\b403\b|forbidden|do(?:es)? not have (?:the )?permission|don't have permission/i,
    "forbidden",
    { advice: "Ask for “View Items”, “Create Items” and “Edit Items” in this vault." },
  ],
  [/no such host|connection refused|network is unreachable|i\/o timeout|\bdial tcp\b/i, "unreachable", {}],
  [/x509|certificate/i, "certificate", {}],
];

/**
 * What a failed call of `op` means: that there is no such item, or an error that holds none of its words.
 * @param isWrite Whether something was to be written, which may have arrived when the answer did not.
 */
export function opFailure(
  store: string,
  { code, stderr }: ToolAnswer,
  isWrite: boolean,
): StoreError | "no item" {
  if (/isn't an item/.test(stderr)) return "no item";
  const [, kind, facts] = known.find(([words]) => words.test(stderr)) ?? [];
  const unsure = isWrite && (kind === undefined || kind === "unreachable");
  return new StoreError(kind ?? "failed", store, {
    ...(facts ?? { detail: `op ended with ${code}` }),
    ...(unsure && { isWritten: "unknown" }),
  });
}

function several(what: string): StoreErrorFacts {
  return { detail: `several of that name: ${what}`, advice: "Name its id in .tacit/config.json." };
}
