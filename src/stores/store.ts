/** The kinds of stores, as `.tacit/config.json` names them. */
export const storeKinds = [
  "env",
  "dotenvx",
  "sops",
  "vault",
  "aws-secrets-manager",
  "aws-parameter-store",
  "azure-key-vault",
  "google-secret-manager",
  "1password",
  "bitwarden",
  "doppler",
  "infisical",
  "keychain",
  "credential-manager",
  "secret-service",
] as const;

export type StoreKind = (typeof storeKinds)[number];

/** The kinds that can tell who can read a secret: see `Store.readableBy`. */
export const kindsWithReaders: ReadonlySet<string> = new Set<StoreKind>([
  "vault",
  "aws-secrets-manager",
  "aws-parameter-store",
  "azure-key-vault",
  "google-secret-manager",
  "sops",
]);

/** A secret as a store lists it, without its value. */
export interface Listed {
  readonly name: string;
  /** When its value was last written; undefined where the store does not tell. */
  readonly changed: Date | undefined;
}

/** The value of a secret, and which of its versions that is. */
export interface Held {
  readonly value: string;
  /** As the store names it; of a store that keeps no versions, a digest of what it holds that tells nothing of the value. */
  readonly version: string;
}

/** One version of a secret. */
export interface Version {
  readonly version: string;
  readonly created: Date | undefined;
}

/** Who can read a secret, as far as its store tells. */
export interface ReadableBy {
  /** As the store calls them: principals, members, policies, keys; empty when it names nobody. */
  readonly named: readonly string[];
  /** Who can besides, whom the store does not name: words that go on from "can be read by". */
  readonly others: string;
}

/** What a `put` expects to find: nothing, this version, or whatever there is. */
export type Expected = "absent" | "any" | { readonly version: string };

/** What may be done with a secret, as far as permissions go. */
export type Operation = "list" | "get" | "put" | "versions" | "remove";

/**
 * A place that holds secrets by name: one file, one path, one prefix, one project and environment. A name is what stands
 * behind the place's prefix; by custom it is the name of the variable that a program reads.
 *
 * Every method rejects with a `StoreError` and nothing else, and with the signal's reason when it is aborted. No error
 * holds a value. A method that writes has either done so, or rejected and left what there was; where that cannot be
 * known, as when an answer is lost, the error's `isWritten` is "unknown".
 */
export interface Store {
  readonly kind: StoreKind;
  /** What people call this place in a message: `AWS Secrets Manager (eu-west-1)`, `.env.production`. */
  readonly title: string;
  /** Whether older values can still be told apart in `versions`. */
  readonly keepsVersions: boolean;
  /** The largest value that it takes, in bytes of UTF-8. */
  readonly largest: number;

  /** How the secret is called in the store itself: `app/prod/STRIPE_KEY`; what a person searches for in its console. */
  address(name: string): string;

  /** Why the store takes no secret of this name, in words that go on from "the name"; undefined when it does. */
  nameProblem(name: string): string | undefined;

  /** The permissions that an operation needs, as the store's own documentation names them; empty for a file. */
  permissions(operation: Operation): readonly string[];

  /** All secrets here, sorted by name; empty when there is none, or the place does not exist yet. */
  list(signal?: AbortSignal): Promise<readonly Listed[]>;

  /** The current value; undefined when there is no such secret. */
  get(name: string, signal?: AbortSignal): Promise<Held | undefined>;

  /**
   * Writes a value and resolves with its version.
   * @throws StoreError of kind `taken` or `conflict` when something else is there than was expected.
   */
  put(name: string, value: string, expected: Expected, signal?: AbortSignal): Promise<string>;

  /** The versions there are, the current one first; just that one when the store keeps no others; empty when there is no such secret. */
  versions(name: string, signal?: AbortSignal): Promise<readonly Version[]>;

  /** Who can read a secret; absent where the store cannot tell. Nothing is said of whether there is such a secret. */
  readableBy?(name: string, signal?: AbortSignal): Promise<ReadableBy>;

  /** All values by name, where the store gives them in fewer requests than one for each. */
  all?(signal?: AbortSignal): Promise<ReadonlyMap<string, string>>;

  /** Takes a secret out, with all its versions where the store can; false when there was none. */
  remove(name: string, signal?: AbortSignal): Promise<boolean>;
}

/** What a file is to hold. */
export interface FileText {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/** A store that is one text file, which an editor can change in a step that can be undone. */
export interface FileStore extends Store {
  /** Absolute. */
  readonly path: string;

  /**
   * The file's text with these values in it, new ones and others than before; nothing else in it is changed.
   * @param before As it is now; undefined while there is no file.
   * @throws StoreError as `put` does.
   */
  textWith(before: string | undefined, values: ReadonlyMap<string, string>): Promise<string>;

  /** What other files hold that must be written together with such a text, in which these names have new values. */
  beside?(after: string, names: readonly string[]): Promise<readonly FileText[]>;

  /** All values of such a text, by name. */
  valuesIn(text: string): Promise<ReadonlyMap<string, string>>;
}

export function isFileStore(store: Store): store is FileStore {
  return "textWith" in store;
}
