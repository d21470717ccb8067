import { join } from "node:path";
import { ParameterStore } from "./aws/parameterStore";
import { SecretsManager } from "./aws/secretsManager";
import { AzureKeyVault } from "./azure/azureKeyVault";
import { type MicrosoftSession, microsoftTokens } from "./azure/microsoftTokens";
import { Bitwarden } from "./bitwarden/bitwarden";
import type { StoreConfig } from "./config";
import { Doppler } from "./doppler/doppler";
import { openDotenvx } from "./dotenvx/open";
import { GoogleSecretManager } from "./google/googleSecretManager";
import { Infisical } from "./infisical/infisical";
import { KeyringStore } from "./keyring/keyringStore";
import { systemKeyring } from "./keyring/systemKeyring";
import { OnePassword } from "./onePassword/onePassword";
import { PlainEnv } from "./plainEnv";
import { sopsStore } from "./sops/open";
import type { Store, StoreKind } from "./store";
import { StoreError } from "./storeError";
import { Vault } from "./vault/vault";

/** What a person has chosen beside what the configuration says. */
export interface Choices {
  /** Where the key of a new encrypted file is kept: in `.env.keys` only when the person has asked for that. */
  readonly newKeys?: "keyring" | "file" | undefined;
  /** The person's Microsoft account, where the host has one. */
  readonly microsoft?: MicrosoftSession;
}

/** Makes a store of what is said of it, which has all that is required. */
type Opener = (options: Options, world: World) => Store;

interface World extends Choices {
  /** The folder that holds `.tacit`. */
  readonly root: string;
  readonly config: StoreConfig;
}

type Options = Readonly<Record<string, string>>;

const aws = ({ region = "", prefix = "", ...rest }: Options) => ({ region, prefix, ...rest });

const keyring: Opener = ({ service = "" }, { config: { kind, name } }) => {
  const here = systemKeyring(process.platform);
  if (here?.kind !== kind)
    throw new StoreError("no-tool", name, { detail: `${kind} on ${process.platform}` });
  return new KeyringStore(here, service);
};

const openers: Readonly<Record<StoreKind, Opener>> = {
  env: ({ file = "" }, { root }) => new PlainEnv(join(root, file)),
  dotenvx: ({ file = "" }, { root, newKeys }) => openDotenvx(root, file, newKeys),
  sops: ({ file = "" }, { root }) => sopsStore(join(root, file)),
  vault: ({ mount = "secret", path = "", ...rest }) => new Vault({ mount, path, ...rest }),
  "aws-secrets-manager": (options) => new SecretsManager(aws(options)),
  "aws-parameter-store": ({ tier, ...options }) =>
    new ParameterStore({ ...aws(options), isAdvanced: tier === "advanced" }),
  "azure-key-vault": ({ vault = "", prefix = "" }, { config, microsoft }) =>
    new AzureKeyVault({ vault, prefix }, microsoft && microsoftTokens(config.name, vault, microsoft)),
  "google-secret-manager": ({ project = "", prefix = "" }) => new GoogleSecretManager({ project, prefix }),
  "1password": ({ vault = "", item = "", ...rest }) => new OnePassword({ vault, item, ...rest }),
  bitwarden: ({ project = "" }) => new Bitwarden(project),
  doppler: ({ project = "", config = "" }) => new Doppler({ project, config }),
  infisical: ({ project = "", environment = "", path = "/", ...rest }) =>
    new Infisical({ project, environment, path, ...rest }),
  "secret-service": keyring,
  keychain: keyring,
  "credential-manager": keyring,
};

/**
 * The store that a configuration describes; nothing is asked of it yet.
 * @param root The folder that holds `.tacit`.
 * @throws StoreError for one that cannot be reached from this computer.
 */
export async function openStore(config: StoreConfig, root: string, choices: Choices = {}): Promise<Store> {
  return openers[config.kind](config.options, { ...choices, root, config });
}
