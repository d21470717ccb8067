import type { TokenSource } from "../bearer";
import { meet } from "../expected";
import { type HttpAnswer, type HttpCall, jsonOf } from "../http";
import { refuseEarly } from "../keep";
import { byName, dateOfText } from "../listing";
import { refusal } from "../refusal";
import type { Expected, Held, Listed, Operation, Store, Version } from "../store";
import { StoreError } from "../storeError";
import { InfisicalClient, infisicalSignIn } from "./infisicalClient";

/** Where secrets stand in Infisical. */
export interface InfisicalPlace {
  /** That of the person's environment, or of the cloud, when absent. */
  readonly address?: string;
  /** Its id. */
  readonly project: string;
  /** Its slug. */
  readonly environment: string;
  /** A folder, such as `/`. */
  readonly path: string;
}

interface Secret {
  readonly secretKey: string;
  readonly secretValue: string;
  readonly secretValueHidden?: boolean;
  readonly version: number;
  readonly createdAt?: string;
  readonly updatedAt?: string;
}

/**
 * Infisical, one folder of an environment, as `infisical run` hands it on. The server has no way to compare what is there with
 * what was expected, so that is read first. It takes white space from the ends of values, and fills in `${…}`: such values are
 * refused. Where changes need an approval nothing is stored, which is an error.
 * Source: https://infisical.com/docs/api-reference/endpoints/secrets/create
 */
export class Infisical implements Store {
  readonly kind = "infisical";
  readonly title: string;
  readonly keepsVersions = false;
  readonly largest = 500_000;
  readonly #client: InfisicalClient;

  /** @param token Of a person or of a machine identity; the person's own, see `InfisicalClient`, when absent. */
  constructor(
    readonly place: InfisicalPlace,
    token?: TokenSource,
  ) {
    this.title = `Infisical (${place.environment}${place.path})`;
    this.#client = new InfisicalClient(this.title, place.address, token);
  }

  address(name: string): string {
    const { environment, path } = this.place;
    return `${environment}${path.replace(/\/?$/, "/")}${name}`;
  }

  nameProblem(name: string): string | undefined {
    return /^[\w.-]+$/.test(name) ? undefined : "must consist of ASCII letters, digits and _.-";
  }

  permissions(operation: Operation): readonly string[] {
    const actions = { list: ["readValue"], get: ["readValue"], versions: ["readValue"] };
    const writes = { put: ["readValue", "create", "edit"], remove: ["delete"] };
    return { ...actions, ...writes }[operation].map((action) => `${action} on secrets`);
  }

  async list(signal?: AbortSignal): Promise<readonly Listed[]> {
    const secrets = await this.#secrets(signal);
    return secrets
      .map(({ secretKey: name, updatedAt }) => ({ name, changed: dateOfText(updatedAt) }))
      .sort(byName);
  }

