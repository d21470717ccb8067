import { fileNameOf } from "../util/fileName";
import { armTemplate, isAppSetting } from "./arm";
import { bicep } from "./bicep";
import { cloudFormationJson, cloudFormationYaml, isResolved, typeOf } from "./cloudFormation";
import { dotenvFile } from "./dotenv";
import { kubernetes } from "./kubernetes";
import type { Place, Reference } from "./reference";
import { serverless } from "./yaml";

/** A store, as far as a file must know it to name a secret in it. */
export interface Keeper {
  /** As `.tacit/config.json` names it. */
  readonly kind: string;
  readonly options: Readonly<Record<string, string>>;
  /** How a secret is called there: `STRIPE_KEY` → `app/prod/STRIPE_KEY`. */
  readonly address: (name: string) => string;
}

/** How a kind of file names a secret of a kind of store, so that what deploys the file gets it from there. */
interface Native {
  readonly store: string;
  /** The rows for those files, of which this is a variant. */
  readonly bases: readonly Reference[];
  readonly where?: (place: Place, keeper: Keeper) => boolean;
  readonly reference: (keeper: Keeper, place: Place) => Partial<Reference>;
}

/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-ssm-secure-strings.html#template-parameters-dynamic-patterns-resources */
const secureStrings: ReadonlySet<string> = new Set([
  "AWS::DirectoryService::MicrosoftAD Password",
  "AWS::DirectoryService::SimpleAD Password",
  "AWS::ElastiCache::ReplicationGroup AuthToken",
  "AWS::IAM::User LoginProfile/Password",
  "AWS::KinesisFirehose::DeliveryStream RedshiftDestinationConfiguration/Password",
  "AWS::OpsWorks::App Source/Password",
  "AWS::OpsWorks::Stack CustomCookbooksSource/Password",
  "AWS::OpsWorks::Stack RdsDbInstances/DbPassword",
  "AWS::RDS::DBCluster MasterUserPassword",
  "AWS::RDS::DBInstance MasterUserPassword",
  "AWS::Redshift::Cluster MasterUserPassword",
]);

/** The path of a property of a resource, without positions in lists: `LoginProfile/Password`. */
export function propertyOf(keys: readonly string[]): string {
  return keys
    .slice(3)
    .filter((key) => !/^\d+$/.test(key))
    .join("/");
}

function takesSecureString(type: string, property: string): boolean {
  return secureStrings.has(`${type} ${property}`);
}

/** What is written is the same in a value as for the whole of it. */
function written(text: (name: string) => string): Pick<Reference, "expression" | "inside"> {
  return { expression: text, inside: text };
}

/** The Framework makes an object of a secret that is JSON, and fills in what it has filled in. */
function staysText(value: string): boolean {
  return !/\$|^\s*[[{"]/.test(value);
}

const isOnAws = ({ text }: Place): boolean => /^(?:provider|[ \t]+name):[ \t]*["']?aws\b/m.test(text);

/** A parameter of the Parameter Store, with its region where that is not the file's own. */
function parameter(path: (name: string) => string): Native["reference"] {
  return ({ options: { region = "" }, address }, { text }) => {
    const own = /^[ \t]+region:[ \t]*["']?([\w-]+)["']?[ \t]*(?:#.*)?$/m.exec(text)?.[1];
    const source = own === region ? "ssm" : `ssm(${region})`;
    return { ...written((name) => `\${${source}:${path(address(name))}}`), exact: staysText };
  };
}

/** What App Service and Azure Functions fill in for the whole of a setting. */
function inVault({ options: { vault = "" }, address }: Keeper): Pick<Reference, "expression"> {
  const source = (name: string): string =>
    vault.includes("/")
      ? `SecretUri=${vault.replace(/\/+$/, "")}/secrets/${address(name)}`
      : `VaultName=${vault};SecretName=${address(name)}`;
  return { expression: (name) => `@Microsoft.KeyVault(${source(name)})` };
}

/** The command that reads the file, where the file is. */
function withOp(_name: string, _keys: readonly string[], { path }: Place): string {
  const file = fileNameOf(path);
  return `op run --env-file=${/^[\w.-]+$/.test(file) ? file : "FILE"} --`;
}

const natives: readonly Native[] = [
  {
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html
    store: "aws-secrets-manager",
    bases: [cloudFormationJson, cloudFormationYaml],
    reference: ({ address }) => written((name) => `{{resolve:secretsmanager:${address(name)}}}`),
  },
  {
    store: "aws-parameter-store",
    bases: [cloudFormationYaml],
    reference: ({ address }) => ({
      ...written((name) => `{{resolve:ssm-secure:${address(name)}}}`),
      takes: takesSecureString,
    }),
  },
  {
    store: "aws-parameter-store",
    bases: [cloudFormationJson],
    reference: ({ address }) => ({
      ...written((name) => `{{resolve:ssm-secure:${address(name)}}}`),
      under: (keys, place) =>
        isResolved(keys, place) && takesSecureString(typeOf(keys, place) ?? "", propertyOf(keys)),
    }),
  },
  {
    // https://www.serverless.com/framework/docs/guides/variables/aws/ssm
    store: "aws-parameter-store",
    bases: [serverless],
    where: isOnAws,
    reference: parameter((path) => path),
  },
  {
    store: "aws-secrets-manager",
    bases: [serverless],
    where: isOnAws,
    reference: parameter((id) => `/aws/reference/secretsmanager/${id}`),
  },
  {
    // https://cloud.google.com/run/docs/configuring/services/secrets
    store: "google-secret-manager",
    bases: kubernetes,
    where: ({ text }) =>
      /^apiVersion:[ \t]*["']?(?:serving\.knative\.dev|run\.googleapis\.com)\//m.test(text),
    reference: ({ address }) => ({ secret: (name) => ({ name: address(name), key: "latest" }) }),
  },
  {
    // https://learn.microsoft.com/azure/app-service/app-service-key-vault-references#source-app-settings-from-key-vault
    store: "azure-key-vault",
    bases: bicep.filter(({ family }) => family === "bicep"),
    reference: (keeper) => ({ family: "bicepSettings", ...inVault(keeper) }),
  },
  {
    store: "azure-key-vault",
    bases: [armTemplate],
    reference: (keeper) => ({
      ...inVault(keeper),
      under: isAppSetting,
      // What begins with a bracket is an expression.
      exact: (value) => !value.startsWith("["),
    }),
  },
  {
    // https://developer.1password.com/docs/cli/secrets-environment-variables#use-environment-env-files,
    // https://developer.1password.com/docs/cli/secret-reference-syntax#syntax-rules
    store: "1password",
    bases: [dotenvFile],
    where: (_, { options: { vault = "", item = "" } }) => /^[\w. -]+\/[\w. -]+$/.test(`${vault}/${item}`),
    reference: ({ address }) => ({
      expression: address,
      // Who reads the file differs in what these mean.
      exact: (value) => !/[$\\`]/.test(value),
      command: withOp,
    }),
  },
];

/**
 * How a place names a secret of a store by itself; undefined where it has to come as a variable.
 * @param base The row for the place.
 */
export function nativeFor(place: Place, base: Reference | undefined, keeper: Keeper): Reference | undefined {
  if (base === undefined) return undefined;
  const native = natives.find(
    ({ store, bases, where }) =>
      store === keeper.kind && bases.includes(base) && (where === undefined || where(place, keeper)),
  );
  if (native === undefined) return undefined;
  const { command: _, none: __, ...rest } = base;
  return { ...rest, ...native.reference(keeper, place), isNative: true };
}
