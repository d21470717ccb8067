import { noProject, type Project } from "../../../src/references/project";
import { move, type Outcome } from "../apply";
import { unmarked } from "../marked";

/** A file format and what becomes of secrets in it; the secret stands between ⟦ and ⟧. */
export interface Format {
  readonly name: string;
  readonly path: string;
  readonly project?: Project;
  readonly fixed: readonly Fixed[];
  /** Documents whose secret stays, with the reason. */
  readonly refused?: readonly (readonly [before: string, reason: string])[];
}

export interface Fixed {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** The lines of `.env` that came of it. */
  readonly env: string;
  /** The path, where it is another one than that of the format. */
  readonly path?: string;
  readonly project?: Project;
  /** The rule's suggestion for the name. */
  readonly variable?: string;
  readonly command?: string;
}

/** What becomes of the marked secret. */
export function moveMarked(
  text: string,
  { path, project = noProject, variable = "SECRET_TOKEN" }: Pick<Fixed, "path" | "project" | "variable">,
): Outcome {
  return move({ ...unmarked(text), variable, languageId: "plaintext", path: path!, project });
}
