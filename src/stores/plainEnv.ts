import { basename } from "node:path";
import { changeVariable, edited, endsOpen, lineEndOf, removeVariable } from "../dotenv/edit";
import { type Entry, parse } from "../dotenv/parse";
import { type Dialect, quote } from "../dotenv/quote";
import { digestOf } from "./digest";
import { meet } from "./expected";
import { refuseEarly } from "./keep";
import type { Expected, FileStore, Held, Listed, Version } from "./store";
import { StoreError } from "./storeError";
import { readText, writeText } from "./textFile";
import { variableNameProblem } from "./variableName";

/** A `.env` file: a start for one person, in plain text, which git must ignore. */
export class PlainEnv implements FileStore {
  readonly kind = "env";
  readonly title: string;
  readonly keepsVersions = false;
  readonly largest = 1_000_000;

  /**
   * @param path Of the file, which need not exist yet.
   * @param readers Every loader that must read back what is written.
   */
  constructor(
    readonly path: string,
    readonly readers: readonly Dialect[] = ["dotenv"],
  ) {
    this.title = basename(path);
  }

  address(name: string): string {
    return name;
  }

  nameProblem(name: string): string | undefined {
    return variableNameProblem(name);
  }

  permissions(): readonly string[] {
    return [];
  }

  async list(signal?: AbortSignal): Promise<readonly Listed[]> {
    const text = await this.#read(signal);
    const names = new Set(inForce(text ?? "").map(({ name }) => name));
    return [...names].sort().map((name) => ({ name, changed: undefined }));
  }

  async get(name: string, signal?: AbortSignal): Promise<Held | undefined> {
    return heldIn((await this.#read(signal)) ?? "", name);
  }

  async put(name: string, value: string, expected: Expected, signal?: AbortSignal): Promise<string> {
    const before = await this.#read(signal);
    meet(this.title, heldIn(before ?? "", name), expected);
    const after = this.#textWith(before, name, value);
    await writeText(this.title, this.path, before, after);
    return digestOf(value);
  }

  async textWith(before: string | undefined, values: ReadonlyMap<string, string>): Promise<string> {
    let text = before;
    for (const [name, value] of values) text = this.#textWith(text, name, value);
    return text ?? "";
  }

  async valuesIn(text: string): Promise<ReadonlyMap<string, string>> {
    return new Map(inForce(text).map(({ name, value }) => [name, value]));
  }

  async all(signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
    return this.valuesIn((await this.#read(signal)) ?? "");
  }

  async versions(name: string, signal?: AbortSignal): Promise<readonly Version[]> {
    const held = await this.get(name, signal);
    return held === undefined ? [] : [{ version: held.version, created: undefined }];
  }

  async remove(name: string, signal?: AbortSignal): Promise<boolean> {
    const before = await this.#read(signal);
    const edits = removeVariable(before ?? "", name);
    if (before === undefined || edits.length === 0) return false;
    await writeText(this.title, this.path, before, edited(before, edits));
    return true;
  }

  #textWith(before: string | undefined, name: string, value: string): string {
    refuseEarly(this, name, value);
    const quoted = quote(value, this.readers, lineEndOf(before));
    const isOpen = heldIn(before ?? "", name) === undefined && endsOpen(before ?? "", this.readers);
    if (quoted === undefined || isOpen) throw new StoreError("bad-value", this.title);
    return edited(before ?? "", changeVariable(before, name, quoted));
  }

  async #read(signal: AbortSignal | undefined): Promise<string | undefined> {
    signal?.throwIfAborted();
    return readText(this.title, this.path);
  }
}

function heldIn(text: string, name: string): Held | undefined {
  const value = inForce(text).findLast((entry) => entry.name === name)?.value;
  return value === undefined ? undefined : { value, version: digestOf(value) };
}

function inForce(text: string): Entry[] {
  return parse(text).filter(({ commented }) => !commented);
}
