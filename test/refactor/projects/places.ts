import { createHash } from "node:crypto";
import { type Literal, maskTokens, type Span, type Token } from "../../../src/refactor/literal";
import { notations } from "../../../src/refactor/notations";
import { openBrackets } from "../../../src/refactor/source";
import { referenceFor } from "../../../src/references";
import type { Project } from "../../../src/references/project";
import { base62, pick } from "../../rules/examples/example";
import type { OpenProject } from "./project";

/** Relative path → text. */
export type Files = ReadonlyMap<string, string>;

/** A string of the project and what it becomes. */
export interface Place {
  readonly path: string;
  /** What of the file as it was published is replaced. */
  readonly span: Span;
  readonly secret: string;
  /** How it stands among other code. */
  readonly context: string;
}

/** The place's path and the offset in the file as it was published: `src/a.rs:120`. */
export function nameOf({ path, span }: Place): string {
  return `${path}:${span.start}`;
}

/** The strings of a project in an order of chance in which all contexts come before one comes again. */
export function placesOf(open: OpenProject, files: Files, project: Project): Place[] {
  const found = [...files].flatMap(([path, text]) => placesIn(path, text, open.languageId, project));
  const rounds: Place[][] = [];
  const counts = new Map<string, number>();
  for (const { place } of found.sort((one, other) => one.chance - other.chance)) {
    const count = counts.get(place.context) ?? 0;
    counts.set(place.context, count + 1);
    rounds[count] ??= [];
    rounds[count].push(place);
  }
  return rounds.flat();
}

interface Drawn {
  readonly place: Place;
  readonly chance: number;
}

/** The same number for the same text; `TACIT_SEED` makes others. */
function chanceOf(text: string): number {
  const digest = createHash("sha256")
    .update(`${process.env.TACIT_SEED ?? "1"} ${text}`)
    .digest();
  return digest.readUInt32BE();
}

function placesIn(path: string, text: string, languageId: string, project: Project): Drawn[] {
  const reference = referenceFor({ languageId, path, text, project }, 0);
  if (reference === undefined) return [];
  const tokens = notations[reference.family].lex(text);
  const code = maskTokens(text, tokens);
  return outermost(tokens).map((literal) => {
    const chance = chanceOf(`${path} ${literal.start}`);
    const secret = pick(base62, 24, chance);
    const span = chance % 2 === 0 || hasFields(literal) ? within(literal, chance) : literal.content;
    const part = span === literal.content ? "whole" : "part";
    return { place: { path, span, secret, context: `${part} ${contextOf(code, literal)}` }, chance };
  });
}

/** Literals with no other token in them or around. */
function outermost(tokens: readonly Token[]): Literal[] {
  const sorted = [...tokens].sort((one, other) => one.start - other.start);
  return sorted.filter(
    (token, i): token is Literal =>
      token.kind === "literal" &&
      token.body === undefined &&
      (sorted[i - 1]?.end ?? 0) <= token.start &&
      (sorted[i + 1]?.start ?? token.end) >= token.end,
  );
}

function hasFields({ pieces }: Literal): boolean {
  return pieces.some(({ value }) => value === undefined);
}

/** An empty stretch between two pieces of the literal. */
function within({ pieces, content }: Literal, number: number): Span {
  const at = pieces[(number >> 3) % Math.max(1, pieces.length)]?.start ?? content.start;
  return { start: at, end: at };
}

/** The tokens beside a literal, its quotes and the brackets around it. */
function contextOf(code: string, { start, end, prefix, quote }: Literal): string {
  const before = /(?:[A-Za-z_]\w*|[^\w\s]{1,2}|)\s*$/
    .exec(code.slice(Math.max(0, start - 100), start))![0]
    .trim();
  const after = /^\s*([^\w\s]{1,2}|\w+|)/.exec(code.slice(end, end + 100))![1]!;
  const brackets = openBrackets(code, start)
    .slice(0, 2)
    .map((at) => code[at]);
  return `${before} ${prefix}${quote} ${after} in ${brackets.join("")}`;
}
