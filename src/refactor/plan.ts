import { declareVariable, edited, type TextEdit } from "../dotenv/edit";
import { importOf } from "../references/imports";
import type { Keeper } from "../references/native";
import type { Family, Place, Reference } from "../references/reference";
import { forgetting } from "../util/latest";
import { appended, byStart, equal, overlap, repeats } from "./edits";
import { EnvText, type Holder, type StoreContents, StoreSecrets } from "./holders";
import { ignoreEdits } from "./ignore";
import type { Span } from "./literal";
import { Reader, referencesAt, type Unlocated } from "./locate";
import { isUsable } from "./names";
import { notations } from "./notations";
import type { Fixed } from "./replace/kinds";
import { type Part, type Slice, sliceOf } from "./slice";
import type { Source } from "./source";
import { fitting, reaches, spelt } from "./spelling";

/** A file beside the source: its text, undefined when it does not exist yet. */
export interface SideFile {
  readonly path: string;
  readonly text: string | undefined;
}

/** A secret that is to be moved. */
export interface Wanted {
  /** Where it stands in its document. */
  readonly finding: Span;
  /** The name that the rule suggests. */
  readonly variable: string;
  /** The name that a person chose. */
  readonly name?: string;
  /** The rule that found it; comes back as it is. */
  readonly rule?: string;
  /** What of a URL or connection string is moved; the whole when absent. */
  readonly part?: Part;
}

/** A document, whole, and the secrets in it that are to be moved, in order. */
export interface Origin extends Place {
  readonly wanted: readonly Wanted[];
}

export interface Request {
  readonly origins: readonly Origin[];
  readonly env: SideFile;
  readonly example: SideFile;
  /** The `.gitignore` to extend, and whether git ignores the `.env` file already. */
  readonly ignore: SideFile & { readonly ignored: boolean };
  /** Where the values go instead of the `.env`, which then is left alone. */
  readonly store?: StoreContents;
}

export interface FileEdit {
  /** As it was in the request. */
  readonly path: string;
  /** Whether the file does not exist yet. */
  readonly create: boolean;
  /** Sorted, not overlapping, in UTF-16 offsets of the file as it was. */
  readonly edits: readonly TextEdit[];
}

/**
 * Why a secret stays: no reference is known for the language, or none is possible (`NoReference`); no single string
 * stands there; `run-time-value`, the program puts the value together itself; the string's place (`Fixed`); no `.env`
 * notation holds the value for every loader; the last value of the `.env` is not closed, so that a new line would become
 * part of it; the name that a person chose cannot be a variable's; the one name that the tool looks for holds something
 * else; `overlaps`, another secret in the same string is moved already; `not-from-store`, what reads the file can get the
 * secret, but not out of this store.
 */
export type Refusal =
  | Unlocated
  | "run-time-value"
  | Fixed
  | "value-unwritable"
  | "env-ends-open"
  | "invalid-name"
  | "name-taken"
  | "overlaps"
  | "not-from-store";

/** A secret that is moved. */
export interface Moved {
  readonly path: string;
  readonly wanted: Wanted;
  /** The notation of the reference. */
  readonly family: Family;
  /** The variable that holds it now. */
  readonly name: string;
  /** Whether the variable was there before, with the same value. */
  readonly reused: boolean;
  /** Whether the document names the secret of the store, so that no variable has to be set. */
  readonly isNative: boolean;
  /** What a person must run for the value to reach the program, where loading the `.env` does not do it. */
  readonly command: string | undefined;
}

/** A secret that stays where it is. */
export interface Stays {
  readonly path: string;
  readonly wanted: Wanted;
  readonly reason: Refusal;
}

/** What is to be done to move secrets; no edits when all of them stay. */
export interface Plan {
  readonly edits: readonly FileEdit[];
  readonly moved: readonly Moved[];
  readonly stays: readonly Stays[];
  /** The values that the store of the request is to hold before any edit is made, by name; empty without one. */
  readonly kept: ReadonlyMap<string, string>;
}

/**
 * All edits that move secrets to `.env` and leave references in their places. Each secret is moved or stays by itself;
 * equal values share a variable. Never throws.
 */
export function plan(request: Request): Plan {
  return forgetting(() => {
    const planner = new Planner(request);
    for (const origin of request.origins) planner.add(origin);
    return planner.finish();
  });
}

/** A way to move a secret, and the name it would get if `.env` held nothing yet. */
export interface Offer {
  readonly part: Part;
  readonly name: string;
}

/**
 * The ways to move a secret, the better first, or why there is none; cheap next to `plan`.
 * @param reader One for all that is asked about a document at once.
 * @param keeper The store that the secret goes to; it goes to `.env` when absent.
 */
export function offers(
  place: Place,
  wanted: Wanted,
  reader = new Reader(),
  keeper?: Keeper,
): readonly Offer[] | Refusal {
  return forgetting(() =>
    firstOf(place, wanted, keeper, (reference) => offersBy(reference, place, wanted, reader)),
  );
}

/** What can be done by the first row for a place with which it can be done, or why it cannot. */
function firstOf<T extends object>(
  place: Place,
  { finding }: Wanted,
  keeper: Keeper | undefined,
  outcomeBy: (reference: Reference) => T | Refusal,
): T | Refusal {
  const rows = referencesAt(place, finding.start, keeper);
  let refused: Refusal | undefined;
  for (const row of rows) {
    const outcome = outcomeBy(row);
    if (typeof outcome !== "string") return outcome;
    refused = outcome;
  }
  const isStores = keeper !== undefined && referencesAt(place, finding.start).length > 0;
  if (refused === undefined) return isStores ? "not-from-store" : "unknown-language";
  return isStores && refused === "no-interpolation" && rows.at(-1)!.isNative ? "not-from-store" : refused;
}

