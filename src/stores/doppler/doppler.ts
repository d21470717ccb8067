import { Bearer, type TokenSource, tokensFrom } from "../bearer";
import { digestOf } from "../digest";
import { meet } from "../expected";
import { type HttpAnswer, type HttpCall, jsonOf } from "../http";
import { refuseEarly } from "../keep";
import { refusal } from "../refusal";
import type { Expected, Held, Listed, Operation, Store, Version } from "../store";
import { StoreError } from "../storeError";

/** Where secrets stand in Doppler. */
export interface DopplerPlace {
  readonly project: string;
  /** Such as `dev` or `prd`. */
  readonly config: string;
}

interface Secret {
  /** As it was written; null where nobody may read it. */
  readonly raw: string | null;
  /** With what it refers to filled in. */
  readonly computed: string | null;
}

const signIn = 'Run "doppler login", or renew the token in DOPPLER_TOKEN.';

/** A token that the person has named, or that of their own command line. */
function dopplerTokens(store: string): TokenSource {
  const ofTool = tokensFrom(store, {
    program: "doppler",
    args: ["configure", "get", "token", "--plain"],
    advice: signIn,
    read: (stdout) => stdout.trim(),
  });
  return async (refused) => process.env.DOPPLER_TOKEN || ofTool(refused);
}

/**
 * Doppler, one config of a project, as `doppler run` hands it on. A value says what it follows on, so that nothing written
 * meanwhile is lost; what Doppler would fill in, `${…}`, is refused. No versions can be told apart: Doppler keeps a log instead.
 * Source: https://docs.doppler.com/reference/secrets-update
 */
export class Doppler implements Store {
  readonly kind = "doppler";
  readonly title: string;
  readonly keepsVersions = false;
  readonly largest = 50_000;
  readonly #bearer: Bearer;

  /** @param token Of a person, or of a service with access to the config; see `dopplerTokens` when absent. */
  constructor(
    readonly place: DopplerPlace,
    token?: TokenSource,
  ) {
    this.title = `Doppler (${place.project}/${place.config})`;
    this.#bearer = new Bearer(this.title, token ?? dopplerTokens(this.title));
  }

  address(name: string): string {
    return `${this.place.project}/${this.place.config}/${name}`;
  }

  nameProblem(name: string): string | undefined {
    return /^(?!DOPPLER_(?:PROJECT|CONFIG|ENVIRONMENT)$)[A-Z_][A-Z\d_]*$/.test(name)
      ? undefined
      : "must consist of capital letters, digits and _, not begin with a digit, and be none of Doppler’s own";
  }

  permissions(operation: Operation): readonly string[] {
    return operation === "put" || operation === "remove" ? ["read", "read/write"] : ["read"];
  }

  async list(signal?: AbortSignal): Promise<readonly Listed[]> {
    const names = [...(await this.#secrets(signal)).keys()].sort();
    return names.map((name) => ({ name, changed: undefined }));
  }

  async all(signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
    const secrets = await this.#secrets(signal);
    return new Map([...secrets].map(([name, secret]) => [name, this.#valueOf(secret)]));
  }

  async get(name: string, signal?: AbortSignal): Promise<Held | undefined> {
    return this.#held((await this.#secrets(signal)).get(name));
  }

  async put(name: string, value: string, expected: Expected, signal?: AbortSignal): Promise<string> {
    signal?.throwIfAborted();
    refuseEarly(this, name, value);
    if (value.includes("${"))
      throw new StoreError("bad-value", this.title, { detail: "Doppler fills in what stands in ${…}" });
    const before = (await this.#secrets(signal)).get(name);
    meet(this.title, this.#held(before), expected);
    await this.#write(name, value, before, signal);
    return digestOf(value);
  }

  async versions(name: string, signal?: AbortSignal): Promise<readonly Version[]> {
    const held = await this.get(name, signal);
    return held === undefined ? [] : [{ version: held.version, created: undefined }];
  }

  async remove(name: string, signal?: AbortSignal): Promise<boolean> {
    if (!(await this.#secrets(signal)).has(name)) return false;
    const answer = await this.#ask("DELETE", "secret", { name }, undefined, signal);
    if (answer.status === 404) return false;
    if (answer.status >= 300) throw this.#refusal(answer, true);
    return true;
  }

  async #secrets(signal: AbortSignal | undefined): Promise<ReadonlyMap<string, Secret>> {
    const query = { include_managed_secrets: "false" };
    const answer = await this.#ask("GET", "secrets", query, undefined, signal);
    if (answer.status !== 200) throw this.#refusal(answer, false);
    const { secrets } = (jsonOf(answer) ?? {}) as { readonly secrets?: Readonly<Record<string, Secret>> };
    if (secrets === undefined) throw new StoreError("damaged", this.title);
    return new Map(Object.entries(secrets).filter(([name]) => this.nameProblem(name) === undefined));
  }

  /** @param before What the new value follows on; undefined for a new secret. */
  async #write(
    name: string,
    value: string,
    before: Secret | undefined,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const change =
      before === undefined
        ? { name, originalName: null, value, visibility: "masked" }
        : { name, originalName: name, value, originalValue: before.raw };
    const { project, config } = this.place;
    const body = { project, config, change_requests: [change] };
    const answer = await this.#ask("POST", "secrets", {}, body, signal);
    if (answer.status === 200) return;
    const isOther = answer.status < 500 && (await this.#isOther(name, before, signal));
    throw isOther ? new StoreError("conflict", this.title) : this.#refusal(answer, true);
  }

  async #isOther(name: string, before: Secret | undefined, signal?: AbortSignal): Promise<boolean> {
    const now = await this.#secrets(signal).catch(() => undefined);
    return now !== undefined && now.get(name)?.raw !== before?.raw;
  }

  #ask(
    method: HttpCall["method"],
    path: "secret" | "secrets",
    query: Readonly<Record<string, string>>,
    body: object | undefined,
    signal: AbortSignal | undefined,
  ): Promise<HttpAnswer> {
    const url = new URL(
      `/v3/configs/config/${path}`,
      process.env.DOPPLER_API_HOST || "https://api.doppler.com",
    );
    const { project, config } = this.place;
    url.search = new URLSearchParams({ project, config, ...query }).toString();
    return this.#bearer.ask({
      method,
      url: url.href,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal,
    });
  }

  #held(secret: Secret | undefined): Held | undefined {
    if (secret === undefined) return undefined;
    const value = this.#valueOf(secret);
    return { value, version: digestOf(value) };
  }

  #valueOf({ computed }: Secret): string {
    if (computed !== null) return computed;
    const advice = "Change its visibility to “masked” in Doppler, or use another secret.";
    throw new StoreError("forbidden", this.title, { detail: "a restricted secret", advice });
  }

  #refusal(answer: HttpAnswer, isWrite: boolean): StoreError {
    const { project, config } = this.place;
    const permission = `Ask for ${isWrite ? "write " : ""}access to the config ${config} of ${project}.`;
    return refusal(this.title, answer, { signIn, permission }, isWrite);
  }
}
