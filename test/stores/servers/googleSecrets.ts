import { type Answered, type Asked, answering } from "./http";
import type { Running } from "./process";

interface Version {
  readonly data: string;
  readonly createTime: string;
  state: "ENABLED" | "DISABLED" | "DESTROYED";
}

interface Secret {
  readonly versions: Version[];
  /** How often the version before the latest is still taken for it. */
  staleFor: number;
  policy: object;
}

const pageSize = 2;

/**
 * Stands for Google Secret Manager, of which there is no server to run here: secrets with numbered versions, in pages; the latest
 * version only known as such after a while. Google's own client for Python and gcloud are run against it.
 * Source: https://cloud.google.com/secret-manager/docs/reference/rest
 */
export function googleSecrets(): Promise<Running> {
  const service = new FakeService();
  return answering((asked) => service.answer(asked));
}

class FakeService {
  readonly #secrets = new Map<string, Secret>();

  answer(asked: Asked): Answered {
    const { method, url, parts, authorization } = asked;
    if (!authorization?.startsWith("Bearer ")) return failed(401, "UNAUTHENTICATED");
    const [version, projects, project, kind, last = ""] = parts;
    if (version !== "v1" || projects !== "projects" || kind !== "secrets") return failed(404, "NOT_FOUND");
    const parent = `projects/${project}/secrets`;
    if (parts.length === 4) return method === "GET" ? this.#list(url, parent) : this.#create(asked, parent);
    const [id = "", verb] = last.split(":");
    const secret = this.#secrets.get(id);
    if (secret === undefined) return failed(404, "NOT_FOUND");
    if (verb === "getIamPolicy") return { status: 200, body: secret.policy };
    if (verb === "setIamPolicy") {
      secret.policy = (asked.body as { readonly policy: object }).policy;
      return { status: 200, body: secret.policy };
    }
    if (verb === "addVersion") return add(asked, `${parent}/${id}`, secret);
    if (parts[5] === "versions") return versionsOf(asked, `${parent}/${id}`, secret);
    if (method !== "DELETE") return { status: 200, body: { name: `${parent}/${id}` } };
    this.#secrets.delete(id);
    return { status: 200, body: {} };
  }

  #list(url: URL, parent: string): Answered {
    return page(
      url,
      "secrets",
      [...this.#secrets.keys()].map((id) => ({ name: `${parent}/${id}` })),
    );
  }

  #create({ url, body }: Asked, parent: string): Answered {
    const id = url.searchParams.get("secretId") ?? "";
    const { replication } = (body ?? {}) as { readonly replication?: object };
    if (!/^[\w-]{1,255}$/.test(id) || replication === undefined) return failed(400, "INVALID_ARGUMENT");
    if (this.#secrets.has(id)) return failed(409, "ALREADY_EXISTS");
    this.#secrets.set(id, { versions: [], staleFor: 0, policy: {} });
    return { status: 200, body: { name: `${parent}/${id}`, replication } };
  }
}

function add({ body }: Asked, name: string, secret: Secret): Answered {
  const { data } = (body as { readonly payload: { readonly data?: string } }).payload;
  if (!data || Buffer.from(data, "base64").length > 65_536) return failed(400, "INVALID_ARGUMENT");
  secret.versions.push({ data, createTime: new Date().toISOString(), state: "ENABLED" });
  secret.staleFor = 1;
  return { status: 200, body: shown(name, secret, secret.versions.length) };
}

function versionsOf({ method, url, parts }: Asked, name: string, secret: Secret): Answered {
  if (parts[6] === undefined) {
    const numbers = secret.versions.map((_, at) => at + 1).reverse();
    return page(
      url,
      "versions",
      numbers.map((number) => shown(name, secret, number)),
    );
  }
  const [which = "", verb] = parts[6].split(":");
  const number = which === "latest" ? latestOf(secret) : Number(which);
  const version = secret.versions[number - 1];
  if (version === undefined) return failed(404, "NOT_FOUND");
  if (method === "POST")
    version.state = verb === "destroy" ? "DESTROYED" : verb === "disable" ? "DISABLED" : "ENABLED";
  if (verb !== "access") return { status: 200, body: shown(name, secret, number) };
  if (version.state !== "ENABLED") return failed(400, "FAILED_PRECONDITION");
  return { status: 200, body: { name: `${name}/versions/${number}`, payload: { data: version.data } } };
}

function latestOf(secret: Secret): number {
  if (secret.staleFor === 0 || secret.versions.length < 2) return secret.versions.length;
  secret.staleFor--;
  return secret.versions.length - 1;
}

function shown(name: string, { versions }: Secret, number: number): object {
  const { createTime, state } = versions[number - 1]!;
  return { name: `${name}/versions/${number}`, createTime, state, etag: `"${number}"` };
}

function page(url: URL, field: string, items: readonly object[]): Answered {
  const from = Number(url.searchParams.get("pageToken") ?? 0);
  const to = from + pageSize;
  const more = to < items.length ? { nextPageToken: String(to) } : {};
  return { status: 200, body: { [field]: items.slice(from, to), totalSize: items.length, ...more } };
}

function failed(code: number, status: string): Answered {
  return { status: code, body: { error: { code, status, message: "words of the server" } } };
}
