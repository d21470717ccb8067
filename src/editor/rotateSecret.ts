import {
  commands,
  Disposable,
  env,
  l10n,
  ProgressLocation,
  type SecretStorage,
  Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from "vscode";
import type { Rule } from "../engine/rule";
import type { Asker, Question } from "../rotation/asker";
import type { Page } from "../rotation/journal";
import type { Rotation } from "../rotation/plan";
import type { Outcome } from "../rotation/rotate";
import type { StepName } from "../rotation/steps";
import { isStoreError } from "../stores/storeError";
import type { Subject } from "./auditActions";
import type { Audits } from "./audits";
import { namesIn } from "./fileTexts";
import type { AskGit } from "./gitState";
import { exists, parentOf } from "./paths";
import { SecretStorageSafe } from "./rotationSafe";
import type { Session } from "./session";
import { askForValue } from "./valueBox";
import type { OpenStore } from "./workspaceStores";

/** What the bundle of rotations gives. */
export type RotationBundle = typeof import("../rotation");

/** What rotations are made of. */
export interface RotateParts {
  readonly audits: Audits;
  readonly session: Session;
  readonly secrets: SecretStorage;
  /** Loads the bundle; undefined where there is none: in a browser. */
  readonly rotation: (() => RotationBundle) | undefined;
  readonly openStore: OpenStore | undefined;
  readonly askGit: AskGit;
}

/**
 * The command that rotates a secret on its whole way. What was begun and not ended, in this window or another, is told of at
 * start-up and can be gone on with or rolled back.
 */
export function registerRotateSecret(parts: RotateParts): Disposable {
  const rotate = (subject?: Subject): Promise<void> => told(() => begin(parts, subject));
  setTimeout(() => void told(() => tellOpen(parts)), 5000).unref?.();
  return Disposable.from(
    commands.registerCommand("tacit.rotateSecret", rotate),
    commands.registerCommand("tacit.resumeRotation", () => told(() => chooseOpen(parts))),
  );
}

/** What stores say went wrong is for the person; everything else is a fault. */
async function told(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isStoreError(error)) throw error;
    void window.showErrorMessage(error.message);
  }
}

async function begin(parts: RotateParts, subject: Subject | undefined): Promise<void> {
  const { rotation } = parts;
  if (rotation === undefined || parts.openStore === undefined || !workspace.isTrusted) {
    void window.showInformationMessage(
      l10n.t("Secrets are rotated in trusted folders of a computer, not in a browser."),
    );
    return;
  }
  const target = subject === undefined ? await chooseSecret(parts) : ofSubject(subject);
  if (target === undefined) return;
  const { folder, name, environment } = target;
  const root = folder.uri.fsPath;
  const { openStore } = opening(parts);
  const ruleOf = (each: string, value: string): Rule | undefined => ruleFinding(parts.session, each, value);
  const isIgnored = (path: string): Promise<boolean> => staysOut(parts.askGit, Uri.file(path));
  const search = { root, name, environment, ruleOf, openStore, isIgnored };
  const found = await rotation().findSecret(search);
  const hasWindow = found.provider.id === "generated" ? await askForWindow(name) : false;
  if (hasWindow === undefined) return;
  const widened = hasWindow ? await rotation().findSecret({ ...search, hasWindow }) : found;
  const planned = await rotation().planRotation({ root, environment, ...widened });
  await perform(parts, planned, name, rotation().runRotation);
}

interface Target {
  readonly folder: WorkspaceFolder;
  readonly name: string;
  readonly environment: string | undefined;
}

function ofSubject({ folder, place }: Subject): Target {
  return { folder, name: place.name, environment: place.environment };
}

/** Whether a file gets into no commit: git ignores it, or there is no repository. */
async function staysOut(askGit: AskGit, file: Uri): Promise<boolean> {
  if ((await askGit(file)).isIgnored) return true;
  for (let folder = parentOf(file); ; folder = parentOf(folder)) {
    if (await exists(Uri.joinPath(folder, ".git"))) return false;
    if (parentOf(folder).path === folder.path) return true;
  }
}

