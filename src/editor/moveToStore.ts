import { l10n, type TextDocument, Uri, window, workspace } from "vscode";
import type { StoreContents } from "../refactor/holders";
import { keep } from "../stores/keep";
import { labelOf } from "../stores/label";
import { runnerOf } from "../stores/runner";
import { type FileStore, isFileStore, type Store } from "../stores/store";
import { isStoreError, StoreError } from "../stores/storeError";
import { valuesOf } from "../stores/variables";
import type { Aftermath } from "./afterMove";
import { busyInAWhile, Stopped } from "./busy";
import type { EncryptedFiles } from "./encryptedFile";
import { documentAt } from "./fileTexts";
import { fixer } from "./fixer";
import { keeperOf } from "./keeper";
import type { Moves, Prepared, Selection } from "./moves";
import { baseName } from "./paths";
import type { StoreListings } from "./storeListings";
import { replaceText } from "./textEdits";
import { refuseUnignored } from "./unignored";
import type { ConfiguredStore, WorkspaceStores } from "./workspaceStores";

/** What moving to a store needs. */
export interface StoreMoveParts {
  readonly moves: Moves;
  readonly stores: WorkspaceStores;
  readonly listings: StoreListings;
  readonly encryptedFiles: EncryptedFiles;
  readonly aftermath: Aftermath;
}

/** What moves secrets to a store: they are stored, read back and compared, and only then is the source edited. */
export class StoreMove {
  readonly #versions: readonly number[];
  #target: ConfiguredStore | undefined;
  /** What the person has called a single secret. */
  #name: string | undefined;
  /** Files of the store, which a program must find on the disk; the source is the person's to save. */
  #files: readonly TextDocument[] = [];

  /** @param target Undefined for an encrypted file that the person is yet to choose. */
  constructor(
    readonly parts: StoreMoveParts,
    target: ConfiguredStore | undefined,
    readonly selections: readonly Selection[],
  ) {
    this.#target = target;
    this.#versions = selections.map(({ document }) => document.version);
  }

  /** Never rejects: whatever goes wrong is told, and then nothing was changed. */
  async run(): Promise<void> {
    try {
      this.#stopIfChanged();
      const target = this.#target ?? (await this.#chosen());
      this.#target = target;
      await this.parts.encryptedFiles.withKey(target, () => this.#run(target));
    } catch (error) {
      if (!(error instanceof Stopped)) this.#tell(error);
    }
  }

  /** With a button where it can help; a message that has none is shown by its first line only. */
  #tell(error: unknown): void {
    this.#name = undefined;
    const words = isStoreError(error) ? error.message : l10n.t("The secret could not be moved.");
    const again = l10n.t("Try Again");
    const buttons = this.#changed === undefined ? [again] : [];
    void window
      .showErrorMessage(l10n.t("{0} Your code was not changed.", words), ...buttons)
      .then((choice) => (choice === again ? this.run() : undefined));
  }

