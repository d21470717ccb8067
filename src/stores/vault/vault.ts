import { digestOf } from "../digest";
import { meet } from "../expected";
import { type HttpAnswer, jsonOf } from "../http";
import { refuseEarly } from "../keep";
import type { Expected, Held, Listed, Operation, ReadableBy, Store, Version } from "../store";
import { StoreError } from "../storeError";
import { letsRead } from "./policy";
import { VaultClient } from "./vaultClient";

/** A path of a key-value engine. */
export interface VaultPlace {
  /** That of VAULT_ADDR when absent. */
  readonly address?: string;
  readonly namespace?: string;
  /** Where the engine is mounted. */
  readonly mount: string;
  /** Such as `app/prod`. */
  readonly path: string;
}

/** One version of all that stands at the path. */
interface Snapshot {
  /** 0 when there never was one. */
  readonly version: number;
  /** Undefined when it was never written, or is deleted. */
  readonly fields: Readonly<Record<string, unknown>> | undefined;
  readonly created: string | undefined;
}

/** How often a write is tried again when another one came between. */
const tries = 5;
/** How far back versions are looked for. */
const mostVersions = 50;

/**
 * HashiCorp Vault or OpenBao, key-value engine of version 2: one path, whose fields are the names, as
 * `bao kv get -field=NAME secret/app/prod` reads them. The server counts versions of the path; that of a single name is told by
 * a digest of its value. Every write names the path's version that it was made for, so nothing written meanwhile is lost. What
 * is removed can still be read in the path's older versions.
 * Source: https://openbao.org/api-docs/secret/kv/kv-v2/
 */
export class Vault implements Store {
  readonly kind = "vault";
  readonly title: string;
  readonly keepsVersions = true;
  /** All names of a path together must stay below what the server's storage takes, which is 512 KB in the narrowest. */
  readonly largest = 262_144;
  readonly #client: VaultClient;
  readonly #mount: string;
  readonly #path: string;
  #isChecked = false;

  constructor(readonly place: VaultPlace) {
    this.title = `Vault (${place.mount}/${place.path})`;
    this.#client = new VaultClient(this.title, place);
    this.#mount = escaped(place.mount);
    this.#path = escaped(place.path);
  }

  address(name: string): string {
    return `${this.place.mount}/${this.place.path}#${name}`;
  }

  nameProblem(name: string): string | undefined {
    return /^[\w.-]+$/.test(name) && name !== "__proto__"
      ? undefined
      : "must consist of ASCII letters, digits and _.-";
  }

  permissions(operation: Operation): readonly string[] {
    const path = `${this.place.mount}/data/${this.place.path}`;
    const needed = { put: ["read", "create", "patch"], remove: ["read", "patch"] };
    const capabilities = operation === "put" || operation === "remove" ? needed[operation] : ["read"];
    return capabilities.map((capability) => `${capability} on ${path}`);
  }

  async list(signal?: AbortSignal): Promise<readonly Listed[]> {
    const { fields = {} } = await this.#read(signal);
    return Object.keys(fields)
      .sort()
      .map((name) => ({ name, changed: undefined }));
  }