/** Whether the old value of what is made here stays beside the new one for a while; undefined when the person leaves. */
async function askForWindow(name: string): Promise<boolean | undefined> {
  const items = [
    {
      label: l10n.t("Replace it at once"),
      detail: l10n.t("What was signed or encrypted with the old value is not accepted any more."),
      hasWindow: false,
    },
    {
      label: l10n.t("Leave the old value in {0}_PREVIOUS for a while", name),
      detail: l10n.t("For programs that read both. It is taken out when you say that it can go."),
      hasWindow: true,
    },
  ];
  return (await window.showQuickPick(items, { title: l10n.t("How is {0} to be replaced?", name) }))
    ?.hasWindow;
}

/** One of the secrets that the audit knows in `.env` files and stores. */
async function chooseSecret({ audits }: RotateParts): Promise<Target | undefined> {
  await audits.run();
  const held = audits.all.flatMap(([folder, { places }]) =>
    places
      .filter(({ kind, traits }) => !traits.isName && /^(?:env|encrypted|store)$/.test(kind))
      .map((place) => ({ folder, place })),
  );
  if (held.length === 0) {
    void window.showInformationMessage(
      l10n.t("There is no secret in a .env file or store here. Move one there first."),
    );
    return undefined;
  }
  const items = held.map(({ folder, place }) => ({
    label: place.name,
    description: [place.service, place.environment].filter(Boolean).join(" · "),
    detail: place.path,
    target: ofSubject({ folder, place }),
  }));
  const title = l10n.t("Which secret is to be rotated?");
  return (await window.showQuickPick(items, { title, matchOnDetail: true }))?.target;
}

async function perform(
  parts: RotateParts,
  planned: Rotation,
  name: string,
  way: RotationBundle["runRotation"],
): Promise<void> {
  const { id } = planned.journal.page;
  const safe = new SecretStorageSafe(parts.secrets);
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t("Rotating {0}", name),
    cancellable: true,
  };
  const outcome = await window.withProgress(options, (progress, token) => {
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    const asker = askerFor(name, planned, (message) => progress.report({ message }));
    return way(planned, asker, safe, stop.signal).catch((error: unknown) => {
      if (stop.signal.aborted) return { kind: "stopped", about: "begin" } satisfies Outcome;
      throw error;
    });
  });
  void tellOutcome(parts, name, id, outcome);
  await parts.audits.run();
}

async function tellOutcome(parts: RotateParts, name: string, id: string, outcome: Outcome): Promise<void> {
  if (outcome.kind === "done") {
    void window.showInformationMessage(
      l10n.t("{0} was rotated: the new value is in all places, and the old one is gone.", name),
    );
    return;
  }
  if (outcome.kind === "rolled-back") {
    void window.showInformationMessage(l10n.t("{0} has its old value again, in all places.", name));
    return;
  }
  const isBegun = (await pagesIn(parts)).some(([, page]) => page.id === id);
  if (isBegun) void tellWaiting(parts, l10n.t("The rotation of {0} waits for you.", name));
}

/** The person decides in dialogs that cannot be overlooked; what is made by hand comes from a box that hides it. */
function askerFor(name: string, { holders }: Rotation, report: (text: string) => void): Asker {
  return {
    confirm: (question) => confirm(name, question),
    newValue: async (part, page) => {
      if (page !== undefined) await env.openExternal(Uri.parse(page));
      const title =
        part === "value" ? l10n.t("The new value of {0}", name) : l10n.t("The new {0} of {1}", part, name);
      return (
        (await askForValue(title, holders.map((holder) => holder.title).join(", ")))?.trim() || undefined
      );
    },
    tell: (step, state) => report(stepWords(step, state)),
  };
}

async function confirm(name: string, { about, text, risk }: Question): Promise<boolean> {
  const isWaiting = about === "wait";
  const question = about === "begin" ? l10n.t("Rotate {0}?", name) : l10n.t("Rotating {0}", name);
  const wait = l10n.t(
    "The new value is in all places. Has everything that uses it been started anew, or read it again? If not yet, cancel: the rotation waits for you, for days if need be.",
  );
  const known = isWaiting ? wait : text;
  const detail = risk === "irreversible" ? `${known}\n\n${l10n.t("This cannot be undone.")}` : known;
  const yes = isWaiting || about === "confirm" ? l10n.t("Yes") : l10n.t("Go On");
  return (await window.showWarningMessage(question, { modal: true, detail }, yes)) === yes;
}

