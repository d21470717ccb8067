import { referenceFor } from "../references";
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

/** The string that a secret stands in, or why there is none that could be replaced. */
export function locate(place: Place, finding: Span): Located | Unlocated {
  const reference = referenceFor(place, finding.start);
  if (reference === undefined) return "unknown-language";
  if (reference.none !== undefined) return reference.none;
  const source = sourceOf(place, reference);
  const literal = literalAt(source, finding);
  return typeof literal === "string" ? literal : { source, literal, parts: partsOf(literal, finding) };
}

/** The document that was taken apart last: the secrets of one document are planned one after another. */
let last: Source | undefined;

function sourceOf(place: Place, reference: Reference): Source {
  const { text, path, project } = place;
  if (last?.text !== text || last.reference !== reference || last.path !== path || last.project !== project)
    last = readSource(place, reference);
  return last;
}

function readSource(place: Place, reference: Reference): Source {
  const { languageId, path, text, project } = place;
  const { family } = reference;
  const tokens = asToolReads(notations[family].lex(text), reference);
  return { languageId, path, text, project, family, reference, tokens, code: maskTokens(text, tokens) };
}
