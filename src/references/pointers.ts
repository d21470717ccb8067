/** A place where a text names a secret of a secret manager. */
export interface Pointer {
  /** Where it stands, in UTF-16 offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Of the store, as `.tacit/config.json` names it. */
  readonly kind: string;
  /** What the text says of the store, by the names of its options. */
  readonly options: Readonly<Record<string, string>>;
  /** How the secret is called there, prefix included: the name, or several that the text can mean. */
  readonly secrets: readonly string[];
}

/** A store, as far as a pointer can name it. */
interface Target {
  readonly kind: string;
  readonly options: Readonly<Record<string, string>>;
}

/** A form of pointers of one kind of store: its named groups are the options, and the `secret`. */
interface Form {
  readonly kind: string;
  readonly form: RegExp;
  /** The other names that a `secret` can mean. */
  readonly alias?: (secret: string) => readonly string[];
}

/** Names that Secrets Manager takes, and of a parameter. */
const id = "(?<secret>[\\w/+=.@-]+)";
const path = "(?<secret>[\\w./-]+)";
const partition = "arn:aws[\\w-]*";
/** What may stand behind the name in a reference of vals. */
const query = "(?:\\?(?:(?:[^&#\\s\"']*&)*?region=(?<region>[\\w-]+))?[^#\\s\"']*)?";

const forms: readonly Form[] = [
  // https://developer.1password.com/docs/cli/secret-reference-syntax
  {
    kind: "1password",
    form: /op:\/\/(?<vault>[\w .-]+)\/(?<item>[\w .-]+)\/(?<secret>[\w.-]+)(?=[?"'`}<)]|\s*(?:$|#))/gm,
  },
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html
  {
    kind: "aws-secrets-manager",
    form: new RegExp(`\\{\\{resolve:secretsmanager:(?!arn:)${id}(?::[^{}\\n]*)?\\}\\}`, "g"),
  },
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-ssm.html
  {
    kind: "aws-parameter-store",
    form: new RegExp(`\\{\\{resolve:ssm(?:-secure)?:${path}(?::\\d+)?\\}\\}`, "g"),
  },
  // https://www.serverless.com/framework/docs/guides/variables/aws/ssm
  {
    kind: "aws-secrets-manager",
    form: new RegExp(
      `\\$\\{ssm(?:\\((?<region>[\\w-]+)\\))?:/aws/reference/secretsmanager/${id}(?:~\\w+)?\\}`,
      "g",
    ),
  },
  {
    kind: "aws-parameter-store",
    form: new RegExp(`\\$\\{ssm(?:\\((?<region>[\\w-]+)\\))?:(?!/aws/reference/)${path}(?:~\\w+)?\\}`, "g"),
  },
  // https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html: six characters are added to the name.
  {
    kind: "aws-secrets-manager",
    form: new RegExp(`${partition}:secretsmanager:(?<region>[\\w-]+):\\d{12}:secret:${id}`, "g"),
    alias: (secret) => [secret.replace(/-[A-Za-z0-9]{6}$/, "")],
  },
  {
    kind: "aws-parameter-store",
    form: new RegExp(`${partition}:ssm:(?<region>[\\w-]+):\\d{12}:parameter/${path}`, "g"),
  },
  // https://learn.microsoft.com/azure/app-service/app-service-key-vault-references
  {
    kind: "azure-key-vault",
    form: /@Microsoft\.KeyVault\(VaultName=(?<vault>[\w-]+);SecretName=(?<secret>[\w-]+)(?:;[^()\n]*)?\)/gi,
  },
  {
    kind: "azure-key-vault",
    form: /https:\/\/(?<vault>[\w-]+)\.vault\.azure\.net\/secrets\/(?<secret>[\w-]+)/gi,
  },
  // https://cloud.google.com/secret-manager/docs/reference/rest/v1/projects.secrets
  { kind: "google-secret-manager", form: /projects\/(?<project>[\w.:-]+)\/secrets\/(?<secret>[\w-]+)/g },
  // https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2, as Bank-Vaults and the agents write a field of it
  {
    kind: "vault",
    form: /(?<![\w/-])(?<mount>[\w-]+)\/data\/(?<path>[\w./-]+)#(?<secret>[\w.-]+)/g,
  },
  // https://github.com/helmfile/vals#supported-backends; with a `#` a parameter's name goes on behind it.
  {
    kind: "vault",
    form: /ref\+vault:\/\/(?<mount>[\w-]+)\/(?:data\/)?(?<path>[\w./-]+)(?:\?[^#\s"']*)?#\/?(?<secret>[\w.-]+)/g,
  },
  { kind: "aws-secrets-manager", form: new RegExp(`ref\\+awssecrets://(?!arn:)${id}${query}`, "g") },
  {
    kind: "aws-parameter-store",
    form: new RegExp(`ref\\+awsssm://${path}${query}(?![\\w./?&=#-])`, "g"),
  },
  { kind: "google-secret-manager", form: /ref\+gcpsecrets:\/\/(?<project>[\w.:-]+)\/(?<secret>[\w-]+)/g },
  { kind: "azure-key-vault", form: /ref\+azurekeyvault:\/\/(?<vault>[\w-]+)\/(?<secret>[\w-]+)/gi },
];

/** The places where a text names a secret of a secret manager, in order; empty when there are none. */
export function pointersIn(text: string): readonly Pointer[] {
  const found = forms.flatMap((each) => [...text.matchAll(each.form)].map((match) => pointerOf(match, each)));
  return found.sort((one, other) => one.start - other.start);
}

function pointerOf({ 0: all, index, groups }: RegExpMatchArray, { kind, alias }: Form): Pointer {
  const { secret = "", ...said } = groups ?? {};
  const known = Object.entries(said).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const secrets = [...new Set([secret, ...(alias?.(secret) ?? [])])];
  return { start: index!, end: index! + all.length, kind, options: Object.fromEntries(known), secrets };
}

/**
 * Which of a store's names a pointer means.
 * @returns Undefined when it does not point into this store.
 */
export function meant(pointer: Pointer, { kind, options }: Target): ((name: string) => boolean) | undefined {
  const isThere =
    pointer.kind === kind &&
    Object.entries(pointer.options).every(([option, said]) => said === saidOf(kind, options, option));
  if (!isThere) return undefined;
  const prefix = called(kind, options.prefix ?? "");
  const secrets = pointer.secrets.map((secret) => called(kind, secret));
  const inside = secrets.filter((secret) => secret.startsWith(prefix) && secret.length > prefix.length);
  if (inside.length === 0) return undefined;
  return (name) => inside.includes(prefix + called(kind, name));
}

/** What a store's own description says, in the form in which pointers say it. */
function saidOf(kind: string, options: Target["options"], option: string): string | undefined {
  const said = options[option];
  if (kind === "vault" && option === "mount") return said ?? "secret";
  if (kind === "azure-key-vault") return said?.replace(/^https:\/\/([^./]+)\..*$/, "$1");
  return said;
}

/** Names that are the same to a store are the same text. */
function called(kind: string, name: string): string {
  if (kind === "azure-key-vault") return name.replaceAll("_", "-").toLowerCase();
  return kind === "aws-parameter-store" ? name.replace(/^\/+/, "") : name;
}
