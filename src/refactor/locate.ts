import { referenceFor } from "../references";
import { type Keeper, nativeFor } from "../references/native";
import type { NoReference, Place, Reference } from "../references/reference";
import { asToolReads } from "./filled";
import { type Literal, maskTokens, type Span } from "./literal";
import { notations } from "./notations";
import { type Part, partsOf } from "./slice";
import { literalAt, type NoString, type Source } from "./source";

/** Why a place holds nothing that could be replaced: no reference is known for the language, or none is possible. */
export type Unlocated = "unknown-language" | NoReference | NoString;

/** A secret in a document that was taken apart. */
export interface Located {
  readonly source: Source;
  readonly literal: Literal;
  readonly parts: readonly Part[];
}

/**
 * The rows by which a place can read a secret, the best first. For a store these are the one that names its secret, and the
 * one for a variable unless that is handed over by a command from `.env`.
 */
export function referencesAt(place: Place, at: number, keeper?: Keeper): readonly Reference[] {
  const base = referenceFor(place, at);
  const native = keeper && nativeFor(place, base, keeper);
  const isHandedOver = keeper !== undefined && base?.command !== undefined;
  const variable = isHandedOver || (native && base?.none) ? undefined : base;
  return [native, variable].filter((one) => one !== undefined);
}

/** Takes documents apart. It keeps the one that it read last, so none outlives the request that it is made for. */
export class Reader {
  #last: Source | undefined;

  /**
   * The string that a secret stands in, or why there is none that could be replaced.
   * @param reference A row for the place other than that by which it reads a variable.
   */
  locate(place: Place, finding: Span, reference = referenceFor(place, finding.start)): Located | Unlocated {
    if (reference === undefined) return "unknown-language";
    if (reference.none !== undefined) return reference.none;
    const source = this.#read(place, reference);
    const literal = literalAt(source, finding);
    return typeof literal === "string" ? literal : { source, literal, parts: partsOf(literal, finding) };
  }

  #read(place: Place, reference: Reference): Source {
    const { text, path, project } = place;
    const last = this.#last;
    if (last?.text === text && last.reference === reference && last.path === path && last.project === project)
      return last;
    this.#last = readSource(place, reference);
    return this.#last;
  }
}

function readSource(place: Place, reference: Reference): Source {
  const { languageId, path, text, project } = place;
  const { family } = reference;
  const tokens = asToolReads(notations[family].lex(text), reference);
  return { languageId, path, text, project, family, reference, tokens, code: maskTokens(text, tokens) };
}
