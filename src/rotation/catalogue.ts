import { StoreError } from "../stores/storeError";
import type { Facts } from "./credential";
import type { Provider } from "./provider";
import { AwsAccessKeys } from "./providers/aws";
import { generated } from "./providers/generated";
import { GitLabTokens } from "./providers/gitlab";
import { guided } from "./providers/guided";
import { MySqlPassword } from "./providers/mysql";
import { PostgresPassword } from "./providers/postgres";
import { VaultTokens } from "./providers/vaultTokens";

/** What is known of a secret that is to be rotated; without its value. */
export interface Subject {
  /** The name of its variable. */
  readonly name: string;
  /** The rule that finds such values; undefined when none does. */
  readonly rule?: RuleFacts | undefined;
  /** What stands beside it under other names, none of it secret: the region, the server. */
  readonly settings?: Facts;
}

/** What of a rule's declaration counts here. */
export interface RuleFacts {
  readonly id: string;
  readonly provider: string;
  readonly title: string;
  readonly rotate?: string;
}

/** Makes a provider of what a journal says of it. */
const makers: Readonly<Record<string, (settings: Facts) => Provider>> = {
  "aws-iam": ({ region }) => new AwsAccessKeys(region),
  gitlab: ({ host }) => new GitLabTokens(host),
  "vault-token": (place) => new VaultTokens(place),
  postgres: (settings) => new PostgresPassword(settings),
  mysql: (settings) => new MySqlPassword(settings),
  generated: ({ window }) => generated(window === "yes"),
  guided: ({ title = "", page }) => guided({ title, page }),
};

/** The providers of rules by which a key is replaced through an API. */
const byRule: Readonly<Record<string, string>> = {
  "aws-access-key-id": "aws-iam",
  "aws-secret-access-key": "aws-iam",
  "gitlab-access-token": "gitlab",
  "vault-token": "vault-token",
};

/** Names of secrets that nobody issues. */
const madeUp =
  /(?:^|_)(?:(?:SESSION|COOKIE|CSRF|JWT|SIGNING|HMAC|WEBHOOK|AUTH|NEXTAUTH|ENCRYPTION|TOKEN)_(?:SECRET|KEY|SALT|SECRET_KEY)|SECRET_KEY(?:_BASE)?|APP_SECRET|APP_KEY|PEPPER)$/i;

/** How a secret is rotated: through its provider's API where that is known, made here where nobody issues it, else by hand. */
export function providerFor({ name, rule, settings = {} }: Subject): Provider {
  const id = rule === undefined ? undefined : byRule[rule.id];
  if (id !== undefined) return makers[id]!(settings);
  const isIssued = rule !== undefined && rule.provider !== "Generic";
  if (!isIssued && madeUp.test(name)) return makers.generated!(settings);
  return guided({ title: isIssued ? `${rule.provider} ${rule.title}` : name, page: rule?.rotate });
}

/**
 * The provider that a journal names.
 * @throws StoreError of kind `not-found`.
 */
export function providerOf({
  provider: id,
  settings,
}: {
  readonly provider: string;
  readonly settings: Facts;
}): Provider {
  const make = makers[id];
  if (make === undefined) throw new StoreError("not-found", "Tacit", { detail: id });
  return make(settings);
}
