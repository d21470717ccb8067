import { Bearer, type TokenSource, tokensFrom } from "../bearer";
import { meet } from "../expected";
import { type HttpCall, jsonOf } from "../http";
import { refuseEarly } from "../keep";
import { byName, dateOfText } from "../listing";
import type { Expected, Held, Listed, Operation, ReadableBy, Store, Version } from "../store";
import { StoreError } from "../storeError";
import { googleRefusal, googleSignIn, statusOf } from "./googleErrors";

/** Where secrets stand at Google. */
export interface GooglePlace {
  /** The project's id. */
  readonly project: string;
  /** What stands before all names, in letters, digits, `_` and `-`. */
  readonly prefix: string;
}

interface Call {
  readonly method: HttpCall["method"];
  /** Behind the project: `secrets/NAME/versions/latest:access`. */
  readonly path: string;
  readonly permission: string;
  readonly body?: object;
  readonly signal?: AbortSignal | undefined;
}

interface SecretVersion {
  /** `projects/1234/secrets/NAME/versions/5`. */
  readonly name: string;
  readonly createTime?: string;
  readonly state?: string;
}

/** Who has a role. */
interface Binding {
  readonly role: string;
  readonly members?: readonly string[];
  readonly condition?: object;
}

/** The roles that can access versions. Source: https://cloud.google.com/secret-manager/docs/access-control */
const reading = ["roles/secretmanager.secretAccessor", "roles/secretmanager.admin", "roles/owner"];

