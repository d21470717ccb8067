import { setTimeout as pause } from "node:timers/promises";
import type { TokenSource } from "../bearer";
import { meet } from "../expected";
import { type HttpAnswer, jsonOf } from "../http";
import { refuseEarly } from "../keep";
import { byName, dateOfSeconds } from "../listing";
import type { Expected, Held, Listed, Operation, ReadableBy, Store, Version } from "../store";
import { StoreError } from "../storeError";
import { type AzureAction, innerCode, permissionOf } from "./azureErrors";
import { AzureVault, azureCliTokens } from "./azureVault";

/** Where secrets stand in Azure. */
export interface AzurePlace {
  /** The vault's name, or its address where it is not in the public cloud. */
  readonly vault: string;
  /** What stands before all names, in letters, digits and `-`. */
  readonly prefix: string;
}

interface Bundle {
  /** `https://prod.vault.azure.net/secrets/STRIPE-KEY/0123…`, without the version where several are listed. */
  readonly id: string;
  readonly value?: string;
  /** Whether it belongs to a certificate. */
  readonly managed?: boolean;
  readonly attributes?: { readonly created?: number; readonly updated?: number };
}

/** How often, at this distance, a secret is looked for that is being restored. */
const looks = 40;
const lookEvery = 500;

/**
 * Azure Key Vault, one secret a name; `STRIPE_KEY` is called `STRIPE-KEY` there, which knows no `_`, nor large and small letters.
 * The service has no way to compare what is there with what was expected, so that is read first. What is removed can be
 * restored for as long as the vault is set to; a name that is taken again meanwhile is restored and gets its new value, since
 * purging the old one would lose it for good, and is forbidden in many vaults.
 * Source: https://learn.microsoft.com/rest/api/keyvault/secrets/operation-groups
 */
export class AzureKeyVault implements Store {
  readonly kind = "azure-key-vault";
  readonly title: string;
  readonly keepsVersions = true;
  readonly largest = 25_000;
  readonly #vault: AzureVault;

  /** @param token For the vault, see `resourceOf`; that of the Azure command line when absent. */
  constructor(
    readonly place: AzurePlace,
    token?: TokenSource,
  ) {
    this.title = `Azure Key Vault (${place.vault})`;
    this.#vault = new AzureVault(this.title, place.vault, token ?? azureCliTokens(this.title, place.vault));
  }

  address(name: string): string {
    return `${this.place.prefix}${name.replaceAll("_", "-")}`;
  }

  nameProblem(name: string): string | undefined {
    if (!/^\w+$/.test(name)) return "must consist of ASCII letters, digits and _";
    return /^[A-Za-z\d-]{1,127}$/.test(this.address(name))
      ? undefined
      : "must be, with its prefix, at most 127 letters, digits and -";
  }

  permissions(operation: Operation): readonly string[] {
    return needed[operation].map(permissionOf);
  }

