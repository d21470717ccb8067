import { Bearer, type TokenSource, tokensFrom } from "../bearer";
import { type HttpAnswer, type HttpCall, jsonOf } from "../http";
import { StoreError } from "../storeError";
import { type AzureAction, azureRefusal, azureSignIn, innerCode } from "./azureErrors";

/** The clouds of Microsoft; tokens go nowhere else. Source: https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates#vault-name-and-object-name */
const clouds = ["vault.azure.net", "vault.azure.cn", "vault.usgovcloudapi.net", "vault.microsoftazure.de"];
const apiVersion = "7.4";

/** One request to a vault. */
export interface AzureCall {
  readonly action: AzureAction;
  readonly method: HttpCall["method"];
  /** Behind the vault's address: `secrets/STRIPE-KEY`; or the whole address of a next page. */
  readonly path: string;
  readonly body?: object;
  readonly signal?: AbortSignal | undefined;
}

/** The address of a vault by its name or address; undefined when that is no vault of Microsoft's, nor on this computer. */
export function vaultUrl(vault: string): string | undefined {
  if (/^[A-Za-z][A-Za-z\d-]{1,22}[A-Za-z\d]$/.test(vault)) return `https://${vault}.vault.azure.net/`;
  if (!URL.canParse(vault)) return undefined;
  const { protocol, hostname, origin } = new URL(vault);
  const isLocal = hostname === "127.0.0.1" || hostname === "localhost";
  const isKnown = protocol === "https:" && clouds.some((cloud) => hostname.endsWith(`.${cloud}`));
  return isLocal || isKnown ? `${origin}/` : undefined;
}

/** What a token for a vault is asked for, such as `https://vault.azure.net`; with `/.default` behind it that is its scope. */
export function resourceOf(vault: string): string {
  const url = vaultUrl(vault);
  const cloud = clouds.find((each) => url !== undefined && new URL(url).hostname.endsWith(`.${each}`));
  return `https://${cloud ?? clouds[0]}`;
}

/** Tokens of the one who is signed in with `az login`. */
export function azureCliTokens(store: string, vault: string): TokenSource {
  return tokensFrom(store, {
    program: "az",
    args: [
      "account",
      "get-access-token",
      "--resource",
      resourceOf(vault),
      "--output",
      "tsv",
      "--query",
      "accessToken",
    ],
    advice: azureSignIn,
    read: (stdout) => stdout.trim(),
  });
}

/** Requests to one vault. */
export class AzureVault {
  readonly #store: string;
  readonly #vault: string;
  readonly #bearer: Bearer;

  /** @param store The store's title, for errors. */
  constructor(store: string, vault: string, source: TokenSource) {
    this.#store = store;
    this.#vault = vault;
    this.#bearer = new Bearer(store, source);
  }

  /**
   * What the vault answers, with status 200 or one of these.
   * @throws StoreError with the role that was missing.
   */
  async call(call: AzureCall, misses: readonly number[] = []): Promise<HttpAnswer> {
    call.signal?.throwIfAborted();
    const url = this.#urlOf(call.path);
    const { method, body, signal } = call;
    const answer = await this.#bearer.ask({
      method,
      url,
      signal,
      isBusy,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (answer.status === 200 || misses.includes(answer.status)) return answer;
    throw azureRefusal(this.#store, this.#vault, call.action, answer);
  }

  /** All items of a list, page by page. */
  async pages<Item>(call: AzureCall): Promise<Item[]> {
    const found: Item[] = [];
    for (let path: string | undefined = call.path; path; ) {
      const answer = await this.call({ ...call, path }, [404]);
      const page = (jsonOf(answer) ?? {}) as { readonly value?: readonly Item[]; readonly nextLink?: string };
      found.push(...(page.value ?? []));
      path = page.nextLink;
    }
    return found;
  }

  #urlOf(path: string): string {
    const base = vaultUrl(this.#vault);
    const url = base === undefined ? undefined : new URL(path, base);
    // The next page is where the server says, but on no other server.
    if (base === undefined || url!.origin !== new URL(base).origin) {
      const advice = 'Check the "vault" of this store in .tacit/config.json.';
      throw new StoreError("not-found", this.#store, { detail: "no vault", advice });
    }
    url!.searchParams.set("api-version", apiVersion);
    return url!.href;
  }
}

/** A secret that is being deleted or restored takes no requests for some seconds. */
function isBusy(answer: HttpAnswer): boolean {
  return answer.status === 409 && /^ObjectIsBeing(?:Deleted|Recovered)$/.test(innerCode(answer));
}
