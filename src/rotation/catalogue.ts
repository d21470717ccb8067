import { StoreError } from "../stores/storeError";
import type { Facts } from "./credential";
import { type Form, secretIn } from "./form";
import type { Provider } from "./provider";
import { AwsAccessKeys } from "./providers/aws";
import { AzureAppSecrets } from "./providers/azureSecrets";
import { CloudflareTokens } from "./providers/cloudflare";
import { databaseAt } from "./providers/database";
import { generated } from "./providers/generated";
import { GitLabTokens } from "./providers/gitlab";
import { GoogleKeys, isKeyFile } from "./providers/googleKeys";
import { guided } from "./providers/guided";
import { MySqlPassword } from "./providers/mysql";
import { PostgresPassword } from "./providers/postgres";
import { SendGridKeys } from "./providers/sendgrid";
import { VaultTokens } from "./providers/vaultTokens";

/** What of a rule's declaration counts here. */
export interface RuleFacts {
  readonly id: string;
  readonly provider: string;
  readonly title: string;
  readonly rotate?: string;
}

/** A value that is to be rotated. */
export interface Subject {
  /** The name of its variable. */
  readonly name: string;
  readonly value: string;
  /** The rule that finds such values; undefined when none does. */
  readonly rule?: RuleFacts | undefined;
  /** What stands beside it, by name: the region, the server, the account. */
  readonly beside: ReadonlyMap<string, string>;
  /** Whether a value that is made here is to leave the old one beside it for a while. */
  readonly hasWindow?: boolean;
}

/** How a value is rotated. */
export interface Way {
  readonly provider: Provider;
  /** Which part of the provider's secret it is. */
  readonly part: string;
  readonly form: Form;
}

interface Entry {
  /** The rules that find its secrets, with the part that each finds. */
  readonly rules: Readonly<Record<string, string>>;
  /** Makes the provider of what a journal says of it. */
  make(settings: Facts): Provider;
  /** What has to be known of a value; undefined when that is not there, or this kind of value is not for it. */
  settings?(value: string, beside: ReadonlyMap<string, string>): Facts | undefined;
}

const entries: Readonly<Record<string, Entry>> = {
  "aws-iam": {
    rules: { "aws-access-key-id": "id", "aws-secret-access-key": "secret" },
    make: ({ region }) => new AwsAccessKeys(region),
    settings: (_, beside) => ({ region: firstOf(beside, ["AWS_REGION", "AWS_DEFAULT_REGION"]) ?? "" }),
  },
  gitlab: {
    rules: { "gitlab-access-token": "value" },
    make: ({ host }) => new GitLabTokens(host),
    settings: (_, beside) => {
      const host = firstOf(beside, ["GITLAB_HOST", "GITLAB_URL", "GITLAB_URI", "CI_SERVER_URL"]) ?? "";
      const address = host === "" || host.includes("://") ? host : `https://${host}`;
      return address === "" || URL.canParse(address) ? { host: address } : undefined;
    },
  },
  "vault-token": {
    rules: { "vault-token": "value" },
    make: (place) => new VaultTokens(place),
    settings: (_, beside) => {
      const address = firstOf(beside, ["VAULT_ADDR", "BAO_ADDR"]);
      const namespace = firstOf(beside, ["VAULT_NAMESPACE", "BAO_NAMESPACE"]);
      return { ...(address !== undefined && { address }), ...(namespace !== undefined && { namespace }) };
    },
  },
  sendgrid: {
    rules: { "sendgrid-api-key": "value" },
    make: ({ base }) => new SendGridKeys(base),
  },
  cloudflare: {
    rules: { "cloudflare-token": "value", "cloudflare-legacy-token": "value" },
    make: (settings) => new CloudflareTokens(settings),
    settings: (value, beside) => {
      const account = firstOf(beside, ["CLOUDFLARE_ACCOUNT_ID", "CF_ACCOUNT_ID"]);
      const isGlobalKey = value.startsWith("cfk_") || /^[\da-f]{37}$/.test(value);
      if (isGlobalKey || (value.startsWith("cfat_") && account === undefined)) return undefined;
      return value.startsWith("cfat_") ? { account: account! } : {};
    },
  },
  "azure-app-secret": {
    rules: { "azure-client-secret": "value" },
    make: (settings) => new AzureAppSecrets(settings),
    settings: (_, beside) => {
      const tenant = firstOf(beside, ["AZURE_TENANT_ID", "ARM_TENANT_ID"]);
      const client = firstOf(beside, ["AZURE_CLIENT_ID", "ARM_CLIENT_ID"]);
      return tenant === undefined || client === undefined ? undefined : { tenant, client };
    },
  },
  "google-service-account": { rules: {}, make: (settings) => new GoogleKeys(settings) },
  postgres: { rules: {}, make: (settings) => new PostgresPassword(settings) },
  mysql: { rules: {}, make: (settings) => new MySqlPassword(settings) },
  generated: { rules: {}, make: ({ window }) => generated(window === "yes") },
  guided: { rules: {}, make: ({ title = "", page }) => guided({ title, page }) },
};

