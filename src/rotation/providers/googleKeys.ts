import { createSign } from "node:crypto";
import type { HttpAnswer } from "../../stores/http";
import { StoreError } from "../../stores/storeError";
import type { Facts } from "../credential";
import { deed } from "../deeds";
import { patiently } from "../patience";
import type { Created, Provider, Reclaimed, Renewal, Work } from "../provider";
import { accessToken, hostOf, needed, objectIn, type PathCall, rest } from "../rest";
import { removeStrays } from "../strays";

/** What of a key file counts. Source: https://cloud.google.com/iam/docs/keys-create-delete */
interface KeyFile {
  readonly client_email: string;
  readonly private_key: string;
  readonly private_key_id: string;
}

const title = "Google Cloud";
const tokenAt = "https://oauth2.googleapis.com";
const iamAt = "https://iam.googleapis.com";
const needs = "the role Service Account Key Admin on its own service account";

/**
 * The keys of a service account of Google, whole JSON files, of which there may be ten: a key makes the next. The addresses in such a
 * file are not heeded: whoever can write it could name another server by them.
 * Source: https://cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts.keys
 */
export class GoogleKeys implements Provider {
  readonly id = "google-service-account";
  readonly title = title;
  readonly parts = ["value"];
  readonly hosts;
  readonly needs = needs;
  readonly page = "https://console.cloud.google.com/iam-admin/serviceaccounts";
  readonly deeds = [
    deed("create", "Makes another key for the same service account."),
    deed("verify", "Signs in with the new key."),
    deed("store"),
    deed("wait"),
    deed("disable", "Disables the old key; it can be enabled again.", "cuts"),
    deed("confirm"),
    deed("delete", "Deletes the old key.", "irreversible"),
  ];
  readonly #token: string;
  readonly #iam: string;

  constructor(readonly settings: Facts) {
    const { token = tokenAt, iam = iamAt } = settings;
    this.#token = token;
    this.#iam = iam;
    this.hosts = [hostOf(token, [tokenAt]), hostOf(iam, [iamAt])];
  }

  async look({ old, signal }: Work): Promise<Facts> {
    const file = fileIn(old.value!);
    return { old: file.private_key_id, before: (await this.#ids(file, signal)).join(" ") };
  }

  async create({ old, signal }: Work): Promise<Created> {
    const body = { privateKeyType: "TYPE_GOOGLE_CREDENTIALS_FILE", keyAlgorithm: "KEY_ALG_RSA_2048" };
    const call = { method: "POST", path: "", body, isOnce: true, signal } as const;
    const answer = await this.#ask(fileIn(old.value!), call);
    const made = objectIn<{ name: string; privateKeyData: string }>(title, answer);
    const text = Buffer.from(needed(title, made.privateKeyData), "base64").toString("utf8");
    return { credential: { value: likeOld(old.value!, text) }, facts: { new: idOf(made.name ?? "") } };
  }

  async reclaim(work: Work): Promise<Reclaimed> {
    const { signal } = work;
    const file = fileIn(work.old.value!);
    return removeStrays(work, {
      now: await this.#ids(file, signal),
      does: (id) =>
        `The key with the id ${id} was made meanwhile, and its file was lost. Delete it and make another.`,
      remove: (id) => this.#remove(id, file, signal),
    });
  }

  async verify({ next, signal }: Renewal): Promise<void> {
    await patiently(() => this.#accessToken(fileIn(next.value!), signal), signal);
  }

  async disable(work: Renewal): Promise<void> {
    await this.#turn(work, "disable");
  }

  async enable(work: Renewal): Promise<void> {
    await this.#turn(work, "enable");
    await patiently(() => this.#accessToken(fileIn(work.old.value!), work.signal), work.signal);
  }

  async remove({ old, next, signal }: Renewal): Promise<void> {
    await this.#remove(fileIn(old.value!).private_key_id, fileIn(next.value!), signal);
  }

  async undo({ old, next, signal }: Renewal): Promise<void> {
    await this.#remove(fileIn(next.value!).private_key_id, fileIn(old.value!), signal);
  }

  async #turn({ old, next, signal }: Renewal, how: "disable" | "enable"): Promise<void> {
    const path = `/${fileIn(old.value!).private_key_id}:${how}`;
    await this.#ask(fileIn(next.value!), { method: "POST", path, body: {}, signal });
  }

  async #remove(id: string, as: KeyFile, signal: AbortSignal | undefined): Promise<void> {
    await this.#ask(as, { method: "DELETE", path: `/${encodeURIComponent(id)}`, misses: [404], signal });
  }

  async #ids(as: KeyFile, signal: AbortSignal | undefined): Promise<readonly string[]> {
    const answer = await this.#ask(as, { method: "GET", path: "?keyTypes=USER_MANAGED", signal });
    const { keys = [] } = objectIn<{ keys: readonly { readonly name: string }[] }>(title, answer);
    return keys.map(({ name }) => idOf(name));
  }

  async #ask(as: KeyFile, { path, ...call }: PathCall): Promise<HttpAnswer> {
    const headers = { authorization: `Bearer ${await this.#accessToken(as, call.signal)}` };
    const account = encodeURIComponent(as.client_email);
    return rest(title, {
      ...call,
      url: `${this.#iam}/v1/projects/-/serviceAccounts/${account}/keys${path}`,
      headers,
      needs,
    });
  }

  /** Source: https://developers.google.com/identity/protocols/oauth2/service-account#httprest */
  #accessToken(file: KeyFile, signal: AbortSignal | undefined): Promise<string> {
    const form = { grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer", assertion: assertionOf(file) };
    const call = { url: `${this.#token}/token`, form, needs, signal };
    return accessToken(title, call, "The key is not valid, or not any longer.");
  }
}

function assertionOf({ client_email: iss, private_key, private_key_id: kid }: KeyFile): string {
  const now = Math.floor(Date.now() / 1000);
  const scope = "https://www.googleapis.com/auth/cloud-platform";
  const claims = { iss, scope, aud: `${tokenAt}/token`, iat: now, exp: now + 600 };
  const encoded = [{ alg: "RS256", typ: "JWT", kid }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString("base64url"),
  );
  const signed = encoded.join(".");
  try {
    return `${signed}.${createSign("RSA-SHA256").update(signed).sign(private_key, "base64url")}`;
  } catch {
    throw notAFile();
  }
}

/** A key file stands in a variable as it is, in one line, or in base64. */
function fileIn(value: string): KeyFile {
  try {
    const file = JSON.parse(
      isPlain(value) ? value : Buffer.from(value, "base64").toString("utf8"),
    ) as KeyFile;
    if (file.client_email && file.private_key && /^[\da-f]+$/.test(file.private_key_id)) return file;
  } catch {}
  throw notAFile();
}

/** Whether a value is the key file of a service account. */
export function isKeyFile(value: string): boolean {
  try {
    return fileIn(value) !== undefined;
  } catch {
    return false;
  }
}

function likeOld(old: string, text: string): string {
  if (!isPlain(old)) return Buffer.from(text).toString("base64");
  return old.trim().includes("\n") ? text : JSON.stringify(JSON.parse(text));
}

function isPlain(value: string): boolean {
  return value.trimStart().startsWith("{");
}

/** `projects/…/keys/0123` */
function idOf(name: string): string {
  return name.split("/").at(-1) ?? "";
}

function notAFile(): StoreError {
  return new StoreError("bad-value", title, {
    detail: "no key file of a service account",
    advice: "Rotate it by hand.",
  });
}
