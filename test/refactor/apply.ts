import type { TextEdit } from "../../src/dotenv/edit";
import { type Moved, plan, type Refusal, type SideFile, type Wanted } from "../../src/refactor/plan";
import { noProject, type Project } from "../../src/references/project";

/** The text after the edits, which are sorted and do not overlap. */
export function apply(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .reverse()
    .reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text);
}

/** One secret in one document, with nothing beside it but what is given. */
export interface OneSecret extends Wanted {
  readonly text: string;
  readonly languageId: string;
  readonly path: string;
  readonly project?: Project;
  readonly env?: string | undefined;
}

/** What became of a secret: the texts after the move, or why it stays. */
export type Outcome =
  | (Moved & {
      readonly kind: "moved";
      readonly text: string;
      readonly env: string;
      readonly addsOnly: boolean;
      /** The edits of the document itself. */
      readonly edits: readonly TextEdit[];
    })
  | { readonly kind: "stays"; readonly reason: Refusal };

/** Plans the move of one secret and applies it. */
export function move({ text, languageId, path, project = noProject, env, ...wanted }: OneSecret): Outcome {
  const absent = (name: string): SideFile => ({ path: name, text: undefined });
  const planned = plan({
    origins: [{ text, languageId, path, project, wanted: [wanted] }],
    env: { path: ".env", text: env },
    example: absent(".env.example"),
    ignore: { ...absent(".gitignore"), ignored: false },
  });
  const [moved] = planned.moved;
  if (moved === undefined) return { kind: "stays", reason: planned.stays[0]!.reason };
  const editsOf = (name: string): readonly TextEdit[] =>
    planned.edits.find((file) => file.path === name)?.edits ?? [];
  const addsOnly = editsOf(".env").every(({ start, end }) => start === end);
  return {
    ...moved,
    kind: "moved",
    edits: editsOf(path),
    text: apply(text, editsOf(path)),
    env: apply(env ?? "", editsOf(".env")),
    addsOnly,
  };
}