/** Databases by the scheme of their addresses, with what drivers put behind it. */
const databases: readonly (readonly [scheme: RegExp, id: string])[] = [
  [/^postgres(?:ql)?(?:\+\w+)?:/i, "postgres"],
  [/^(?:mysql|mariadb)(?:\+\w+)?:/i, "mysql"],
];

/** Names of secrets that nobody issues. */
const madeUp =
  /(?:^|_)(?:(?:SESSION|COOKIE|CSRF|JWT|SIGNING|HMAC|WEBHOOK|AUTH|NEXTAUTH|ENCRYPTION|TOKEN)_(?:SECRET|KEY|SALT|SECRET_KEY)|SECRET_KEY(?:_BASE)?|APP_SECRET|APP_KEY|PEPPER)$/i;

/** How a secret is rotated: through its provider's API where that is known, made here where nobody issues it, else by hand. */
export function wayOf(subject: Subject): Way {
  const { name, value, rule, beside, hasWindow = false } = subject;
  const found = Object.values(entries).find(
    ({ rules }) => rule !== undefined && rules[rule.id] !== undefined,
  );
  const settings = found?.settings === undefined ? {} : found.settings(value, beside);
  if (found !== undefined && settings !== undefined)
    return { provider: found.make(settings), part: found.rules[rule!.id]!, form: "whole" };
  if (isKeyFile(value)) return { provider: new GoogleKeys({}), part: "value", form: "whole" };
  const isIssued = rule !== undefined && rule.provider !== "Generic";
  const form: Form = !isIssued && secretIn("url", value) !== undefined ? "url" : "whole";
  if (form === "url") return { ...ofAddress(subject), form };
  const whole = { part: "value", form } as const;
  if (!isIssued && madeUp.test(name)) return { provider: generated(hasWindow), ...whole };
  return {
    provider: guided({ title: isIssued ? `${rule.provider} ${rule.title}` : name, page: rule?.rotate }),
    ...whole,
  };
}

/** The part that a rule finds of a provider's secrets; undefined when it is none of its rules. */
export function partFoundBy({ id }: Provider, rule: RuleFacts | undefined): string | undefined {
  return rule === undefined ? undefined : entries[id]?.rules[rule.id];
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
  const entry = entries[id];
  if (entry !== undefined) return entry.make(settings);
  const advice = "A newer version of Tacit has begun it. Go on with that.";
  throw new StoreError("not-found", "Tacit", { detail: id, advice });
}

/** Of the password in an address. */
function ofAddress({ name, value }: Subject): Omit<Way, "form"> {
  const [, id] = databases.find(([scheme]) => scheme.test(value)) ?? [];
  const url = databaseAt(value)?.url;
  const part = "value";
  if (id === undefined || url === undefined)
    return { provider: guided({ title: `The password in ${name}` }), part };
  return { provider: entries[id]!.make({ url: url.replace(/^(\w+)\+\w+:/, "$1:") }), part };
}

function firstOf(values: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  return names.map((name) => values.get(name)).find((value) => value !== undefined && value !== "");
}