  async all(signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
    const secrets = await this.#secrets(signal);
    return new Map(secrets.map((secret) => [secret.secretKey, this.#held(secret)!.value]));
  }

  async get(name: string, signal?: AbortSignal): Promise<Held | undefined> {
    return this.#held(await this.#secret(name, signal));
  }

  async put(name: string, value: string, expected: Expected, signal?: AbortSignal): Promise<string> {
    signal?.throwIfAborted();
    refuseEarly(this, name, value);
    const detail = unfit(value);
    if (detail !== undefined) throw new StoreError("bad-value", this.title, { detail });
    const held = await this.get(name, signal);
    meet(this.title, held, expected);
    const { version } = await this.#write(held === undefined ? "POST" : "PATCH", name, value, signal);
    return String(version);
  }

  async versions(name: string, signal?: AbortSignal): Promise<readonly Version[]> {
    const secret = await this.#secret(name, signal);
    if (secret === undefined) return [];
    return [{ version: String(secret.version), created: dateOfText(secret.updatedAt ?? secret.createdAt) }];
  }

  async remove(name: string, signal?: AbortSignal): Promise<boolean> {
    const answer = await this.#ask("DELETE", name, {}, signal);
    if (answer.status === 404) return false;
    if (answer.status !== 200) throw this.#refusal(answer, true);
    this.#applied(answer);
    return true;
  }

  async #secrets(signal: AbortSignal | undefined): Promise<readonly Secret[]> {
    const answer = await this.#read("v4/secrets", signal);
    if (answer.status !== 200) throw this.#refusal(answer, false);
    const { secrets } = (jsonOf(answer) ?? {}) as { readonly secrets?: readonly Secret[] };
    if (!Array.isArray(secrets)) throw new StoreError("damaged", this.title);
    return secrets;
  }

  async #secret(name: string, signal: AbortSignal | undefined): Promise<Secret | undefined> {
    const answer = await this.#read(`v4/secrets/${encodeURIComponent(name)}`, signal);
    if (answer.status === 404) return undefined;
    if (answer.status !== 200) throw this.#refusal(answer, false);
    return this.#applied(answer);
  }

  #read(path: string, signal: AbortSignal | undefined): Promise<HttpAnswer> {
    const { project, environment, path: secretPath } = this.place;
    const query = new URLSearchParams({
      ...{ projectId: project, environment, secretPath },
      ...{ viewSecretValue: "true", expandSecretReferences: "false", includeImports: "false" },
    });
    return this.#client.ask({ method: "GET", path: `${path}?${query}`, signal });
  }

  async #write(
    method: "POST" | "PATCH",
    name: string,
    secretValue: string,
    signal: AbortSignal | undefined,
  ): Promise<Secret> {
    const answer = await this.#ask(method, name, { secretValue }, signal);
    if (answer.status === 200) return this.#applied(answer);
    if (method === "POST" && answer.status === 400 && (await this.#secret(name, signal)) !== undefined)
      throw new StoreError("taken", this.title);
    throw this.#refusal(answer, true);
  }

  #ask(
    method: HttpCall["method"],
    name: string,
    what: object,
    signal: AbortSignal | undefined,
  ): Promise<HttpAnswer> {
    const { project, environment, path: secretPath } = this.place;
    const body = { projectId: project, environment, secretPath, type: "shared", ...what };
    return this.#client.ask({ method, path: `v4/secrets/${encodeURIComponent(name)}`, body, signal });
  }

  /** The secret of an answer, which is none where somebody has to approve the change first. */
  #applied(answer: HttpAnswer): Secret {
    const { secret, approval } = (jsonOf(answer) ?? {}) as { secret?: Secret; approval?: unknown };
    if (secret !== undefined) return secret;
    if (approval === undefined) throw new StoreError("damaged", this.title);
    const advice = "Have the change request approved in Infisical; it takes effect then.";
    throw new StoreError("forbidden", this.title, { detail: "changes need an approval", advice });
  }

  #held(secret: Secret | undefined): Held | undefined {
    if (secret === undefined) return undefined;
    const { secretValue: value, secretValueHidden, version } = secret;
    if (secretValueHidden === true)
      throw new StoreError("forbidden", this.title, {
        advice: "Ask for the permission “readValue” on secrets.",
      });
    return { value, version: String(version) };
  }

  #refusal(answer: HttpAnswer, isWrite: boolean): StoreError {
    const { error } = (jsonOf(answer) ?? {}) as { readonly error?: unknown };
    const signIn = infisicalSignIn;
    if (error === "TokenError") return new StoreError("signed-out", this.title, { advice: signIn });
    const { project, environment } = this.place;
    const permission = `Ask for ${isWrite ? "write " : ""}access to ${environment} of the project ${project}.`;
    return refusal(this.title, answer, { signIn, permission }, isWrite);
  }
}

/** Why the server would change a value; undefined when it would not. */
function unfit(value: string): string | undefined {
  if (value.includes("${")) return "Infisical fills in what stands in ${…}";
  const kept = value.endsWith("\n") ? `${value.trim()}\n` : value.trim();
  return kept === value ? undefined : "Infisical takes white space from the ends";
}
