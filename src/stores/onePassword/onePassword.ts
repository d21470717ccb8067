import { digestOf } from "../digest";
import { meet } from "../expected";
import { refuseEarly } from "../keep";
import type { Expected, Held, Listed, Operation, Store, Version } from "../store";
import { StoreError } from "../storeError";
import { callTool, type ToolAnswer } from "../tool";
import { opFailure } from "./opErrors";
import { type OpItem, secretsOf, withoutSecret, withSecret } from "./opItem";

/** Where secrets stand in 1Password. */
export interface OnePasswordPlace {
  /** Its name or id. */
  readonly vault: string;
  /** Its title or id. */
  readonly item: string;
  /** The account's address or id, where `op` knows several. */
  readonly account?: string;
}

/** A person may have to find their finger. */
const patience = 120_000;

/**
 * 1Password, one item whose fields are the names, through the person's own `op`; a value goes to it in a JSON template on its
 * standard input. Programs read `op://vault/item/NAME`. An item is written as a whole and without a way to compare, so it is
 * read first, and what changes in it in between is overwritten. Items of logins are refused: written so, they would lose
 * their passkeys. Sources: https://developer.1password.com/docs/cli/reference/management-commands/item,
 * https://developer.1password.com/docs/cli/item-template-json
 */
export class OnePassword implements Store {
  readonly kind = "1password";
  readonly title: string;
  readonly keepsVersions = false;
  readonly largest = 100_000;

  /** @param program What is run for `op`. */
  constructor(
    readonly place: OnePasswordPlace,
    readonly program = "op",
  ) {
    this.title = `1Password (${place.vault}/${place.item})`;
  }

  address(name: string): string {
    return `op://${this.place.vault}/${this.place.item}/${name}`;
  }

  nameProblem(name: string): string | undefined {
    return /^[\w-][\w .-]*$/.test(name) && name.trim() === name
      ? undefined
      : "must consist of letters, digits, spaces and _.-, as references to it can have them";
  }

  permissions(operation: Operation): readonly string[] {
    const isWrite = operation === "put" || operation === "remove";
    return isWrite ? ["View Items", "Create Items", "Edit Items"] : ["View Items"];
  }

  async list(signal?: AbortSignal): Promise<readonly Listed[]> {
    const names = [...(await this.all(signal)).keys()].sort();
    return names.map((name) => ({ name, changed: undefined }));
  }

  async all(signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
    const item = await this.#item(signal);
    return item === undefined ? new Map() : secretsOf(item);
  }

  async get(name: string, signal?: AbortSignal): Promise<Held | undefined> {
    return heldIn(await this.#item(signal), name);
  }

  async put(name: string, value: string, expected: Expected, signal?: AbortSignal): Promise<string> {
    refuseEarly(this, name, value);
    const item = await this.#item(signal);
    meet(this.title, heldIn(item, name), expected);
    if (item === undefined) await this.#create(withSecret(this.#newItem(), name, value), signal);
    else await this.#edit(withSecret(item, name, value), signal);
    return digestOf(value);
  }

  async versions(name: string, signal?: AbortSignal): Promise<readonly Version[]> {
    const held = await this.get(name, signal);
    return held === undefined ? [] : [{ version: held.version, created: undefined }];
  }

  async remove(name: string, signal?: AbortSignal): Promise<boolean> {
    const item = await this.#item(signal);
    if (item === undefined || !secretsOf(item).has(name)) return false;
    await this.#edit(withoutSecret(item, name), signal);
    return true;
  }

  #newItem(): OpItem & { readonly title: string } {
    return { title: this.place.item, category: "SECURE_NOTE", fields: [] };
  }

  /** Undefined when there is none yet. */
  async #item(signal: AbortSignal | undefined): Promise<OpItem | undefined> {
    const answer = await this.#op(["get", this.place.item], undefined, signal);
    if (answer.code === 0) return this.#parsed(answer);
    const failure = opFailure(this.title, answer, false);
    if (failure === "no item") return undefined;
    throw failure;
  }

  #create(item: OpItem, signal: AbortSignal | undefined): Promise<void> {
    return this.#write(["create", "-"], item, signal);
  }

  #edit(item: OpItem, signal: AbortSignal | undefined): Promise<void> {
    if (item.category === "LOGIN") {
      const advice = "Name an item of another category in .tacit/config.json, such as a secure note.";
      throw new StoreError("failed", this.title, { detail: "a login, which may hold a passkey", advice });
    }
    return this.#write(["edit", item.id ?? this.place.item], item, signal);
  }

  async #write(args: readonly string[], item: OpItem, signal: AbortSignal | undefined): Promise<void> {
    const answer = await this.#op(args, JSON.stringify(item), signal);
    if (answer.code === 0) return;
    const failure = opFailure(this.title, answer, true);
    throw failure === "no item" ? new StoreError("conflict", this.title) : failure;
  }

  #op(args: readonly string[], input: string | undefined, signal?: AbortSignal): Promise<ToolAnswer> {
    const { vault, account } = this.place;
    const flags = ["--vault", vault, "--format", "json", ...(account ? ["--account", account] : [])];
    const [verb = "", ...rest] = args;
    return callTool(this.title, this.program, {
      args: ["item", verb, ...flags, ...rest],
      ...(input !== undefined && { input }),
      signal,
      patience,
    });
  }

  #parsed({ stdout }: ToolAnswer): OpItem {
    try {
      return JSON.parse(stdout) as OpItem;
    } catch {
      throw new StoreError("damaged", this.title, { detail: "no JSON from op" });
    }
  }
}

function heldIn(item: OpItem | undefined, name: string): Held | undefined {
  const value = item === undefined ? undefined : secretsOf(item).get(name);
  return value === undefined ? undefined : { value, version: digestOf(value) };
}
