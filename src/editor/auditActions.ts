import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  commands,
  Disposable,
  env,
  l10n,
  languages,
  type Range,
  type TextDocument,
  Uri,
  type WorkspaceFolder,
  window,
} from "vscode";
import { environmentNamed } from "../lifecycle/environment";
import type { Place } from "../lifecycle/place";
import { usualDays } from "../lifecycle/policy";
import { withAcceptance, withEnvironment, withService } from "../lifecycle/policyEdits";
import { type Problem, secretOf } from "../lifecycle/problem";
import type { AuditDiagnostics } from "./auditDiagnostics";
import type { Audits } from "./audits";
import { isRotatable } from "./rotations";
import type { Session } from "./session";
import type { WorkspaceStores } from "./workspaceStores";

/** What a command is told of a problem or a place. */
export interface Subject {
  readonly folder: WorkspaceFolder;
  readonly place: Place;
  readonly problem?: Problem | undefined;
}

/** What a person's words need: what is known, and a way to write them down, after which all is judged again. */
interface Saying {
  readonly audits: Audits;
  readonly change: (folder: WorkspaceFolder, changed: (text: string) => string) => Promise<void>;
}

/** What can be done about what audits find: accept it, say what belongs where, go to the page where it is rotated. */
export function registerAuditActions(
  audits: Audits,
  diagnostics: AuditDiagnostics,
  session: Session,
  stores: WorkspaceStores,
): Disposable {
  const acting = new Acting(diagnostics, session);
  const change: Saying["change"] = async (folder, changed) => {
    await stores.change(folder, changed);
    await audits.run();
  };
  const saying = { audits, change };
  return Disposable.from(
    languages.registerCodeActionsProvider([{ scheme: "file" }], acting, {
      providedCodeActionKinds: [CodeActionKind.QuickFix],
    }),
    commands.registerCommand("tacit.acceptProblem", (subject: Subject) => accept(saying, subject)),
    commands.registerCommand("tacit.sayEnvironment", (subject: Subject) => sayEnvironment(saying, subject)),
    commands.registerCommand("tacit.sayService", (subject: Subject) => sayService(saying, subject)),
    commands.registerCommand("tacit.openRotationPage", ({ place }: Subject) => {
      const page = session.ruleOf(place)?.rotate;
      return page && env.openExternal(Uri.parse(page));
    }),
    commands.registerCommand("tacit.copySecretName", ({ place }: Subject) =>
      env.clipboard.writeText(place.name),
    ),
  );
}

class Acting implements CodeActionProvider {
  constructor(
    readonly diagnostics: AuditDiagnostics,
    readonly session: Session,
  ) {}

  provideCodeActions({ uri }: TextDocument, range: Range): CodeAction[] {
    return this.diagnostics.at(uri, range).flatMap((diagnostic) => {
      const { problem, place, folder } = diagnostic;
      const subject: Subject = { folder, place, problem };
      const offer = (title: string, command: string): CodeAction => {
        const action = new CodeAction(title, CodeActionKind.QuickFix);
        action.diagnostics = [diagnostic];
        action.command = { title, command, arguments: [subject] };
        return action;
      };
      const isOfPlace = /^(?:shared-|live-|test-in-)/.test(problem.kind);
      return [
        ...(isRotatable(place) && rotatedFor.test(problem.kind)
          ? [offer(l10n.t("Rotate {0}…", place.name), "tacit.rotateSecret")]
          : []),
        ...(this.session.ruleOf(place)?.rotate === undefined
          ? []
          : [offer(l10n.t("Open the page where {0} is rotated", place.name), "tacit.openRotationPage")]),
        ...(isOfPlace
          ? [offer(l10n.t("Say which environment this file is for…"), "tacit.sayEnvironment")]
          : []),
        ...(problem.kind === "shared-services"
          ? [offer(l10n.t("Say which service this file belongs to…"), "tacit.sayService")]
          : []),
        offer(l10n.t("Accept this, with a reason…"), "tacit.acceptProblem"),
      ];
    });
  }
}

/** What a new value mends. */
const rotatedFor = /^(?:pushed|committed|overdue|due|expired|expiring|client-bundle)$/;

async function accept({ change }: Saying, { folder, problem }: Subject): Promise<void> {
  if (problem === undefined) return;
  const reason = await window.showInputBox({
    title: l10n.t("Accept a problem with {0}", secretOf(problem)),
    prompt: l10n.t("Why is this fine? It is written into .tacit/config.json."),
    validateInput: (text) => (text.trim() === "" ? l10n.t("A reason is needed.") : undefined),
  });
  if (reason === undefined) return;
  const until = await askUntil();
  if (until === undefined) return;
  const acceptance = {
    ...{ problem: problem.kind, secret: secretOf(problem), reason: reason.trim() },
    ...(until === "" ? {} : { until }),
  };
  await change(folder, (text) => withAcceptance(text, acceptance));
}

/** A day, nothing for ever; undefined when the person leaves. */
async function askUntil(): Promise<string | undefined> {
  const day = new Date(Date.now() + usualDays * 86_400_000).toISOString().slice(0, 10);
  const items = [
    { label: l10n.t("Until {0}", day), description: l10n.t("it is told again then"), until: day },
    { label: l10n.t("For good"), until: "" },
  ];
  return (await window.showQuickPick(items, { title: l10n.t("For how long?") }))?.until;
}

async function sayEnvironment({ audits, change }: Saying, { folder, place }: Subject): Promise<void> {
  const known = audits.all.flatMap(([, { places }]) =>
    places.flatMap(({ environment }) => environment ?? []),
  );
  const usual = ["production", "staging", "test", "development"];
  const named = await choose([...usual, ...known], l10n.t("Which environment is {0} for?", place.path));
  if (named === undefined) return;
  await change(folder, (text) => withEnvironment(text, environmentNamed(named), place.path));
}

async function sayService({ audits, change }: Saying, { folder, place }: Subject): Promise<void> {
  const known = audits.all.flatMap(([, { places }]) => places.flatMap(({ service }) => service ?? []));
  const named = await choose(known, l10n.t("Which service does {0} belong to?", place.path));
  if (named === undefined) return;
  await change(folder, (text) => withService(text, named, place.path));
}

/** One of these, or another that is typed. */
async function choose(names: readonly string[], title: string): Promise<string | undefined> {
  const other = l10n.t("Another…");
  const chosen = await window.showQuickPick([...new Set(names), other], { title });
  if (chosen !== other) return chosen;
  return (await window.showInputBox({ title }))?.trim() || undefined;
}
