import { Range, type TextDocument, type Uri, WorkspaceEdit } from "vscode";
import type { TextEdit } from "../dotenv/edit";
import type { Finding } from "../engine/finding";
import type { StoreContents } from "../refactor/holders";
import type { FileEdit, Moved, Request, Stays, Wanted } from "../refactor/plan";
import type { Project } from "../references/project";
import type { Place } from "../references/reference";
import { grouped } from "../util/grouped";
import { literally } from "../util/literally";
import { findHome, type Home, type HomeFile } from "./envHome";
import { fixer } from "./fixer";
import type { AskGit } from "./gitState";
import type { Projects } from "./projects";
import type { Session } from "./session";

/** Secrets of a document that are to be moved. */
export interface Selection {
  readonly document: TextDocument;
  readonly wanted: readonly Wanted[];
}

/** A secret that is moved when the edit is applied. */
export interface Done extends Moved {
  readonly document: Uri;
  /** The `.env` file of its program. */
  readonly env: Uri;
  /** Where the variable's name stands in the document afterwards; undefined where it does not. */
  readonly nameAt: number | undefined;
}

/** What moves secrets: one edit over all files, so that one undo takes all of it back. */
export interface Prepared {
  readonly edit: WorkspaceEdit;
  /** That part of it which writes the values: a preview lets people leave it out. */
  readonly envEdit: WorkspaceEdit;
  readonly done: readonly Done[];
  readonly stays: readonly Stays[];
  /** The `.env` files that git tracks, so that nothing may be written there yet. */
  readonly tracked: readonly Uri[];
  /** The values that the store must hold before the edit is applied, by name; empty when they go to `.env`. */
  readonly kept: ReadonlyMap<string, string>;
}

interface Homed extends Selection {
  readonly place: Place;
  readonly home: Home;
}

/** Works out what moves secrets; changes nothing. */
export class Moves {
  constructor(
    readonly session: Session,
    readonly projects: Projects,
    readonly askGit: AskGit,
  ) {}

  /** A finding as what is to be moved. */
  wantedOf(finding: Finding): Wanted {
    return { finding, variable: this.session.ruleOf(finding)?.variable ?? "SECRET", rule: finding.rule };
  }

  /** The place of a document with all of its text and of its project that counts when these secrets are moved. */
  async placeOf({ document, wanted }: Selection, text = document.getText()): Promise<Place> {
    const { project } = await this.projects.of(document.uri);
    const place = placeIn(project, document, text);
    const beside = await this.projects.beside(document.uri, () => fixer().publicConstants(place, wanted));
    return { ...place, project: { ...project, beside } };
  }

  /**
   * Where a secret of a document goes; undefined when a document has no place for a `.env`: an untitled one without a workspace folder.
   * @param at Where the secret stands.
   */
  async homeOf(document: TextDocument, place: Place, at: number): Promise<Home | undefined> {
    const { root } = await this.projects.of(document.uri);
    const reference = fixer().referenceFor(place, at);
    const names = reference?.homes ?? [".env"];
    return findHome(document.uri, { names, root, isBeside: reference?.isBeside === true }, this.askGit);
  }

  /**
   * What moves these secrets.
   * @param store What the store holds that they go to; they go to `.env` files when it is absent.
   */
  async prepare(selections: readonly Selection[], store?: StoreContents): Promise<Prepared> {
    const homed: Homed[] = [];
    for (const selection of selections) {
      const place = await this.placeOf(selection);
      const home = await this.homeOf(selection.document, place, selection.wanted[0]?.finding.start ?? 0);
      if (home !== undefined) homed.push({ ...selection, place, home });
    }
    const edit = new WorkspaceEdit();
    const envEdit = new WorkspaceEdit();
    let contents = store;
    const outcomes = grouped(homed, ({ home }) => home.env.uri.toString()).map((group) => {
      const outcome = moveGroup(group, { edit, envEdit }, contents);
      contents &&= withMore(contents, outcome.kept);
      return outcome;
    });
    return {
      edit,
      envEdit,
      done: outcomes.flatMap(({ done }) => done),
      stays: outcomes.flatMap(({ stays }) => stays),
      tracked: homed.filter(({ home }) => home.isTracked && !store).map(({ home }) => home.env.uri),
      kept: new Map(outcomes.flatMap(({ kept }) => [...kept])),
    };
  }
}

