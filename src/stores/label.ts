import type { StoreConfig } from "./config";
import type { StoreKind } from "./store";

const products: Readonly<Record<StoreKind, string>> = {
  env: ".env",
  dotenvx: "encrypted .env",
  sops: "SOPS",
  vault: "Vault",
  "aws-secrets-manager": "AWS Secrets Manager",
  "aws-parameter-store": "AWS Parameter Store",
  "azure-key-vault": "Azure Key Vault",
  "google-secret-manager": "Google Secret Manager",
  "1password": "1Password",
  bitwarden: "Bitwarden",
  doppler: "Doppler",
  infisical: "Infisical",
  keychain: "Keychain",
  "credential-manager": "Credential Manager",
  "secret-service": "Secret Service",
};

/** What people call a store before it is opened: its file, or its product and the name that the workspace gives it. */
export function labelOf({ kind, name, options }: StoreConfig): string {
  return options.file ?? `${products[kind]} (${name})`;
}

/** How a secret is called there, with the prefix that all have. */
export function addressOf({ options }: StoreConfig, secret: string): string {
  return `${options.prefix ?? ""}${secret}`;
}