  async #chosen(): Promise<ConfiguredStore> {
    const folder = workspace.getWorkspaceFolder(this.selections[0]!.document.uri);
    const chosen = folder && (await this.parts.encryptedFiles.choose(folder));
    if (chosen === undefined) throw new Stopped();
    return chosen;
  }

  get #label(): string {
    return this.#target === undefined ? "" : labelOf(this.#target.config);
  }

  async #run(target: ConfiguredStore): Promise<void> {
    const store = await this.parts.stores.open(target);
    const contents = {
      ...(await this.#busy((signal) => contentsOf(store, signal))),
      ...(!isFileStore(store) && { keeper: keeperOf(target.config, (name) => store.address(name)) }),
    };
    let prepared = await this.parts.moves.prepare(this.selections, contents);
    if (prepared.done.length === 0) {
      this.parts.aftermath.refused(prepared.stays.map(({ reason }) => reason));
      return;
    }
    if (store.kind !== "env") prepared = await this.#named(store, prepared, contents);
    if (isFileStore(store)) await this.#addTo(prepared, store);
    else await this.#busy((signal) => keepAll(store, prepared.kept, signal));
    this.parts.listings.forget(target);
    this.#stopIfChanged();
    if (!(await workspace.applyEdit(prepared.edit, { isRefactoring: true })))
      throw new StoreError("failed", this.#label, { detail: l10n.t("the edit was not applied") });
    for (const file of this.#files) await file.save();
    const values = new Map([...contents.values, ...prepared.kept]);
    await this.parts.aftermath.stored(prepared.done, this.#label, values, runnerOf(target.config));
  }

  /** The name of a single secret is the person's to choose: unlike that of a variable in plain text, it cannot be changed later. */
  async #named(store: Store, prepared: Prepared, contents: StoreContents): Promise<Prepared> {
    const [done] = prepared.done;
    if (done === undefined || done.reused || prepared.done.length > 1) return prepared;
    const { names } = contents;
    const problemOf = (name: string): string | undefined => {
      if (!fixer().isUsable(name)) return l10n.t("{0} cannot be the name of a variable.", name);
      if (names.has(name)) return l10n.t("There is a secret of that name already.");
      const problem = store.nameProblem(name);
      return problem && l10n.t("The name {0}.", problem);
    };
    this.#name ??= await window.showInputBox({
      title: l10n.t("Move secret to {0}", this.#label),
      prompt: done.isNative
        ? l10n.t("The name of the secret")
        : l10n.t("The name of the secret, and of the variable that the program reads"),
      value: done.name,
      validateInput: problemOf,
    });
    const name = this.#name;
    if (name === undefined) throw new Stopped();
    if (name === done.name) return prepared;
    const wanted = [{ ...done.wanted, name }];
    const { document } = this.selections.find((one) => one.wanted.includes(done.wanted))!;
    return this.parts.moves.prepare([{ document, wanted }], { ...contents, values: new Map() });
  }

  /** A store that is a file is changed in the same step as the source, so that one undo takes back both. */
  async #addTo({ edit, kept }: Prepared, store: FileStore): Promise<void> {
    const uri = Uri.file(store.path);
    await refuseUnignored(store, this.#label, this.parts.moves.askGit);
    const document = await documentAt(uri);
    const after = await store.textWith(document?.getText(), kept);
    const held = await store.valuesIn(after);
    for (const [name, value] of kept)
      if (held.get(name) !== value) throw new StoreError("unverified", this.#label);
    replaceText(edit, uri, document, after);
    this.#files = document === undefined || document.isDirty ? [] : [document];
    for (const { path, text } of (await store.beside?.(after, [...kept.keys()])) ?? []) {
      const other = Uri.file(path);
      const there = await documentAt(other);
      replaceText(edit, other, there, text);
      if (there !== undefined) this.#files = [...this.#files, there];
    }
  }

  #busy<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return busyInAWhile(l10n.t("Asking {0}…", this.#label), task);
  }

  get #changed(): TextDocument | undefined {
    return this.selections.find(({ document }, i) => document.version !== this.#versions[i])?.document;
  }

  #stopIfChanged(): void {
    const changed = this.#changed;
    if (changed === undefined) return;
    throw new StoreError("conflict", baseName(changed.uri), {
      advice: l10n.t("Choose the fix again: what is stored by now is used then."),
    });
  }
}

/** So many values are read to see whether one of them is the secret; of a store with more only the names. */
const fewEnough = 30;

async function contentsOf(store: Store, signal: AbortSignal): Promise<StoreContents> {
  const names = (await store.list(signal)).map(({ name }) => name);
  const isFew = names.length > 0 && names.length <= fewEnough;
  return { names: new Set(names), values: isFew ? await valuesOf(store, signal) : new Map() };
}

async function keepAll(store: Store, kept: ReadonlyMap<string, string>, signal: AbortSignal): Promise<void> {
  for (const [name, value] of kept) await keep(store, name, value, "absent", signal);
}
