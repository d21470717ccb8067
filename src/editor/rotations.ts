import { l10n, Uri, type WorkspaceFolder, window, workspace } from "vscode";
import { isDotenvFile } from "../dotenv/files";
import type { Place } from "../lifecycle/place";
import type { Page } from "../rotation/journal";
import type { Rotation } from "../rotation/plan";
import type { Outcome } from "../rotation/rotate";
import { configFile, type StoreConfig } from "../stores/config";
import type { Store } from "../stores/store";
import { isStoreError } from "../stores/storeError";
import type { Audits } from "./audits";
import { busy, Stopped } from "./busy";
import type { AskGit } from "./gitState";
import { baseName, exists, parentOf, relativePath } from "./paths";
import { rotationAsker } from "./rotationAsker";
import type { Session } from "./session";
import { told } from "./told";
import type { WorkspaceStores } from "./workspaceStores";

/** Loads the code of rotations, which is a bundle of its own. */
export type LoadRotation = () => typeof import("../rotation/index");

/** A secret that is to be rotated. */
export interface Rotatable {
  readonly folder: WorkspaceFolder;
  readonly place: {
    readonly name: string;
    /** Of a file that holds it, from the folder, or the title of a store; where others of its name hold the same, it may be absent. */
    readonly path?: string | undefined;
    readonly environment?: string | undefined;
  };
}

/** A rotation that was begun and is not at its end. */
export interface OpenRotation {
  readonly folder: WorkspaceFolder;
  readonly page: Page;
}

/** The rotations of the folders of this window: begun here, gone on with, and rolled back. */
export class Rotations {
  /** @param load Undefined where nothing can be rotated: in a browser. */
  constructor(
    readonly load: LoadRotation | undefined,
    readonly stores: WorkspaceStores,
    readonly session: Session,
    readonly audits: Audits,
    readonly askGit: AskGit,
  ) {}

  get isPossible(): boolean {
    return this.load !== undefined && this.stores.isPossible;
  }

  /** Those that are under way; nothing is loaded for it where there have never been any. */
  async open(): Promise<readonly OpenRotation[]> {
    if (!this.isPossible) return [];
    const found: OpenRotation[] = [];
    for (const folder of workspace.workspaceFolders ?? []) {
      if (folder.uri.scheme !== "file" || !(await exists(Uri.joinPath(folder.uri, ".tacit/rotations"))))
        continue;
      const pages = await this.load!().openRotations(folder.uri.fsPath);
      found.push(...pages.map((page) => ({ folder, page })));
    }
    return found;
  }

  /** Rotates a secret in every place that holds the same value. */
  async begin({ folder, place }: Rotatable): Promise<void> {
    await this.#prepare(folder);
    const { findSecret, planRotation } = this.load!();
    const root = folder.uri.fsPath;
    const { name, path: at, environment } = place;
    const find = (hasWindow: boolean) =>
      findSecret({
        ...{ root, name, at, hasWindow },
        ruleOf: (each, value) => this.#ruleOf(each, value),
        openStore: this.#openStore(folder),
        isIgnored: (file) => this.#staysOut(Uri.file(file)),
      });
    const found = await find(false);
    const hasWindow = found.provider.id === "generated" ? await askForWindow(name) : false;
    if (hasWindow === undefined) return;
    const target = hasWindow ? await find(true) : found;
    await this.#run(folder, await planRotation({ root, environment, ...target }), false);
  }

  /** @param isBack Whether it is to be undone. */
  async resume({ folder, page }: OpenRotation, isBack: boolean): Promise<void> {
    await this.#prepare(folder);
    const { reopenRotation, providerOf, holderOf } = this.load!();
    const root = folder.uri.fsPath;
    const rotation = await reopenRotation(root, page.id, {
      provider: providerOf,
      holder: (ref) => holderOf(root, ref, this.#openStore(folder)),
    });
    await this.#run(folder, rotation, isBack);
  }

  async #run(folder: WorkspaceFolder, rotation: Rotation, isBack: boolean): Promise<void> {
    const { page } = rotation.journal;
    const name = nameOf(page);
    try {
      const outcome = await this.#perform(rotation, { name, isBack });
      if (outcome.kind !== "stopped") void window.showInformationMessage(endWords(outcome.kind, name));
      else if (outcome.about !== "begin") await this.#offer(folder, page.id, waitWords(name));
    } catch (error) {
      if (error instanceof Stopped) await this.#offer(folder, page.id, waitWords(name));
      else if (!isStoreError(error) || !(await this.#offer(folder, page.id, error.message))) throw error;
    } finally {
      if (this.audits.isDone) void this.audits.run();
    }
  }

  #perform(
    rotation: Rotation,
    asked: { readonly name: string; readonly isBack: boolean },
  ): Thenable<Outcome> {
    const { runRotation, rollBack, LastingSafe } = this.load!();
    const title = asked.isBack ? l10n.t("Rolling back {0}", asked.name) : l10n.t("Rotating {0}", asked.name);
    return busy(title, (signal, bar) => {
      const asker = rotationAsker(asked, (message) => bar.report({ message }));
      const safe = new LastingSafe(rotation.root, mayUseFiles);
      return (asked.isBack ? rollBack : runRotation)(rotation, asker, safe, signal);
    });
  }

  /**
   * Says how it stands with a rotation, and offers both ways.
   * @returns Whether it is under way at all; nothing is said when it is not.
   */
  async #offer(folder: WorkspaceFolder, id: string, words: string): Promise<boolean> {
    const pages = await this.load!().openRotations(folder.uri.fsPath);
    const page = pages.find((each) => each.id === id);
    if (page !== undefined) this.offerWays({ folder, page }, words);
    return page !== undefined;
  }

