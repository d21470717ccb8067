import { randomUUID } from "node:crypto";
import { type Answered, type Asked, answering } from "./http";
import type { Running } from "./process";

interface Version {
  readonly id: string;
  readonly value: string;
  readonly created: number;
}

interface Secret {
  readonly name: string;
  /** The newest last. */
  readonly versions: Version[];
  isDeleted: boolean;
  /** How many requests it still takes until a deletion or a recovery is carried out. */
  busyFor: number;
}

const pageSize = 2;

/**
 * Stands for Azure Key Vault, of which there is no server to run here: secrets with their versions, in pages; names without
 * regard to case; soft deletion and recovery, which both take their time. Microsoft's own client for Python is run against it.
 * Its clock goes on by a second with each version, since that is as fine as the service tells time.
 * Source: https://learn.microsoft.com/rest/api/keyvault/secrets/operation-groups
 */
export function keyVault(): Promise<Running> {
  const vault = new FakeVault();
  return answering((asked) => vault.answer(asked));
}

class FakeVault {
  readonly #secrets = new Map<string, Secret>();
  #now = Math.floor(Date.now() / 1000);

  answer(asked: Asked): Answered {
    const { method, url, parts, authorization } = asked;
    if (!authorization?.startsWith("Bearer ")) return challenge;
    if (!url.searchParams.has("api-version")) return failed(400, "BadParameter");
    const [kind, name, last] = parts;
    if (kind === "secrets" && name === undefined) return this.#list(url);
    const secret = this.#secrets.get(name!.toLowerCase());
    if (kind === "deletedsecrets") return this.#deleted(asked, secret);
    if (method === "PUT") return this.#set(asked, secret);
    if (secret === undefined || this.#isBusy(secret) || secret.isDeleted)
      return failed(404, "SecretNotFound");
    if (method === "DELETE") return this.#delete(asked, secret);
    if (last === "versions") return page(url, secret.versions, (each) => bundle(url, secret, each, false));
    const version =
      last === undefined ? secret.versions.at(-1) : secret.versions.find(({ id }) => id === last);
    return version === undefined ? failed(404, "SecretNotFound") : ok(bundle(url, secret, version));
  }

  #list(url: URL): Answered {
    const live = [...this.#secrets.values()].filter(({ isDeleted }) => !isDeleted);
    return page(url, live, (each) => {
      const { value, ...rest } = bundle(url, each, each.versions.at(-1)!);
      return { ...rest, id: rest.id.replace(/\/[^/]+$/, "") };
    });
  }

  #set({ url, parts, body }: Asked, known: Secret | undefined): Answered {
    const { value } = body as { readonly value: string };
    if (typeof value !== "string" || value.length > 25_600) return failed(400, "BadParameter");
    if (!/^[\dA-Za-z-]{1,127}$/.test(parts[1]!)) return failed(400, "BadParameter");
    if (known !== undefined && this.#isBusy(known)) return failed(409, "Conflict", "ObjectIsBeingDeleted");
    if (known?.isDeleted) return failed(409, "Conflict", "ObjectIsDeletedButRecoverable");
    const secret = known ?? { name: parts[1]!, versions: [], isDeleted: false, busyFor: 0 };
    const version = { id: randomUUID().replaceAll("-", ""), value, created: this.#now++ };
    secret.versions.push(version);
    this.#secrets.set(secret.name.toLowerCase(), secret);
    return ok(bundle(url, secret, version));
  }

  #delete({ url }: Asked, secret: Secret): Answered {
    Object.assign(secret, { isDeleted: true, busyFor: 4 });
    return ok(deletedBundle(url, secret));
  }

  #deleted({ method, url, parts }: Asked, secret: Secret | undefined): Answered {
    if (secret === undefined || !secret.isDeleted || this.#isBusy(secret))
      return failed(404, "SecretNotFound");
    if (method === "GET") return ok(deletedBundle(url, secret));
    if (method === "DELETE") {
      this.#secrets.delete(secret.name.toLowerCase());
      return { status: 204 };
    }
    if (parts[2] !== "recover") return failed(405, "MethodNotAllowed");
    Object.assign(secret, { isDeleted: false, busyFor: 2 });
    return ok(bundle(url, secret, secret.versions.at(-1)!));
  }

  #isBusy(secret: Secret): boolean {
    if (secret.busyFor === 0) return false;
    secret.busyFor--;
    return true;
  }
}

const challenge: Answered = {
  ...failed(401, "Unauthorized"),
  headers: {
    "www-authenticate":
      'Bearer authorization="https://login.microsoftonline.com/made-up", resource="https://vault.azure.net"',
  },
};

function bundle(url: URL, { name }: Secret, { id, value, created }: Version, hasValue = true) {
  return {
    id: `${url.origin}/secrets/${name}/${id}`,
    ...(hasValue && { value }),
    attributes: { enabled: true, created, updated: created, recoveryLevel: "Recoverable+Purgeable" },
  };
}

function deletedBundle(url: URL, secret: Secret) {
  const last = secret.versions.at(-1)!;
  const dates = { deletedDate: last.created, scheduledPurgeDate: last.created + 7_776_000 };
  return {
    ...bundle(url, secret, last, false),
    ...dates,
    recoveryId: `${url.origin}/deletedsecrets/${secret.name}`,
  };
}

function page<Item>(url: URL, items: readonly Item[], shown: (item: Item) => object): Answered {
  const from = Number(url.searchParams.get("$skiptoken") ?? 0);
  const next = new URL(url);
  next.searchParams.set("$skiptoken", String(from + pageSize));
  const nextLink = from + pageSize < items.length ? next.href : null;
  return ok({ value: items.slice(from, from + pageSize).map(shown), nextLink });
}

function ok(body: object): Answered {
  return { status: 200, body };
}

function failed(status: number, code: string, inner?: string): Answered {
  const innererror = inner === undefined ? {} : { innererror: { code: inner } };
  return { status, body: { error: { code, message: "words of the server", ...innererror } } };
}