  async get(name: string, signal?: AbortSignal): Promise<Held | undefined> {
    return heldIn(await this.#read(signal), name);
  }

  async put(name: string, value: string, expected: Expected, signal?: AbortSignal): Promise<string> {
    signal?.throwIfAborted();
    refuseEarly(this, name, value);
    await this.#change({ [name]: value }, signal, (now) => {
      meet(this.title, heldIn(now, name), expected);
      return true;
    });
    return digestOf(value);
  }

  async versions(name: string, signal?: AbortSignal): Promise<readonly Version[]> {
    const now = await this.#read(signal);
    if (heldIn(now, name) === undefined) return [];
    const found: Version[] = [];
    let newer: string | undefined;
    const oldest = Math.max(0, now.version - mostVersions);
    for (let version = now.version; version > oldest; version--) {
      const then = version === now.version ? now : await this.#read(signal, version);
      if (then.created === undefined) break;
      const held = heldIn(then, name);
      // The same value as in the version that came after it was written in this one, or in an earlier one still.
      if (held !== undefined && held.version === newer) found.pop();
      if (held !== undefined) found.push({ version: held.version, created: new Date(then.created) });
      newer = held?.version;
    }
    return found;
  }

  /** The policies that allow it, as far as one may read them. Source: https://openbao.org/api-docs/system/policies/ */
  async readableBy(_name: string, signal?: AbortSignal): Promise<ReadableBy> {
    const path = `${this.place.mount}/data/${this.place.path}`;
    const policies = await this.#policies(signal);
    if (policies === undefined)
      return { named: [], others: "tokens with a policy that allows it; yours may not list policies" };
    const named: string[] = [];
    for (const name of policies.filter((each) => each !== "root")) {
      const call = { method: "GET", path: `sys/policies/acl/${encodeURIComponent(name)}`, signal } as const;
      const answer = await this.#client.call(call, [403, 404]);
      const { policy = "" } = dataOf<{ readonly policy?: string }>(answer) ?? {};
      if (letsRead(policy, path)) named.push(`tokens with the policy ${name}`);
    }
    return { named, others: "root tokens" };
  }

  /** The names of all policies; undefined for who may not list them. */
  async #policies(signal: AbortSignal | undefined): Promise<readonly string[] | undefined> {
    const call = { method: "GET", path: "sys/policies/acl?list=true", signal } as const;
    const answer = await this.#client.call(call, [403]);
    return answer.status === 403
      ? undefined
      : (dataOf<{ readonly keys?: readonly string[] }>(answer)?.keys ?? []);
  }

  remove(name: string, signal?: AbortSignal): Promise<boolean> {
    return this.#change({ [name]: null }, signal, (now) => heldIn(now, name) !== undefined);
  }

  /**
   * Changes fields of what stands at the path, and nothing else of it.
   * @param isWanted Looks at what stands there, and rejects or says whether to go on.
   */
  async #change(
    fields: Readonly<Record<string, string | null>>,
    signal: AbortSignal | undefined,
    isWanted: (now: Snapshot) => boolean,
  ): Promise<boolean> {
    for (let left = tries; ; left--) {
      const now = await this.#read(signal);
      if (!isWanted(now)) return false;
      try {
        await this.#write(now, fields, signal);
        return true;
      } catch (error) {
        if (left === 1 || !(error instanceof StoreError) || error.kind !== "conflict") throw error;
      }
    }
  }

  async #write(
    now: Snapshot,
    fields: Readonly<Record<string, string | null>>,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const path = `${this.#mount}/data/${this.#path}`;
    const body = { options: { cas: now.version }, data: fields };
    if (now.fields === undefined) await this.#client.call({ method: "POST", path, body, signal });
    else if (!isOnlyText(now.fields)) await this.#client.call({ method: "PATCH", path, body, signal });
    else {
      const answer = await this.#client.call({ method: "PATCH", path, body, signal }, [403, 405]);
      if (answer.status === 200) return;
      const data = Object.entries({ ...now.fields, ...fields }).filter(([, value]) => value !== null);
      const whole = { ...body, data: Object.fromEntries(data) };
      await this.#client.call({ method: "POST", path, body: whole, signal });
    }
  }

  async #read(signal: AbortSignal | undefined, version?: number): Promise<Snapshot> {
    signal?.throwIfAborted();
    await this.#check(signal);
    const path = `${this.#mount}/data/${this.#path}${version === undefined ? "" : `?version=${version}`}`;
    const answer = await this.#client.call({ method: "GET", path, signal }, [404]);
    return this.#snapshot(answer);
  }

  #snapshot(answer: HttpAnswer): Snapshot {
    const { data, errors } = (jsonOf(answer) ?? {}) as {
      readonly data?: {
        readonly data?: Readonly<Record<string, unknown>> | null;
        readonly metadata?: { readonly version: number; readonly created_time: string };
      };
      readonly errors?: readonly string[];
    };
    if (errors !== undefined && errors.length > 0) throw new StoreError("not-found", this.title);
    const { version = 0, created_time } = data?.metadata ?? {};
    if (answer.status === 200 && version === 0) throw new StoreError("damaged", this.title);
    return { version, fields: data?.data ?? undefined, created: created_time };
  }

  /** The engine of version 1 would take a write for version 2 as a secret of its own. Who may not ask is let through. */
  async #check(signal: AbortSignal | undefined): Promise<void> {
    if (this.#isChecked) return;
    if (/(?:^|\/)\.{1,2}(?:\/|$)/.test(`${this.#mount}/${this.#path}`))
      throw new StoreError("not-found", this.title);
    const path = `sys/internal/ui/mounts/${this.#mount}/${this.#path}`;
    const answer = await this.#client.call({ method: "GET", path, signal }, [400, 403, 404]);
    const mount = (jsonOf(answer) as { readonly data?: { readonly options?: { readonly version?: string } } })
      ?.data;
    if (mount !== undefined && mount.options?.version !== "2")
      throw new StoreError("not-found", this.title, {
        advice: `Mount a key-value engine of version 2, or run "bao kv enable-versioning ${this.place.mount}".`,
      });
    this.#isChecked = true;
  }
}

function dataOf<Data>(answer: HttpAnswer): Data | undefined {
  return (jsonOf(answer) as { readonly data?: Data } | undefined)?.data;
}

function heldIn({ fields }: Snapshot, name: string): Held | undefined {
  if (fields === undefined || !Object.hasOwn(fields, name)) return undefined;
  const value = textOf(fields[name]);
  return { value, version: digestOf(value) };
}

/** As `bao kv get -field=NAME` prints it. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Numbers of other people's would not come back from JavaScript as they were. */
function isOnlyText(fields: Readonly<Record<string, unknown>>): boolean {
  return Object.values(fields).every((value) => typeof value === "string");
}

function escaped(path: string): string {
  return path
    .split("/")
    .filter((part) => part !== "")
    .map(encodeURIComponent)
    .join("/");
}
