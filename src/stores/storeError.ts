/**
 * What went wrong. `unreachable`: no answer; `certificate`: the server's certificate is not trusted; `proxy`: the proxy
 * refused; `signed-out`: no credentials, or ones that have run out; `forbidden`: credentials without the permission;
 * `clock`: the computer's clock is too far off; `throttled`: too many requests, also after waiting; `taken`: there is a
 * secret of that name; `conflict`: the secret or its file was changed meanwhile; `too-large`; `bad-name`; `bad-value`: text
 * that the store cannot hold unchanged; `no-key`: what the store holds cannot be decrypted without a key that is not here;
 * `damaged`: what it holds is not what it wrote; `no-tool`: the program that it is reached through is not installed;
 * `not-found`: the place itself; `unverified`: what was read back is not what was written; `failed`: anything else.
 */
export type StoreErrorKind =
  | "unreachable"
  | "certificate"
  | "proxy"
  | "signed-out"
  | "forbidden"
  | "clock"
  | "throttled"
  | "taken"
  | "conflict"
  | "too-large"
  | "bad-name"
  | "bad-value"
  | "no-key"
  | "damaged"
  | "no-tool"
  | "not-found"
  | "unverified"
  | "failed";

/** What of an error is particular to this one. */
export interface StoreErrorFacts {
  /** What a person can do: `Run "aws sso login --profile prod".` A sentence; a general one stands in its place when absent. */
  readonly advice?: string;
  /** A status, a code, the name of a tool or a file: never anything that a server or tool has written in its own words. */
  readonly detail?: string;
  /** Whether a value that was to be written is there now. */
  readonly isWritten?: boolean | "unknown";
}

/** An error of a store, in words for a person: which store, what happened, what to do. It never holds a value. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly isWritten: boolean | "unknown";

  /** @param store The store's title. */
  constructor(
    readonly kind: StoreErrorKind,
    readonly store: string,
    readonly facts: StoreErrorFacts = {},
  ) {
    super(sentencesOf(kind, store, facts));
    this.isWritten = facts.isWritten ?? false;
  }
}

/** Whether an error is a store's, also one from another bundle, which has a class of its own. */
export function isStoreError(error: unknown): error is StoreError {
  return error instanceof Error && error.name === "StoreError";
}

function sentencesOf(
  kind: StoreErrorKind,
  store: string,
  { advice, detail, isWritten }: StoreErrorFacts,
): string {
  const { what, todo } = words[kind];
  const unsure = isWritten === "unknown" ? " The value may be there all the same." : "";
  return `${store}: ${what}${detail === undefined ? "" : ` (${detail})`}.${unsure} ${advice ?? todo}`;
}

const words: Readonly<Record<StoreErrorKind, { readonly what: string; readonly todo: string }>> = {
  unreachable: {
    what: "there was no answer",
    todo: "See whether the server runs, whether its address is right, and whether you are online.",
  },
  certificate: {
    what: "the server's certificate is not trusted",
    // VS Code takes the system's certificates in place of those that Node is told of.
    todo: "Let the system trust your own authority's certificate; for tacit run, name it in NODE_EXTRA_CA_CERTS.",
  },
  proxy: {
    what: "the proxy did not let the request through",
    todo: "See the setting http.proxy, or HTTPS_PROXY.",
  },
  "signed-out": { what: "you are not signed in, or no longer", todo: "Sign in and try again." },
  forbidden: {
    what: "you are not allowed to do that",
    todo: "Ask whoever looks after it for the permission.",
  },
  clock: { what: "this computer's clock is too far off", todo: "Set the clock and try again." },
  throttled: { what: "it takes no more requests for now", todo: "Try again in a minute." },
  taken: { what: "there is a secret of that name already", todo: "Choose another name." },
  conflict: { what: "it was changed meanwhile", todo: "Nothing was overwritten. Look at it and try again." },
  "too-large": { what: "the value is too large for it", todo: "Keep it in a file or another store." },
  "bad-name": { what: "it cannot hold a secret of that name", todo: "Choose another name." },
  "bad-value": { what: "it cannot hold this value unchanged", todo: "Keep it in another store." },
  "no-key": { what: "the key to decrypt it is not on this computer", todo: "Ask a colleague for the key." },
  damaged: {
    what: "what it holds cannot be read",
    todo: "Restore it from version control or write the value anew.",
  },
  "no-tool": {
    what: "its program is not installed",
    todo: "Install it, or see to it that it is on the PATH.",
  },
  "not-found": { what: "there is no such place", todo: "Check .tacit/config.json." },
  unverified: {
    what: "what was read back is not what was written",
    todo: "Your source was left as it was. Look at the secret in the store.",
  },
  failed: { what: "the request failed", todo: "Try again; the store's own logs may tell more." },
};
