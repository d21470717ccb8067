import { ParameterStore } from "../../src/stores/aws/parameterStore";
import { SecretsManager } from "../../src/stores/aws/secretsManager";
import { AzureKeyVault } from "../../src/stores/azure/azureKeyVault";
import { Doppler } from "../../src/stores/doppler/doppler";
import { GoogleSecretManager } from "../../src/stores/google/googleSecretManager";
import { Infisical } from "../../src/stores/infisical/infisical";
import type { Store } from "../../src/stores/store";
import { Vault } from "../../src/stores/vault/vault";
import { pointAt } from "./servers/moto";

const region = "eu-west-1";

/** A place of each store on a server of this computer. */
export const openers = {
  "aws-secrets-manager": (url: string): Store => {
    pointAt(url);
    return new SecretsManager({ region, prefix: "app/prod/" });
  },
  "aws-parameter-store": (url: string): Store => {
    pointAt(url);
    return new ParameterStore({ region, prefix: "/app/prod/" });
  },
  vault: (url: string): Store => {
    process.env.VAULT_TOKEN = "made-up";
    return new Vault({ address: url, mount: "secret", path: "app/prod" });
  },
  "azure-key-vault": (url: string): Store =>
    new AzureKeyVault({ vault: url, prefix: "app-" }, async () => "made-up"),
  "google-secret-manager": (url: string): Store => googleAt(url, "app-"),
  doppler: (url: string): Store => {
    process.env.DOPPLER_API_HOST = url;
    return new Doppler({ project: "app", config: "dev" }, async () => "made-up");
  },
  infisical: (url: string): Store =>
    new Infisical({ address: url, project: "p", environment: "dev", path: "/" }, async () => "made-up"),
} as const;

export type Opener = keyof typeof openers;

/** A project on a server of this computer. */
export function googleAt(url: string, prefix: string, project = "made-up"): GoogleSecretManager {
  process.env.CLOUDSDK_API_ENDPOINT_OVERRIDES_SECRETMANAGER = url;
  return new GoogleSecretManager({ project, prefix }, async () => "made-up");
}