  /** Offers to go on with a rotation and to roll it back; waits for no answer. */
  offerWays(rotation: OpenRotation, words: string): void {
    const [goOn, back] = [l10n.t("Go On"), l10n.t("Roll Back")];
    void window.showWarningMessage(words, goOn, back).then((choice) => {
      if (choice !== undefined) void told(() => this.resume(rotation, choice === back));
    });
  }

  /** Rotations read and write the disk. */
  async #prepare(folder: WorkspaceFolder): Promise<void> {
    this.stores.refuseBroken(Uri.joinPath(folder.uri, configFile));
    const held = new Set(this.stores.in(folder).map(({ options }) => options.file));
    for (const document of workspace.textDocuments) {
      const path = relativePath(folder.uri, document.uri);
      const holds = path !== undefined && (isDotenvFile(baseName(document.uri)) || held.has(path));
      if (holds && document.isDirty) await document.save();
    }
  }

  /** Whether a file gets into no commit: git ignores it, or there is no repository. */
  async #staysOut(file: Uri): Promise<boolean> {
    if ((await this.askGit(file)).isIgnored) return true;
    for (let folder = parentOf(file); ; folder = parentOf(folder)) {
      if (await exists(Uri.joinPath(folder, ".git"))) return false;
      if (parentOf(folder).path === folder.path) return true;
    }
  }

  #ruleOf(name: string, value: string): ReturnType<Session["ruleOf"]> {
    const [found] = this.session.engine.scan(`${name}=${JSON.stringify(value)}\n`, ".env");
    return found && this.session.ruleOf(found);
  }

  #openStore(folder: WorkspaceFolder): (config: StoreConfig) => Promise<Store> {
    return (config) => this.stores.open({ config, folder });
  }
}

/** Whether a rotation can begin at such a place: what is written into code is moved out of it first. */
export function isRotatable({ kind }: Place): boolean {
  return kind === "env" || kind === "encrypted" || kind === "store";
}

/** What the secret of a rotation is called. */
export function nameOf({ holders }: Page): string {
  return Object.values(holders[0]?.names ?? {})[0] ?? "";
}

/** Whether the old value of what is made here is to stay beside the new one for a while; undefined when the person leaves. */
async function askForWindow(name: string): Promise<boolean | undefined> {
  const items = [
    {
      label: l10n.t("Replace it at once"),
      detail: l10n.t("What was signed with the old value is accepted no more."),
      hasWindow: false,
    },
    {
      label: l10n.t("Leave the old value in {0} for a while", `${name}_PREVIOUS`),
      detail: l10n.t("For a program that reads both: until you say that the old one can go."),
      hasWindow: true,
    },
  ];
  const title = l10n.t("Nobody issues {0}: its new value is made here", name);
  return (await window.showQuickPick(items, { title }))?.hasWindow;
}

async function mayUseFiles(): Promise<boolean> {
  const keep = l10n.t("Keep Them in a File");
  const detail = l10n.t(
    "In .tacit/rotations, which git is told to ignore, every program that you run can read them. They are removed at the end of the rotation.",
  );
  const words = l10n.t("This computer has no keyring that both values could be kept in.");
  return (await window.showWarningMessage(words, { modal: true, detail }, keep)) === keep;
}

function endWords(kind: "done" | "rolled-back", name: string): string {
  return kind === "done"
    ? l10n.t("{0} is rotated: its new value is in every place, and the old one is gone.", name)
    : l10n.t("{0} has its old value in every place again.", name);
}

function waitWords(name: string): string {
  return l10n.t("The rotation of {0} waits. Both values are kept until it goes on or back.", name);
}