function withMore(contents: StoreContents, more: ReadonlyMap<string, string>): StoreContents {
  const { names, values } = contents;
  return {
    ...contents,
    names: new Set([...names, ...more.keys()]),
    values: new Map([...values, ...more]),
  };
}

/** Puts what moves the secrets of documents with one home into an edit. */
function moveGroup(
  group: readonly Homed[],
  { edit, envEdit }: Pick<Prepared, "edit" | "envEdit">,
  store: StoreContents | undefined,
): Pick<Prepared, "done" | "stays" | "kept"> {
  const { home } = group[0]!;
  const origins = group.map(({ place, wanted }) => ({ ...place, wanted }));
  const planned = fixer().plan({ ...sideFilesOf(home), origins, ...(store && { store }) });
  const sources = group.map(({ document }) => ({ uri: document.uri, document }));
  toWorkspaceEdit(planned.edits, [...sources, home.env, home.example, home.ignore], edit);
  toWorkspaceEdit(
    planned.edits.filter(({ path }) => path === home.env.uri.toString()),
    [home.env],
    envEdit,
  );
  const done = planned.moved.map((moved) => doneOf(moved, group, planned.edits));
  return { done, stays: planned.stays, kept: planned.kept };
}

function doneOf(moved: Moved, group: readonly Homed[], edits: readonly FileEdit[]): Done {
  const { document, home } = group.find((one) => one.place.path === moved.path)!;
  const own = edits.find(({ path }) => path === moved.path)?.edits ?? [];
  return {
    ...moved,
    document: document.uri,
    env: home.env.uri,
    nameAt: nameAfter(own, moved),
  };
}

/** Where the name stands in the text after the edits. */
function nameAfter(edits: readonly TextEdit[], { wanted, name }: Moved): number | undefined {
  let shift = 0;
  for (const { start, end, text } of edits) {
    if (start <= wanted.finding.start && end > wanted.finding.start) {
      const at = new RegExp(`(?<!\\w)${literally(name)}(?!\\w)`).exec(text)?.index;
      return at === undefined ? undefined : start + shift + at;
    }
    shift += text.length - (end - start);
  }
  return undefined;
}

/** The place of a document with its text, or with as much of it as there is need of. */
export function placeIn(project: Project, document: TextDocument, text: string): Place {
  return { languageId: document.languageId, path: document.uri.toString(), text, project };
}

/** The files beside a document as the planner wants them. */
export function sideFilesOf(home: Home): Omit<Request, "origins"> {
  const file = ({ uri, document }: HomeFile) => ({ path: uri.toString(), text: document?.getText() });
  return {
    env: file(home.env),
    example: file(home.example),
    ignore: { ...file(home.ignore), ignored: home.isIgnored },
  };
}

/** A plan's edits of these files as one edit of the workspace. */
export function toWorkspaceEdit(
  edits: readonly FileEdit[],
  files: readonly HomeFile[],
  into = new WorkspaceEdit(),
): WorkspaceEdit {
  for (const edit of edits) {
    const file = files.find(({ uri }) => uri.toString() === edit.path);
    if (file === undefined) throw new Error("The plan names a file that was not part of the request.");
    addTo(into, edit.edits, file);
  }
  return into;
}

function addTo(into: WorkspaceEdit, edits: readonly TextEdit[], { uri, document }: HomeFile): void {
  if (document === undefined) {
    into.createFile(uri, { contents: new TextEncoder().encode(edits.map(({ text }) => text).join("")) });
    return;
  }
  for (const { start, end, text } of edits) {
    into.replace(uri, new Range(document.positionAt(start), document.positionAt(end)), text);
  }
}
