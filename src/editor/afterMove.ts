import { commands, env, type LogOutputChannel, l10n, type Uri, window, workspace } from "vscode";
import { type Entry, parse } from "../dotenv/parse";
import type { Refusal } from "../refactor/plan";
import { missingLoading } from "../references/loading";
import { grouped } from "../util/grouped";
import type { CommittedText } from "./committedText";
import type { Done, Moves, Prepared, Selection } from "./moves";
import { baseName, parentOf } from "./paths";
import { wordsFor } from "./refusals";
import { pageOf } from "./rulePages";

/** What a person is told when secrets were moved or could not be. */
export interface Aftermath {
  /**
   * Tells where the secrets are, what is left to be done for the program to get them, and when moving them is not enough.
   * @param isAsked Whether a person chose the fix, so that the rename box may open.
   */
  moved(prepared: Prepared, isAsked: boolean): Promise<void>;
  /**
   * The same for secrets that are in a store.
   * @param store The words for it.
   * @param values What it holds of them, by name.
   * @param runner What the program is started with to get them.
   */
  stored(
    done: readonly Done[],
    store: string,
    values: ReadonlyMap<string, string>,
    runner: string,
  ): Promise<void>;
  /** Tells why secrets stay. */
  refused(reasons: readonly Refusal[]): void;
  /** Tells of every `.env` that git tracks, before anything is written to any, and offers to mend that first. */
  tracked(prepared: Prepared, selections: readonly Selection[]): Promise<void>;
}

/** Shorter values stand in a text by chance. */
const shortest = 4;

export function aftermathOf(moves: Moves, committed: CommittedText, log: LogOutputChannel): Aftermath {
  const told = new Set<string>();
  const moved = async (prepared: Prepared, isAsked: boolean): Promise<void> => {
    const { done } = prepared;
    await keepValues(prepared);
    tell(done, [...new Set(done.map((one) => workspace.asRelativePath(one.env)))].join(", "), log);
    if (isAsked) void openRename(done);
    await remind(done, moves, told);
    const pathOf = ({ env }: Done): string => workspace.asRelativePath(env, false);
    await warnOfCommitted(done, committed, { read: movedValue, pathOf });
  };
  return {
    moved,
    stored: async (done, store, values, runner) => {
      tell(done, store, log);
      if (done.every(({ isNative, command }) => isNative && command === undefined)) {
        const file = baseName(done[0]!.document);
        void window.showInformationMessage(
          l10n.t("{0} holds it now. {1} names it there: it is read when that is deployed.", store, file),
        );
      } else {
        const command = done[0]?.command ?? runner;
        if (!told.has(store))
          offerToCopy(l10n.t("{0} holds it now. Start the program with: {1}", store, command), command);
        told.add(store);
      }
      await warnOfCommitted(done, committed, { read: async ({ name }) => values.get(name) });
    },
    refused: (reasons) => {
      log.warn(`A secret was not moved: ${reasons.join(", ")}.`);
      const words = [...new Set(reasons)].map(wordsFor);
      void window.showWarningMessage(l10n.t("{0} Nothing was changed.", words.join(" ")));
    },
    tracked: async (tracked, selections) => {
      let prepared = tracked;
      const versions = selections.map(({ document }) => document.version);
      for (let [env] = prepared.tracked; env !== undefined; [env] = prepared.tracked) {
        if (!(await isMended(env, moves))) return;
        prepared = await moves.prepare(selections);
      }
      const changed = selections.find(({ document }, i) => document.version !== versions[i]);
      if (changed !== undefined) {
        const file = baseName(changed.document.uri);
        void window.showWarningMessage(l10n.t("{0} has changed meanwhile. Choose the fix again.", file));
        return;
      }
      if (await workspace.applyEdit(prepared.edit, { isRefactoring: true })) await moved(prepared, true);
    },
  };
}

/** No value is lost when somebody leaves the `.env` out in the preview of a fix. */
async function keepValues({ done, envEdit }: Prepared): Promise<void> {
  for (const one of done) {
    const kept = await movedEntry(one).catch(() => undefined);
    if (kept !== undefined) continue;
    await workspace.applyEdit(envEdit);
    return;
  }
}

/** @param where The words for the files or the store. */
function tell(done: readonly Done[], where: string, log: LogOutputChannel): void {
  const names = [...new Set(done.map(({ name }) => name))];
  log.info(`Moved ${done.length} secrets to ${where} as ${names.join(", ")}.`);
  const words =
    names.length === 1
      ? l10n.t("Tacit: moved to {0} as {1}", where, names[0]!)
      : l10n.t("Tacit: moved {0} secrets to {1}", done.length, where);
  window.setStatusBarMessage(words, 5000);
}

/** The rename box opens on a new name, as after "Extract variable". */
async function openRename(done: readonly Done[]): Promise<void> {
  const [first] = done;
  const wants = workspace.getConfiguration("tacit").get("fix.rename", true);
  if (!wants || done.length !== 1 || first === undefined || first.reused || first.nameAt === undefined)
    return;
  const editor = window.activeTextEditor;
  if (editor?.document.uri.toString() !== first.document.toString()) return;
  await commands.executeCommand("editor.action.rename", [
    first.document,
    editor.document.positionAt(first.nameAt),
  ]);
}

