import { declareVariable, endsOpen, lineEndOf, setVariable, type TextEdit } from "../dotenv/edit";
import { type Dialect, quote } from "../dotenv/quote";
import { importOf } from "../references/imports";
import { referenceFor } from "../references/reference";
import { ignoreEdits } from "./ignore";
import type { Span } from "./literal";
import { isUsable, nameFor } from "./names";
import type { Fixed } from "./replace/kinds";
import { replace } from "./replacement";
import { type Slice, sliceOf } from "./slice";
import { literalAt, type NoString, readSource, type Source } from "./source";
import { chooseVariable } from "./variables";

/** A file beside the source: its text, undefined when it does not exist yet. */
export interface SideFile {
  readonly path: string;
  readonly text: string | undefined;
}

export interface Request {
  /** The document's whole text. */
  readonly text: string;
  /** Where the secret stands in it. */
  readonly finding: Span;
  /** The name that the rule suggests. */
  readonly variable: string;
  /** VS Code's language id of the document. */
  readonly languageId: string;
  /** Path or URI of the document; comes back in the plan as it is. */
  readonly path: string;
  readonly env: SideFile;
  readonly example: SideFile;
  /** The `.gitignore` to extend, and whether git ignores the `.env` file already. */
  readonly ignore: SideFile & { readonly ignored: boolean };
  /** The name that a person chose. */
  readonly name?: string;
}

export interface FileEdit {
  readonly path: string;
  /** Whether the file does not exist yet. */
  readonly create: boolean;
  /** Sorted, not overlapping, in UTF-16 offsets of the file as it was. */
  readonly edits: readonly TextEdit[];
}

/**
 * Why there is no plan: no reference is known for the language; no single string stands there; `run-time-value`, the
 * program puts the value together itself; the string's place (`Fixed`); no `.env` notation holds the value for every
 * loader; the last value of the `.env` is not closed, so that a new line would become part of it; the name that a
 * person chose cannot be a variable's.
 */
export type Refusal =
  | "unknown-language"
  | NoString
  | "run-time-value"
  | Fixed
  | "value-unwritable"
  | "env-ends-open"
  | "invalid-name";

export type Plan =
  | {
      readonly kind: "plan";
      readonly name: string;
      readonly reused: boolean;
      readonly edits: readonly FileEdit[];
    }
  | { readonly kind: "refused"; readonly reason: Refusal };

/** All edits that move a secret to `.env` and leave a reference in its place, or why it stays. Never throws. */
export function plan(request: Request): Plan {
  const { variable, env, name: chosen } = request;
  const place = locate(request);
  if (typeof place === "string") return { kind: "refused", reason: place };
  if (chosen !== undefined && !isUsable(chosen)) return { kind: "refused", reason: "invalid-name" };
  const { source, slice } = place;
  const quoted = quote(slice.value, loadersOf(source), lineEndOf(env.text));
  if (quoted === undefined || /[\0\uFFFD]/.test(slice.value))
    return { kind: "refused", reason: "value-unwritable" };
  if (endsOpen(env.text ?? "")) return { kind: "refused", reason: "env-ends-open" };
  const wanted = chosen ?? nameFor(source, slice, variable);
  const { name, reused } = chooseVariable(env.text ?? "", wanted, { value: slice.value, quoted });
  const replaced = replace(source, slice, name);
  if (typeof replaced === "string") return { kind: "refused", reason: replaced };
  const edits = [
    { path: request.path, create: false, edits: [...replaced, ...importEdits(source)].sort(byStart) },
    fileEdit(env, reused ? [] : setVariable(env.text, name, quoted)),
    fileEdit(request.example, declareVariable(request.example.text, name)),
    fileEdit(request.ignore, ignoreEdits(request.ignore, env.path)),
  ];
  return { kind: "plan", name, reused, edits: edits.filter((file) => file.edits.length > 0) };
}

/** Whether the fix can be offered, and under which name when `.env` holds nothing yet; cheap next to `plan`. */
export function offers(
  text: string,
  finding: Span,
  variable: string,
  languageId: string,
  path: string,
): { readonly name: string } | undefined {
  const place = locate({ text, finding, languageId, path });
  if (typeof place === "string") return undefined;
  const name = nameFor(place.source, place.slice, variable);
  return typeof replace(place.source, place.slice, name) === "string" ? undefined : { name };
}

interface Place {
  readonly source: Source;
  readonly slice: Slice;
}

function locate(request: Pick<Request, "text" | "finding" | "languageId" | "path">): Place | Refusal {
  const { text, finding, languageId, path } = request;
  const reference = referenceFor(languageId, path);
  if (reference === undefined) return "unknown-language";
  const source = readSource(text, reference, languageId);
  const literal = literalAt(source, finding);
  if (typeof literal === "string") return literal;
  const slice = sliceOf(literal, finding);
  return slice === undefined ? "run-time-value" : { source, slice };
}

function loadersOf({ reference }: Source): readonly Dialect[] {
  return reference.loaders;
}

function importEdits({ reference, family, text, code }: Source): TextEdit[] {
  const insertion =
    reference.module === undefined ? undefined : importOf(family, reference.module, { text, code });
  return insertion === undefined ? [] : [{ start: insertion.at, end: insertion.at, text: insertion.text }];
}

function fileEdit({ path, text }: SideFile, edits: readonly TextEdit[]): FileEdit {
  return { path, create: text === undefined, edits };
}

function byStart(one: TextEdit, other: TextEdit): number {
  return one.start - other.start || one.end - other.end;
}