/** Roles that an organization has made may be able to, or not. */
function readersOf({ role, members = [], condition }: Binding): readonly string[] {
  const isOwn = !role.startsWith("roles/");
  if (!isOwn && !reading.includes(role)) return [];
  const limits = [isOwn ? "if that role can" : "", condition === undefined ? "" : "under a condition"];
  const words = [role.replace(/^roles\//, ""), ...limits.filter((limit) => limit !== "")].join(", ");
  return members.map((member) => `${member} (${words})`);
}

/** Tokens of the one who is signed in with `gcloud auth login`, or whose key GOOGLE_APPLICATION_CREDENTIALS names. */
function gcloudTokens(store: string): TokenSource {
  const isNamed = process.env.GOOGLE_APPLICATION_CREDENTIALS !== undefined;
  return tokensFrom(store, {
    program: "gcloud",
    args: ["auth", ...(isNamed ? ["application-default"] : []), "print-access-token"],
    advice: googleSignIn,
    read: (stdout) => stdout.trim(),
  });
}

/**
 * Google Secret Manager, one secret a name, whose newest version counts. That a name is taken is seen by the service; a version
 * is compared by reading it first, since the service has no other way. What is removed is gone for good.
 * Source: https://cloud.google.com/secret-manager/docs/reference/rest
 */
export class GoogleSecretManager implements Store {
  readonly kind = "google-secret-manager";
  readonly title: string;
  readonly keepsVersions = true;
  readonly largest = 65_536;
  readonly #bearer: Bearer;
  /**
   * The newest versions that were written here. The service may say for some minutes that an older one is the latest; by its
   * number a version can be read at once. Source: https://cloud.google.com/secret-manager/docs/access-secret-version
   */
  readonly #written = new Map<string, number>();

  /** @param token With the scope `https://www.googleapis.com/auth/cloud-platform`; gcloud's when absent. */
  constructor(
    readonly place: GooglePlace,
    token?: TokenSource,
  ) {
    this.title = `Google Secret Manager (${place.project})`;
    this.#bearer = new Bearer(this.title, token ?? gcloudTokens(this.title));
  }

  address(name: string): string {
    return `${this.place.prefix}${name}`;
  }

  nameProblem(name: string): string | undefined {
    return name !== "" && /^[\w-]{1,255}$/.test(this.address(name))
      ? undefined
      : "must be, with its prefix, at most 255 ASCII letters, digits, _ and -";
  }

  permissions(operation: Operation): readonly string[] {
    return needed[operation];
  }

  async list(signal?: AbortSignal): Promise<readonly Listed[]> {
    const { prefix } = this.place;
    const secrets = await this.#pages<{ readonly name: string }>("secrets", {
      path: "secrets",
      permission: "secretmanager.secrets.list",
      signal,
    });
    return secrets
      .map(({ name }) => name.split("/").at(-1)!)
      .filter((address) => address.startsWith(prefix) && address !== prefix)
      .map((address) => ({ name: address.slice(prefix.length), changed: undefined }))
      .sort(byName);
  }

  async get(name: string, signal?: AbortSignal): Promise<Held | undefined> {
    const latest = await this.#access(name, "latest", signal);
    const written = this.#written.get(name);
    if (written === undefined || Number(latest?.version ?? 0) >= written) return latest;
    return this.#access(name, String(written), signal);
  }

  async put(name: string, value: string, expected: Expected, signal?: AbortSignal): Promise<string> {
    signal?.throwIfAborted();
    refuseEarly(this, name, value);
    if (value === "") throw new StoreError("bad-value", this.title, { detail: "empty" });
    if (typeof expected === "object") meet(this.title, await this.get(name, signal), expected);
    if (expected === "absent") return this.#create(name, value, signal);
    return (await this.#add(name, value, signal)) ?? this.#create(name, value, signal);
  }

  async versions(name: string, signal?: AbortSignal): Promise<readonly Version[]> {
    const path = `secrets/${this.address(name)}/versions`;
    const found = await this.#pages<SecretVersion>("versions", {
      path,
      permission: "secretmanager.versions.list",
      signal,
    });
    return found
      .filter(({ state }) => state !== "DESTROYED")
      .map((each) => ({
        version: numberOf(each),
        created: dateOfText(each.createTime),
      }))
      .sort((one, other) => Number(other.version) - Number(one.version));
  }

  /** Source: https://cloud.google.com/secret-manager/docs/reference/rest/v1/projects.secrets/getIamPolicy */
  async readableBy(name: string, signal?: AbortSignal): Promise<ReadableBy> {
    const path = `secrets/${this.address(name)}:getIamPolicy?options.requestedPolicyVersion=3`;
    const permission = "secretmanager.secrets.getIamPolicy";
    const call: Call = { method: "GET", path, permission, signal };
    const policy = await this.#seek<{ readonly bindings?: readonly Binding[] }>(call, ["NOT_FOUND"]);
    const others = "members of the project, its folders and its organization with such a role";
    return { named: (policy?.bindings ?? []).flatMap(readersOf), others };
  }

  async remove(name: string, signal?: AbortSignal): Promise<boolean> {
    const path = `secrets/${this.address(name)}`;
    const permission = "secretmanager.secrets.delete";
    const answer = await this.#seek<object>({ method: "DELETE", path, permission, signal }, ["NOT_FOUND"]);
    this.#written.delete(name);
    return answer !== undefined;
  }

  async #access(name: string, version: string, signal: AbortSignal | undefined): Promise<Held | undefined> {
    const path = `secrets/${this.address(name)}/versions/${version}:access`;
    // A version that is disabled or destroyed is a failed precondition.
    const misses = ["NOT_FOUND", "FAILED_PRECONDITION"];
    const answer = await this.#seek<SecretVersion & { readonly payload?: { readonly data?: string } }>(
      { method: "GET", path, permission: "secretmanager.versions.access", signal },
      misses,
    );
    if (answer === undefined) return undefined;
    return { value: this.#textOf(answer.payload?.data ?? ""), version: numberOf(answer) };
  }

  /** Makes a secret, which the service refuses when there is one; one that has no version yet is filled. */
  async #create(name: string, value: string, signal: AbortSignal | undefined): Promise<string> {
    const path = `secrets?secretId=${this.address(name)}`;
    const body = { replication: { automatic: {} } };
    const permission = "secretmanager.secrets.create";
    const made = await this.#seek({ method: "POST", path, permission, body, signal }, ["ALREADY_EXISTS"]);
    if (made === undefined && (await this.get(name, signal)) !== undefined)
      throw new StoreError("taken", this.title);
    try {
      const version = await this.#add(name, value, signal);
      if (version === undefined) throw new StoreError("conflict", this.title);
      return version;
    } catch (error) {
      const isUnsure = error instanceof StoreError && error.isWritten === "unknown";
      if (made !== undefined && !isUnsure) await this.remove(name).catch(() => {});
      throw error;
    }
  }

  /** Adds a version; undefined when there is no such secret. */
  async #add(name: string, value: string, signal: AbortSignal | undefined): Promise<string | undefined> {
    const path = `secrets/${this.address(name)}:addVersion`;
    const body = { payload: { data: Buffer.from(value).toString("base64") } };
    const permission = "secretmanager.versions.add";
    const call: Call = { method: "POST", path, permission, body, signal };
    const answer = await this.#seek<SecretVersion>(call, ["NOT_FOUND"]);
    if (answer === undefined) return undefined;
    const version = numberOf(answer);
    this.#written.set(name, Number(version));
    return version;
  }

  async #pages<Item>(field: string, call: Omit<Call, "method">): Promise<Item[]> {
    const found: Item[] = [];
    let token: string | undefined;
    do {
      const next = token === undefined ? "" : `&pageToken=${encodeURIComponent(token)}`;
      const path = `${call.path}?pageSize=250${next}`;
      const page = await this.#seek<Record<string, readonly Item[]> & { readonly nextPageToken?: string }>(
        { ...call, method: "GET", path },
        ["NOT_FOUND"],
      );
      found.push(...(page?.[field] ?? []));
      token = page?.nextPageToken || undefined;
    } while (token !== undefined);
    return found;
  }

  /** What the service answers; undefined when it refuses with one of these names. */
  async #seek<Answer>(call: Call, misses: readonly string[]): Promise<Answer | undefined> {
    const { method, path, permission, body, signal } = call;
    signal?.throwIfAborted();
    const answer = await this.#bearer.ask({
      method,
      url: `${endpoint()}v1/projects/${encodeURIComponent(this.place.project)}/${path}`,
      signal,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const read = jsonOf(answer);
    if (answer.status === 200 && typeof read === "object" && read !== null) return read as Answer;
    if (misses.includes(statusOf(answer))) return undefined;
    throw googleRefusal(this.title, this.place.project, permission, answer);
  }

  #textOf(data: string): string {
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.from(data, "base64"));
    } catch {
      throw new StoreError("damaged", this.title, { detail: "bytes, not text" });
    }
  }
}

const needed: Readonly<Record<Operation, readonly string[]>> = {
  list: ["secretmanager.secrets.list"],
  get: ["secretmanager.versions.access"],
  put: ["secretmanager.secrets.create", "secretmanager.versions.add", "secretmanager.versions.access"],
  versions: ["secretmanager.versions.list"],
  remove: ["secretmanager.secrets.delete"],
};

/** Google's own, or what the environment names for gcloud too. */
function endpoint(): string {
  const named = process.env.CLOUDSDK_API_ENDPOINT_OVERRIDES_SECRETMANAGER;
  return (named ?? "https://secretmanager.googleapis.com").replace(/\/*$/, "/");
}

function numberOf({ name }: SecretVersion): string {
  return name.split("/").at(-1)!;
}