function offersBy(
  reference: Reference,
  place: Place,
  { finding, variable }: Wanted,
  reader: Reader,
): readonly Offer[] | Refusal {
  const found = reader.locate(place, finding, reference);
  if (typeof found === "string") return found;
  const { source, parts, literal } = found;
  const tried = parts.map((part) => {
    const slice = sliceOf(literal, finding, part);
    if (slice === undefined) return "run-time-value";
    const name = fitting(source, slice, spelt(source, slice, variable));
    const replaced = notations[source.family].replace(source, slice, name);
    return typeof replaced === "string" ? replaced : { part, name };
  });
  const possible = tried.filter((offer) => typeof offer !== "string");
  return possible.length > 0
    ? possible
    : (tried.find((offer) => typeof offer === "string") ?? "not-a-string");
}

class Planner {
  readonly #request: Request;
  readonly #reader = new Reader();
  readonly #edits: FileEdit[] = [];
  readonly #moved: Moved[] = [];
  readonly #stays: Stays[] = [];
  readonly #env: EnvText;
  readonly #store: StoreSecrets | undefined;
  #example: string | undefined;

  constructor(request: Request) {
    this.#request = request;
    this.#env = new EnvText(request.env.text);
    this.#store = request.store && new StoreSecrets(request.store);
    this.#example = request.example.text;
  }

  add(origin: Origin): void {
    const edits: TextEdit[] = [];
    const keeper = this.#request.store?.keeper;
    for (const wanted of origin.wanted) {
      const outcome = firstOf(origin, wanted, keeper, (row) => this.#move(row, origin, wanted, edits));
      if (typeof outcome === "string") this.#stays.push({ path: origin.path, wanted, reason: outcome });
      else this.#moved.push(outcome);
    }
    if (edits.length > 0) this.#edits.push({ path: origin.path, create: false, edits: edits.sort(byStart) });
  }

  #move(reference: Reference, origin: Origin, wanted: Wanted, edits: TextEdit[]): Moved | Refusal {
    const found = this.#reader.locate(origin, wanted.finding, reference);
    if (typeof found === "string") return found;
    const { source } = found;
    const slice = sliceOf(found.literal, wanted.finding, wanted.part);
    if (slice === undefined) return "run-time-value";
    if (wanted.name !== undefined && !isUsable(wanted.name)) return "invalid-name";
    const name = spelt(source, slice, wanted.variable, wanted.name);
    const wish = {
      value: slice.value,
      name,
      loaders: source.reference.loaders,
      fits: (other: string, holds: boolean) => reaches(source, slice, other, holds),
    };
    const chosen = this.#holder.choose(wish);
    if (typeof chosen === "string") return chosen;
    const replaced = notations[source.family].replace(source, slice, chosen.name);
    if (typeof replaced === "string") return replaced;
    const added = replaced.filter((edit) => !edits.some((other) => equal(edit, other)));
    if (added.some((edit) => edits.some((other) => overlap(edit, other)))) return "overlaps";
    const imported = importEdits(source, slice).filter(
      (edit) => !edits.some((other) => repeats(edit, other)),
    );
    edits.push(...added, ...imported);
    this.#holder.keep(wish, chosen);
    const { isNative = false } = reference;
    if (this.#store === undefined || (this.#example !== undefined && !isNative))
      this.#example = declared(this.#example, chosen.name);
    const command = reference.command?.(chosen.name, slice.literal.keys ?? [], origin);
    return { path: origin.path, wanted, family: source.family, ...chosen, isNative, command };
  }

  get #holder(): Holder {
    return this.#store ?? this.#env;
  }

  finish(): Plan {
    const beside = this.#moved.length === 0 ? [] : this.#beside();
    const edits = [...this.#edits, ...beside].filter((file) => file.edits.length > 0);
    const kept = this.#store?.kept ?? new Map<string, string>();
    return { edits, moved: this.#moved, stays: this.#stays, kept };
  }

  #beside(): FileEdit[] {
    const { env, example, ignore } = this.#request;
    const declared = editOf(example, appended(example.text, this.#example));
    if (this.#store !== undefined) return [declared];
    const held = editOf(env, appended(env.text, this.#env.text));
    return [held, declared, editOf(ignore, ignoreEdits(ignore, env.path))];
  }
}

function editOf({ path, text }: SideFile, edits: readonly TextEdit[]): FileEdit {
  return { path, create: text === undefined, edits };
}

/** What must be imported; nothing where the tool reads its variable by itself. */
function importEdits({ reference, family, text, code }: Source, { literal, whole }: Slice): TextEdit[] {
  const { module, named } = reference;
  if (module === undefined || named?.(literal.keys ?? [], whole) !== undefined) return [];
  const insertion = importOf(family, module, { text, code }, literal.start);
  return insertion === undefined ? [] : [{ start: insertion.at, end: insertion.at, text: insertion.text }];
}

/** The text of an example file with the variable in it. */
function declared(example: string | undefined, name: string): string {
  return edited(example ?? "", declareVariable(example, name));
}
