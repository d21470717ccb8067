import { ask, type HttpAnswer, type HttpCall, jsonOf } from "../http";
import { StoreError } from "../storeError";
import { type VaultEnv, vaultEnv } from "./vaultEnv";
import { fetchTrustedBy } from "./vaultTrust";

/** A request below `/v1/`. */
export interface VaultCall {
  readonly method: HttpCall["method"];
  readonly path: string;
  readonly body?: object;
  readonly signal?: AbortSignal | undefined;
}

/** The words of Vault for a check-and-set that did not fit, which have no code. */
const otherVersion = /check-and-set parameter did not match/;

/** Requests to Vault or OpenBao with what their own command line finds in the environment. */
export class VaultClient {
  readonly #store: string;
  readonly #place: { readonly address?: string; readonly namespace?: string };
  /** Of a login with a role; tokens that the person keeps are read anew each time. */
  #roleToken: string | undefined;

  /** @param store The store's title, for errors. */
  constructor(store: string, place: { readonly address?: string; readonly namespace?: string }) {
    this.#store = store;
    this.#place = place;
  }

  /**
   * What the server answers, with these statuses only.
   * @param misses Statuses that are no errors, beside 200 and 204.
   * @throws StoreError with the capability that was missing; `conflict` when the version is another than the one given.
   */
  async call(call: VaultCall, misses: readonly number[] = []): Promise<HttpAnswer> {
    const env = vaultEnv(this.#place);
    if (!env.isTrusted) throw untrusted(this.#store, env.address);
    const answer = await this.#ask(env, call, await this.#token(env, call.signal));
    if ([200, 204, ...misses].includes(answer.status)) return answer;
    throw await this.#refusal(env, call, answer);
  }

  async #token(env: VaultEnv, signal: AbortSignal | undefined): Promise<string> {
    const token = env.token ?? this.#roleToken ?? (await this.#login(env, signal)) ?? env.fileToken();
    if (token !== undefined) return token;
    throw new StoreError("signed-out", this.#store, { advice: signInAdvice });
  }

  /** Source: https://openbao.org/api-docs/auth/approle/#login-with-approle */
  async #login({ role, ...env }: VaultEnv, signal: AbortSignal | undefined): Promise<string | undefined> {
    if (role === undefined) return undefined;
    const call: VaultCall = { method: "POST", path: "auth/approle/login", body: role, signal };
    const answer = await this.#ask(env, call, undefined);
    const token = (jsonOf(answer) as { readonly auth?: { readonly client_token?: string } } | undefined)?.auth
      ?.client_token;
    if (token === undefined)
      throw new StoreError("signed-out", this.#store, {
        detail: `AppRole, HTTP ${answer.status}`,
        advice: "Get a new secret id for VAULT_SECRET_ID, and see whether VAULT_ROLE_ID is right.",
      });
    this.#roleToken = token;
    return token;
  }

  async #ask(env: Omit<VaultEnv, "role">, call: VaultCall, token: string | undefined): Promise<HttpAnswer> {
    const { method, path, body, signal } = call;
    const request: HttpCall = {
      method,
      url: `${env.address}/v1/${path}`,
      headers: {
        "X-Vault-Request": "true",
        ...(token !== undefined && { "X-Vault-Token": token }),
        ...(env.namespace !== undefined && { "X-Vault-Namespace": env.namespace }),
        "content-type": method === "PATCH" ? "application/merge-patch+json" : "application/json",
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal,
      fetch: fetchTrustedBy(this.#store, env.caFile),
    };
    return ask(this.#store, request).catch(async (error: unknown) => {
      throw (await this.#isSealed(request, error)) ? sealed(this.#store) : error;
    });
  }

  /** A server that is sealed says the same as one that is busy. */
  async #isSealed(request: HttpCall, error: unknown): Promise<boolean> {
    if (!(error instanceof StoreError) || error.kind !== "throttled") return false;
    const url = new URL("/v1/sys/seal-status", request.url).href;
    const answer = await ask(this.#store, { method: "GET", url, fetch: request.fetch }).catch(
      () => undefined,
    );
    return answer !== undefined && (jsonOf(answer) as { readonly sealed?: boolean })?.sealed === true;
  }

  async #refusal(env: VaultEnv, call: VaultCall, answer: HttpAnswer): Promise<StoreError> {
    const { status } = answer;
    if (status === 403) return this.#denial(env, call);
    const detail = `HTTP ${status}`;
    if (status === 404)
      return new StoreError("not-found", this.#store, {
        detail,
        advice: "See whether the mount and the namespace in .tacit/config.json are right.",
      });
    if (status === 400 && otherVersion.test(answer.text)) return new StoreError("conflict", this.#store);
    if (status === 413 || /value being too large/.test(answer.text))
      return new StoreError("too-large", this.#store, { detail });
    const isUnsure = status >= 500 && call.method !== "GET";
    return new StoreError("failed", this.#store, { detail, ...(isUnsure && { isWritten: "unknown" }) });
  }

  /** A token that has run out and one without the capability get the same answer; only the first may not look at itself. */
  async #denial(env: VaultEnv, { method, path, signal }: VaultCall): Promise<StoreError> {
    const token = await this.#token(env, signal);
    const look = await this.#ask(env, { method: "GET", path: "auth/token/lookup-self", signal }, token);
    if (look.status === 200) {
      const advice = `Ask for the capability "${capabilities[method]}" on ${decodeURIComponent(path)}.`;
      return new StoreError("forbidden", this.#store, { advice });
    }
    this.#roleToken = undefined;
    return new StoreError("signed-out", this.#store, { advice: signInAdvice });
  }
}

const signInAdvice = 'Run "bao login" or "vault login", or renew the token in VAULT_TOKEN.';

const capabilities: Readonly<Record<HttpCall["method"], string>> = {
  GET: "read",
  LIST: "list",
  POST: "create or update",
  PUT: "create or update",
  PATCH: "patch",
  DELETE: "delete",
};

function sealed(store: string): StoreError {
  const advice =
    'Ask whoever looks after the server to run "bao operator unseal" or "vault operator unseal".';
  return new StoreError("unreachable", store, { detail: "sealed", advice });
}

/** A file of the workspace may not send the person's token wherever it says. */
function untrusted(store: string, address: string): StoreError {
  const advice = `If you trust ${address}, name it in VAULT_ADDR: your token is sent nowhere on the word of a file.`;
  return new StoreError("signed-out", store, { detail: "a server of the workspace's choice", advice });
}