/** The command that hands the values on, or, once for each `.env`, how it is loaded where nothing does. */
async function remind(done: readonly Done[], moves: Moves, told: Set<string>): Promise<void> {
  const [first] = done;
  if (first === undefined) return;
  const file = workspace.asRelativePath(first.env, false);
  if (first.command !== undefined) {
    const words = l10n.t(
      "{0} is in {1}. For it to reach the program, run: {2}",
      first.name,
      file,
      first.command,
    );
    return offerToCopy(words, first.command);
  }
  const key = `${first.family} ${first.env.toString()}`;
  if (told.has(key)) return;
  told.add(key);
  const document = await workspace.openTextDocument(first.document);
  const { project } = await moves.projects.of(first.document);
  const loading = missingLoading(first.family, project, document.getText());
  if (loading === undefined) return;
  const command = loading.command(quoted(file));
  const words = l10n.t("Nothing in this project loads {0}. Start the program with: {1}", file, command);
  offerToCopy(words, command, loading.add);
}

/** A path as a word of a shell. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

function offerToCopy(words: string, command: string, add?: string): void {
  const copy = l10n.t("Copy Command");
  const addLoader = add === undefined ? undefined : l10n.t("Copy “{0}”", add);
  const buttons = addLoader === undefined ? [copy] : [copy, addLoader];
  void window.showInformationMessage(words, ...buttons).then((choice) => {
    if (choice === copy) void env.clipboard.writeText(command);
    if (choice !== undefined && choice === addLoader) void env.clipboard.writeText(add!);
  });
}

/** How what was moved is found where it is now. */
interface Kept {
  readonly read: (one: Done) => Promise<string | undefined>;
  /** Of its file, from the workspace folder; absent for a store. */
  readonly pathOf?: (one: Done) => string;
}

/** A value that was ever committed is known to whoever has the repository: moving it is not enough. */
async function warnOfCommitted(
  done: readonly Done[],
  committed: CommittedText,
  { read, pathOf }: Kept,
): Promise<void> {
  const exposed: Done[] = [];
  for (const group of grouped(done, ({ document }) => document.toString())) {
    const text = await committed(group[0]!.document);
    for (const one of text === undefined ? [] : group) {
      const value = (await read(one)) ?? "";
      if (value.length >= shortest && text!.includes(value)) exposed.push(one);
    }
  }
  const [first] = exposed;
  if (first === undefined) return;
  const names = [...new Set(exposed.map(({ name }) => name))].join(", ");
  const words = l10n.t(
    "{0} was committed with {1}: git still has the value, and so has everybody with a copy. Rotate it.",
    names,
    baseName(first.document),
  );
  const [rotate, how] = [l10n.t("Rotate…"), l10n.t("How")];
  const folder = workspace.getWorkspaceFolder(first.env);
  const place = { name: first.name, path: pathOf?.(first) };
  const isOne = folder !== undefined && names === first.name;
  void window.showWarningMessage(words, rotate, how).then((choice) => {
    if (choice === how) void openPage(first);
    if (choice === rotate)
      void commands.executeCommand("tacit.rotateSecret", isOne ? { folder, place } : undefined);
  });
}

/** The page of the rule that found it, which tells where the secret is rotated. */
async function openPage({ wanted }: Done): Promise<void> {
  if (wanted.rule !== undefined) await commands.executeCommand("markdown.showPreview", pageOf(wanted.rule));
}

/** The value is read where it is now, and dropped. */
async function movedValue(done: Done): Promise<string | undefined> {
  return (await movedEntry(done))?.value;
}

async function movedEntry({ env: file, name }: Done): Promise<Entry | undefined> {
  const document = await workspace.openTextDocument(file);
  return parse(document.getText()).findLast((one) => !one.commented && one.name === name);
}

/** Whether the person let the `.env` be taken out of the repository, and it is. */
async function isMended(uri: Uri, moves: Moves): Promise<boolean> {
  const file = workspace.asRelativePath(uri, false);
  const mend = l10n.t("Stop Tracking It and Move");
  const detail = l10n.t(
    "What is written there gets into the next commit. “git rm --cached” takes the file out of the repository and leaves it on the disk; .gitignore keeps it out.",
  );
  const words = l10n.t("{0} is tracked by git.", file);
  const choice = await window.showWarningMessage(words, { modal: true, detail }, mend);
  return choice === mend && (await untrack(uri, moves));
}

/** Runs git in a terminal that the person sees; whether the file is out of the index within ten seconds. */
async function untrack(uri: Uri, moves: Moves): Promise<boolean> {
  // In the file's own folder, so that no folder's name gets into the command.
  const terminal = window.createTerminal({ name: "Tacit", cwd: parentOf(uri) });
  terminal.show(true);
  terminal.sendText(`git rm --cached --quiet -- ${quoted(baseName(uri))}`);
  for (let tries = 0; tries < 40; tries++) {
    await new Promise((done) => setTimeout(done, 250));
    if (!(await moves.askGit(uri)).isTracked) return true;
  }
  void window.showErrorMessage(l10n.t("git still tracks {0}. Nothing was moved.", baseName(uri)));
  return false;
}
