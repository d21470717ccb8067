import type { HttpAnswer } from "../../stores/http";
import { StoreError } from "../../stores/storeError";
import type { Facts } from "../credential";
import { deed } from "../deeds";
import type { Created, Provider, Reclaimed, Renewal, Work } from "../provider";
import { hostOf, needed, objectIn, type PathCall, rest } from "../rest";
import { removeStrays } from "../strays";

interface Key {
  readonly api_key_id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly api_key: string;
}

const title = "SendGrid";
const bases = ["https://api.sendgrid.com", "https://api.eu.sendgrid.com"];
const needs = "the scopes api_keys.read, api_keys.create and api_keys.delete";

/**
 * API keys of SendGrid; the id of each is its middle part. The new one gets the name and the scopes of the old one.
 * Source: https://www.twilio.com/docs/sendgrid/api-reference/api-keys
 */
export class SendGridKeys implements Provider {
  readonly id = "sendgrid";
  readonly title = title;
  readonly settings: Facts;
  readonly parts = ["value"];
  readonly hosts;
  readonly needs = needs;
  readonly page = "https://app.sendgrid.com/settings/api_keys";
  readonly deeds = [
    deed("create", "Makes another key with the same name and scopes."),
    deed("verify"),
    deed("store"),
    deed("wait"),
    deed("delete", "Deletes the old key.", "irreversible"),
  ];
  readonly #base: string;

  /** @param base The address of the API; that of the European region is another. */
  constructor(base = bases[0]!) {
    this.#base = base;
    this.settings = { base };
    this.hosts = [hostOf(base, bases)];
  }

  async look({ old, signal }: Work): Promise<Facts> {
    return { old: idOf(old.value!), before: (await this.#ids(old.value!, signal)).join(" ") };
  }

  async create({ old, signal }: Work): Promise<Created> {
    const path = `/${idOf(old.value!)}`;
    const known = objectIn<Key>(title, await this.#ask(old.value!, { method: "GET", path, signal }));
    const body = { name: known.name, scopes: known.scopes };
    const answer = await this.#ask(old.value!, { method: "POST", path: "", body, isOnce: true, signal });
    const made = objectIn<Key>(title, answer);
    return { credential: { value: needed(title, made.api_key) }, facts: { new: made.api_key_id ?? "" } };
  }

  async reclaim(work: Work): Promise<Reclaimed> {
    const { old, signal } = work;
    return removeStrays(work, {
      now: await this.#ids(old.value!, signal),
      does: (id) =>
        `The key with the id ${id} was made meanwhile, and its value was lost. Delete it and make another.`,
      remove: (id) => this.#remove(id, old.value!, signal),
    });
  }

  async verify({ old, next, signal }: Renewal): Promise<void> {
    const made = await this.#scopes(next.value!, next.value!, signal);
    const known = await this.#scopes(old.value!, next.value!, signal);
    if (known.every((scope) => made.includes(scope))) return;
    throw new StoreError("unverified", title, { advice: "The new key lacks scopes of the old one." });
  }

  async remove({ old, next, signal }: Renewal): Promise<void> {
    await this.#remove(idOf(old.value!), next.value!, signal);
  }

  async undo({ old, next, signal }: Renewal): Promise<void> {
    await this.#remove(idOf(next.value!), old.value!, signal);
  }

  async #ids(key: string, signal: AbortSignal | undefined): Promise<readonly string[]> {
    const answer = await this.#ask(key, { method: "GET", path: "", signal });
    const { result = [] } = objectIn<{ result: readonly Key[] }>(title, answer);
    return result.map(({ api_key_id }) => api_key_id);
  }

  async #scopes(key: string, as: string, signal: AbortSignal | undefined): Promise<readonly string[]> {
    const answer = await this.#ask(as, { method: "GET", path: `/${idOf(key)}`, signal });
    return objectIn<Key>(title, answer).scopes ?? [];
  }

  async #remove(id: string, as: string, signal: AbortSignal | undefined): Promise<void> {
    await this.#ask(as, { method: "DELETE", path: `/${id}`, misses: [404], signal });
  }

  #ask(key: string, { path, ...call }: PathCall): Promise<HttpAnswer> {
    const headers = { authorization: `Bearer ${key}` };
    return rest(title, { ...call, url: `${this.#base}/v3/api_keys${path}`, headers, needs });
  }
}

/** `SG.id.secret` */
function idOf(key: string): string {
  return encodeURIComponent(key.split(".")[1] ?? "");
}
