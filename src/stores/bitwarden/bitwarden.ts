import { digestOf } from "../digest";
import { meet } from "../expected";
import { type HttpAnswer, jsonOf } from "../http";
import { refuseEarly } from "../keep";
import { byName, dateOfText } from "../listing";
import { refusal } from "../refusal";
import type { Expected, Held, Listed, Operation, Store, Version } from "../store";
import { StoreError } from "../storeError";
import { decrypt, encrypt } from "./bwCipher";
import { type BwCall, BwSession, bwSignIn } from "./bwSession";

/** A secret as the server knows it: its texts are encrypted, and lists are without values. */
interface Sealed {
  readonly id: string;
  readonly key: string;
  readonly value?: string;
  readonly note?: string;
  readonly revisionDate?: string;
}

/**
 * Bitwarden Secrets Manager, one project, whose secrets' names are what `bws run` hands on as variables. Its command line takes
 * values in its arguments alone, where others can read them, so that the server is asked directly, with everything encrypted
 * here as that command line does it. There is no way to compare what is there with what was expected: that is read first.
 * Sources: https://bitwarden.com/help/secrets-manager-cli/, https://github.com/bitwarden/sdk-sm
 */
export class Bitwarden implements Store {
  readonly kind = "bitwarden";
  readonly title: string;
  readonly keepsVersions = false;
  readonly largest = 25_000;
  readonly #session: BwSession;

  /** @param project Its id. */
  constructor(readonly project: string) {
    this.title = `Bitwarden (${project})`;
    this.#session = new BwSession(this.title);
  }

  address(name: string): string {
    return name;
  }

  nameProblem(name: string): string | undefined {
    return /^[\w.-]{1,300}$/.test(name) ? undefined : "must consist of ASCII letters, digits and _.-";
  }

  permissions(operation: Operation): readonly string[] {
    return operation === "put" || operation === "remove" ? ["Can read, write"] : ["Can read"];
  }

  async list(signal?: AbortSignal): Promise<readonly Listed[]> {
    const sealed = await this.#sealed(signal);
    return [...sealed]
      .map(([name, [first]]) => ({ name, changed: dateOfText(first!.revisionDate) }))
      .sort(byName);
  }

  async all(signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
    const sealed = await this.#sealed(signal);
    const ids = [...sealed.values()].map(([first]) => first!.id);
    if (ids.length === 0) return new Map();
    const answer = await this.#ask({
      method: "POST",
      path: () => "secrets/get-by-ids",
      body: { ids },
      signal,
    });
    const { data = [] } = (jsonOf(answer) ?? {}) as { readonly data?: readonly Sealed[] };
    const opened = data.map(
      async ({ key, value }) => [await this.#open(key), await this.#open(value)] as const,
    );
    return new Map(await Promise.all(opened));
  }

  async get(name: string, signal?: AbortSignal): Promise<Held | undefined> {
    return this.#held(await this.#secret(name, signal));
  }

  async put(name: string, value: string, expected: Expected, signal?: AbortSignal): Promise<string> {
    signal?.throwIfAborted();
    refuseEarly(this, name, value);
    const old = await this.#secret(name, signal);
    meet(this.title, await this.#held(old), expected);
    const orgKey = await this.#session.key(signal);
    const written = encrypt(value, orgKey);
    const body = {
      ...{ key: old?.key ?? encrypt(name, orgKey), value: written, note: old?.note ?? encrypt("", orgKey) },
      projectIds: [this.project],
    };
    if (old === undefined)
      await this.#ask({
        method: "POST",
        path: (organization) => `organizations/${organization}/secrets`,
        body,
        signal,
      });
    else
      await this.#ask({
        method: "PUT",
        path: () => `secrets/${old.id}`,
        body: { ...body, valueChanged: true },
        signal,
      });
    return digestOf(value);
  }

  async versions(name: string, signal?: AbortSignal): Promise<readonly Version[]> {
    const secret = await this.#secret(name, signal);
    const held = await this.#held(secret);
    return held === undefined ? [] : [{ version: held.version, created: dateOfText(secret?.revisionDate) }];
  }

  async remove(name: string, signal?: AbortSignal): Promise<boolean> {
    const secrets = (await this.#sealed(signal)).get(name) ?? [];
    if (secrets.length === 0) return false;
    const body = secrets.map(({ id }) => id);
    const answer = await this.#ask({ method: "POST", path: () => "secrets/delete", body, signal });
    const { data = [] } = (jsonOf(answer) ?? {}) as {
      readonly data?: readonly { readonly error?: unknown }[];
    };
    if (data.some(({ error }) => error))
      throw new StoreError("forbidden", this.title, { advice: this.#writeAdvice });
    return true;
  }

  /** All secrets of the project without their values, by name; several can have the same. */
  async #sealed(signal: AbortSignal | undefined): Promise<ReadonlyMap<string, readonly Sealed[]>> {
    const answer = await this.#ask({
      method: "GET",
      path: () => `projects/${encodeURIComponent(this.project)}/secrets`,
      signal,
    });
    const { secrets } = (jsonOf(answer) ?? {}) as { readonly secrets?: readonly Sealed[] };
    if (!Array.isArray(secrets)) throw new StoreError("damaged", this.title);
    const named = new Map<string, Sealed[]>();
    for (const secret of secrets as readonly Sealed[]) {
      const name = await this.#open(secret.key);
      named.set(name, [...(named.get(name) ?? []), secret]);
    }
    return named;
  }

  async #secret(name: string, signal: AbortSignal | undefined): Promise<Sealed | undefined> {
    const [first, ...others] = (await this.#sealed(signal)).get(name) ?? [];
    if (first === undefined) return undefined;
    if (others.length > 0)
      throw new StoreError("failed", this.title, {
        detail: `several secrets are called ${name}`,
        advice: "Rename all but one of them in Bitwarden.",
      });
    const answer = await this.#ask({ method: "GET", path: () => `secrets/${first.id}`, signal });
    return jsonOf(answer) as Sealed;
  }

  async #held(secret: Sealed | undefined): Promise<Held | undefined> {
    if (secret === undefined) return undefined;
    const value = await this.#open(secret.value);
    return { value, version: digestOf(value) };
  }

  async #open(text: string | undefined): Promise<string> {
    const opened = decrypt(text ?? "", await this.#session.key());
    if (opened === undefined)
      throw new StoreError("damaged", this.title, { detail: "not of this organization's key" });
    return opened;
  }

  async #ask(call: BwCall): Promise<HttpAnswer> {
    const answer = await this.#session.ask(call);
    if (answer.status === 200) return answer;
    const isWrite = call.method !== "GET";
    const permission = isWrite ? this.#writeAdvice : `Ask for “Can read” on the project ${this.project}.`;
    throw refusal(this.title, answer, { signIn: bwSignIn, permission }, isWrite);
  }

  get #writeAdvice(): string {
    return `Ask for “Can read, write” on the project ${this.project} for the machine account.`;
  }
}