/** What a step has come to, for people. */
function stepWords(step: StepName, state: "done" | "undone"): string {
  if (state === "undone") return l10n.t("going back");
  const words: Readonly<Record<StepName, string>> = {
    create: l10n.t("a new value was made"),
    verify: l10n.t("the new value works"),
    store: l10n.t("the new value is in all places"),
    wait: l10n.t("all that uses it has the new value"),
    disable: l10n.t("the old value is out of force"),
    confirm: l10n.t("nothing uses the old value"),
    delete: l10n.t("the old value is gone"),
  };
  return words[step];
}

/** Rotations of the window's folders that were begun and not ended. */
async function pagesIn({ rotation }: RotateParts): Promise<readonly (readonly [WorkspaceFolder, Page])[]> {
  const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === "file");
  const begun = folders.map(async (folder) => {
    // The bundle is loaded only where there are some.
    const names = await namesIn(Uri.joinPath(folder.uri, ".tacit/rotations"));
    if (rotation === undefined || !names.some((name) => name.endsWith(".json"))) return [];
    return (await rotation().openRotations(folder.uri.fsPath)).map((page) => [folder, page] as const);
  });
  return (await Promise.all(begun)).flat();
}

async function tellOpen(parts: RotateParts): Promise<void> {
  if (parts.rotation === undefined || !workspace.isTrusted) return;
  const pages = await pagesIn(parts);
  if (pages.length === 0) return;
  const names = [...new Set(pages.map(([, page]) => nameOf(page)))].join(", ");
  await tellWaiting(parts, l10n.t("The rotation of {0} was begun and not ended.", names));
}

async function tellWaiting(parts: RotateParts, sentence: string): Promise<void> {
  const show = l10n.t("Go On or Back…");
  if ((await window.showWarningMessage(sentence, show)) === show) await told(() => chooseOpen(parts));
}

async function chooseOpen(parts: RotateParts): Promise<void> {
  const pages = await pagesIn(parts);
  if (pages.length === 0) {
    void window.showInformationMessage(l10n.t("No rotation is under way."));
    return;
  }
  const items = pages.flatMap(([folder, page]) => {
    const about = {
      description: page.environment ?? "",
      detail: l10n.t("begun on {0}", page.begun.slice(0, 16)),
    };
    return [
      { ...about, label: l10n.t("Go on with {0}", nameOf(page)), folder, page, isBack: false },
      { ...about, label: l10n.t("Roll {0} back", nameOf(page)), folder, page, isBack: true },
    ];
  });
  const chosen = await window.showQuickPick(items, { title: l10n.t("Rotations that are under way") });
  if (chosen === undefined) return;
  const { providerOf, holderOf, reopenRotation, rollBack, runRotation } = parts.rotation!();
  const root = chosen.folder.uri.fsPath;
  const { openStore } = opening(parts);
  const reopened = await reopenRotation(root, chosen.page.id, {
    provider: providerOf,
    holder: (ref) => holderOf(root, ref, openStore),
  });
  await perform(parts, reopened, nameOf(chosen.page), chosen.isBack ? rollBack : runRotation);
}

function nameOf({ holders }: Page): string {
  return Object.values(holders[0]?.names ?? {})[0] ?? "?";
}

function opening({ openStore }: RotateParts): {
  readonly openStore: Parameters<RotationBundle["holderOf"]>[2];
} {
  return { openStore: (config, root) => openStore!(config, root, {}) };
}

/** The rule by which a value is found under a name. */
function ruleFinding({ engine }: Session, name: string, value: string): Rule | undefined {
  const [found] = engine.scan(`${name}=${JSON.stringify(value)}\n`, ".env");
  return engine.rules.find(({ id }) => id === found?.rule);
}
