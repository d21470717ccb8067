import { digestOf } from "../digest";
import { meet } from "../expected";
import { refuseEarly } from "../keep";
import type { Expected, Held, Listed, Store, Version } from "../store";
import { StoreError } from "../storeError";
import { variableNameProblem } from "../variableName";
import type { Item, Keyring } from "./keyring";

/** Secrets in the operating system's own keyring, one item each: of one person, on one computer. */
export class KeyringStore implements Store {
  readonly kind: Store["kind"];
  readonly title: string;
  readonly keepsVersions = false;
  readonly largest: number;
  readonly #keyring: Keyring;

  /** @param service What all items have in common, as `tacit/shop`. A program asks for it together with the name. */
  constructor(
    keyring: Keyring,
    readonly service: string,
  ) {
    this.#keyring = keyring;
    this.kind = keyring.kind;
    this.largest = keyring.largest;
    this.title = `${keyring.title} (${service})`;
  }

  address(name: string): string {
    return `${this.service}/${name}`;
  }

  nameProblem(name: string): string | undefined {
    return variableNameProblem(name);
  }

  permissions(): readonly string[] {
    return [];
  }

  async list(signal?: AbortSignal): Promise<readonly Listed[]> {
    const names = await this.#keyring.accounts(this.service, signal);
    return names.map((name) => ({ name, changed: undefined }));
  }

  async get(name: string, signal?: AbortSignal): Promise<Held | undefined> {
    const value = await this.#keyring.get(this.#item(name), signal);
    return value === undefined ? undefined : { value, version: digestOf(value) };
  }

  async put(name: string, value: string, expected: Expected, signal?: AbortSignal): Promise<string> {
    refuseEarly(this, name, value);
    if (!this.#keyring.takes(value)) throw new StoreError("bad-value", this.title);
    if (expected !== "any") meet(this.title, await this.get(name, signal), expected);
    await this.#keyring.set(this.#item(name), value, `${this.service}: ${name}`, signal);
    return digestOf(value);
  }

  async versions(name: string, signal?: AbortSignal): Promise<readonly Version[]> {
    const held = await this.get(name, signal);
    return held === undefined ? [] : [{ version: held.version, created: undefined }];
  }

  remove(name: string, signal?: AbortSignal): Promise<boolean> {
    return this.#keyring.remove(this.#item(name), signal);
  }

  #item(account: string): Item {
    return { service: this.service, account };
  }
}