  async list(signal?: AbortSignal): Promise<readonly Listed[]> {
    const prefix = this.place.prefix.toLowerCase();
    const bundles = await this.#vault.pages<Bundle>({
      action: "secrets/readMetadata/action",
      method: "GET",
      path: "secrets",
      signal,
    });
    return bundles
      .filter(({ managed }) => managed !== true)
      .map(({ id, attributes }) => ({
        address: id.split("/")[4]!,
        changed: dateOfSeconds(attributes?.updated),
      }))
      .filter(({ address }) => address.toLowerCase().startsWith(prefix) && address.length > prefix.length)
      .map(({ address, changed }) => ({ name: address.slice(prefix.length).replaceAll("-", "_"), changed }))
      .sort(byName);
  }

  async get(name: string, signal?: AbortSignal): Promise<Held | undefined> {
    const path = this.#pathOf(name);
    const answer = await this.#vault.call(
      { action: "secrets/getSecret/action", method: "GET", path, signal },
      [404],
    );
    return answer.status === 404 ? undefined : this.#held(answer);
  }

  async put(name: string, value: string, expected: Expected, signal?: AbortSignal): Promise<string> {
    signal?.throwIfAborted();
    refuseEarly(this, name, value);
    if (value === "") throw new StoreError("bad-value", this.title, { detail: "empty" });
    if (expected !== "any") meet(this.title, await this.get(name, signal), expected);
    return (await this.#set(name, value, signal)) ?? this.#revive(name, value, signal);
  }

  async versions(name: string, signal?: AbortSignal): Promise<readonly Version[]> {
    const current = await this.get(name, signal);
    if (current === undefined) return [];
    const path = `${this.#pathOf(name)}/versions`;
    const bundles = await this.#vault.pages<Bundle>({
      action: "secrets/readMetadata/action",
      method: "GET",
      path,
      signal,
    });
    const rank = (bundle: Bundle): number => (versionOf(bundle) === current.version ? 1 : 0);
    const created = ({ attributes }: Bundle): number => attributes?.created ?? 0;
    return bundles
      .sort((one, other) => rank(other) - rank(one) || created(other) - created(one))
      .map((bundle) => ({ version: versionOf(bundle), created: dateOfSeconds(bundle.attributes?.created) }));
  }

  /** The vault does not tell; the portal lists them as its access control. */
  async readableBy(): Promise<ReadableBy> {
    return {
      named: [],
      others:
        "whoever has Key Vault Secrets User, Key Vault Secrets Officer or Key Vault Administrator on the vault or above it, or an access policy with Get",
    };
  }

  async remove(name: string, signal?: AbortSignal): Promise<boolean> {
    const path = this.#pathOf(name);
    const answer = await this.#vault.call(
      { action: "secrets/delete", method: "DELETE", path, signal },
      [404],
    );
    return answer.status === 200;
  }

  /** Writes a version; undefined when the name belongs to a secret that is deleted and can be restored. */
  async #set(name: string, value: string, signal: AbortSignal | undefined): Promise<string | undefined> {
    const path = this.#pathOf(name);
    const call = {
      action: "secrets/setSecret/action",
      method: "PUT",
      path,
      body: { value },
      signal,
    } as const;
    const answer = await this.#vault.call(call, [409]);
    if (answer.status === 200) return this.#held(answer).version;
    if (innerCode(answer) === "ObjectIsDeletedButRecoverable") return undefined;
    throw new StoreError("conflict", this.title);
  }

  /** Restores a deleted secret, with a new value; if that fails, it is deleted again. */
  async #revive(name: string, value: string, signal: AbortSignal | undefined): Promise<string> {
    const path = `deletedsecrets/${this.address(name)}/recover`;
    await this.#vault.call({ action: "secrets/recover/action", method: "POST", path, signal });
    try {
      await this.#untilThere(name, signal);
      const version = await this.#set(name, value, signal);
      if (version === undefined) throw new StoreError("conflict", this.title);
      return version;
    } catch (error) {
      await this.remove(name).catch(() => {});
      throw error;
    }
  }

  async #untilThere(name: string, signal: AbortSignal | undefined): Promise<void> {
    for (let look = 0; look < looks; look++) {
      if ((await this.get(name, signal)) !== undefined) return;
      await pause(lookEvery);
    }
    throw new StoreError("throttled", this.title);
  }

  #held(answer: HttpAnswer): Held {
    const bundle = jsonOf(answer) as Bundle | undefined;
    if (typeof bundle?.value !== "string" || typeof bundle.id !== "string")
      throw new StoreError("damaged", this.title);
    return { value: bundle.value, version: versionOf(bundle) };
  }

  #pathOf(name: string): string {
    return `secrets/${encodeURIComponent(this.address(name))}`;
  }
}

const needed: Readonly<Record<Operation, readonly AzureAction[]>> = {
  list: ["secrets/readMetadata/action"],
  get: ["secrets/getSecret/action"],
  put: ["secrets/getSecret/action", "secrets/setSecret/action", "secrets/recover/action", "secrets/delete"],
  versions: ["secrets/getSecret/action", "secrets/readMetadata/action"],
  remove: ["secrets/delete"],
};

function versionOf({ id }: Bundle): string {
  return id.split("/")[5] ?? "";
}
