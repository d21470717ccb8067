import type { StoreKind } from "./store";

/** Something that `.tacit/config.json` says of a store; all of it is text, and none of it a secret. */
export interface Option {
  readonly about: string;
  readonly isRequired?: true;
}

const prefix: Option = { about: "What the names of all secrets begin with, such as `app/prod/`." };
const file: Option = { about: "The file, from the folder that holds `.tacit`.", isRequired: true };
const address: Option = {
  about: "The server's address; the one of its own command line program when absent.",
};
const service: Option = { about: "What the entries of this project are filed under.", isRequired: true };

const aws: Readonly<Record<string, Option>> = {
  region: { about: "Such as `eu-west-1`.", isRequired: true },
  profile: { about: "A profile of `~/.aws/config`; `AWS_PROFILE` or `default` when absent." },
  prefix,
  kmsKey: { about: "Id, alias or ARN of the key that encrypts new secrets; the account's own when absent." },
};

/** What can be said of each kind of store. */
export const storeOptions: Readonly<Record<StoreKind, Readonly<Record<string, Option>>>> = {
  env: { file },
  dotenvx: { file },
  sops: { file },
  vault: {
    address,
    namespace: { about: "A namespace of Vault Enterprise or OpenBao." },
    mount: { about: "Where the key-value engine (version 2) is mounted; `secret` when absent." },
    path: { about: "The secret whose keys are the names, such as `app/prod`.", isRequired: true },
  },
  "aws-secrets-manager": aws,
  "aws-parameter-store": {
    ...aws,
    tier: { about: "`advanced` where values may be over 4 KB, as parameters that cost money." },
  },
  "azure-key-vault": {
    vault: {
      about: "The vault's name, or its address where it is not in the public cloud.",
      isRequired: true,
    },
    prefix,
  },
  "google-secret-manager": {
    project: { about: "The project's id.", isRequired: true },
    prefix,
  },
  "1password": {
    vault: { about: "The vault's name or id.", isRequired: true },
    item: { about: "The item whose fields are the names.", isRequired: true },
    account: { about: "The account's address or id, where `op` knows several." },
  },
  bitwarden: {
    project: { about: "The id of the project in Secrets Manager.", isRequired: true },
  },
  doppler: {
    project: { about: "The project's name.", isRequired: true },
    config: { about: "The config, such as `dev` or `prd`.", isRequired: true },
  },
  infisical: {
    address,
    project: { about: "The project's id.", isRequired: true },
    environment: { about: "The environment's slug, such as `dev`.", isRequired: true },
    path: { about: "The folder in it; `/` when absent." },
  },
  keychain: { service },
  "credential-manager": { service },
  "secret-service": { service },
};
