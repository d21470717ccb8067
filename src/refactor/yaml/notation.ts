import type { TextEdit } from "../../dotenv/edit";
import { asToolReads } from "../filled";
import { contains, type Lexer, type Literal } from "../literal";
import { removed } from "../replace/config";
import type { Clashes, Fixed, Replacement } from "../replace/kinds";
import { clashesInShell } from "../replace/shellVariables";
import type { Slice } from "../slice";
import type { Source } from "../source";
import { readYaml, type Step, textOf, type YamlScalar } from "./document";
import { inScript, type ShellVariable, scriptEdits, scriptTokens } from "./script";
import { putInto, removal } from "./write";

/** A secret in a scalar that is to be moved. */
export interface Move {
  readonly source: Source;
  readonly slice: Slice;
  readonly name: string;
  readonly scalar: YamlScalar;
  /** The keys from the root, positions in lists as they are. */
  readonly keys: readonly string[];
}

/** How a format that is written in YAML holds references. */
export interface YamlFormat {
  /** Whether a scalar is a script of a POSIX shell. */
  readonly script?: (scalar: YamlScalar, keys: readonly string[]) => boolean;
  /** What is filled in within a script before the shell sees it, where it does not look like an expansion of the shell's. */
  readonly template?: RegExp;
  /** What is filled in within other scalars, and what stands for text that would be: `Reference` says it for all scalars. */
  readonly filled?: RegExp;
  readonly escapes?: Readonly<Record<string, string>>;
  /** How a script reads the variable, if not by `"$NAME"`. */
  readonly variable?: ShellVariable;
  /** The tags of a format's own that change nothing about how a scalar is read. */
  readonly tags?: RegExp;
  /** What stands for the value at a place that is no script. */
  readonly replace: (move: Move) => readonly TextEdit[] | Fixed;
  /** Whether the document gives a variable of this name another value where the secret stands. */
  readonly sets?: (move: Move) => boolean;
  /** What a script needs besides the `"$NAME"` in it. */
  readonly scripted?: (move: Move) => readonly TextEdit[] | Fixed;
}

export function keysOf(path: readonly Step[]): readonly string[] {
  return path.map((step) => (step.kind === "pair" ? step.key : String(step.index)));
}

/** The scalars of a stream as strings and its comments; of a script, the shell's words and comments instead. */
export function yamlLexer(format: YamlFormat): Lexer {
  return (text) => {
    const { scalars, comments } = readYaml(text);
    const tokens = scalars.flatMap((scalar) => {
      const keys = keysOf(scalar.path);
      return format.script?.(scalar, keys) === true
        ? scriptTokens(scalar, format.template)
        : asToolReads([literalOf(text, scalar, keys)], format);
    });
    return [...tokens, ...comments.map((span) => ({ kind: "comment", ...span }) as const)];
  };
}

function literalOf(text: string, scalar: YamlScalar, keys: readonly string[]): Literal {
  const { start, end, style: quote, content, pieces, path } = scalar;
  const prefix = /^[A-Za-z_]\w*=/.test(text.slice(content.start, content.end)) ? "NAME=" : "";
  const entry = removal(text, path);
  const literal: Literal = {
    ...{ kind: "literal", start, end, prefix, quote, content, pieces, keys: calledKeys(path, keys) },
  };
  return entry === undefined ? literal : { ...literal, entry };
}

/** The keys, where `{name: NAME, value: …}` in a list and `NAME: {value: …}` are as good as `NAME: …`. */
function calledKeys(path: readonly Step[], keys: readonly string[]): readonly string[] {
  const last = path.at(-1);
  if (last?.kind !== "pair" || last.key !== "value") return keys;
  if (path.at(-2)?.kind === "pair") return keys.at(-3) === "variables" ? keys.slice(0, -1) : keys;
  const name = textOf(last.parent, "name");
  return name === undefined ? keys : [...keys.slice(0, -2), name];
}

/** The replacement for a format: the scalar around a slice is found, and what is put into it is written in its style. */
export function yamlReplacement(format: YamlFormat): Replacement {
  return (source, slice, name) => {
    const { exact } = source.reference;
    if (slice.covered.length === 0) return "no-interpolation";
    if (exact?.(slice.value, "") === false) return "value-rewritten";
    const scalar = readYaml(source.text).scalars.find((one) => contains(one, slice.literal));
    if (scalar === undefined || !isPlainlyTagged(scalar, format.tags)) return "no-interpolation";
    const move = { source, slice, name, scalar, keys: keysOf(scalar.path) };
    return format.script?.(scalar, move.keys) === true
      ? replacedInScript(format, move)
      : format.replace(move);
  };
}

/**
 * Whether the document gives the variable another value: by what the format sets, or by any of its scripts, which may run
 * one after another in one shell.
 */
export function yamlClashes(format: YamlFormat): Clashes {
  return (source, slice, name, holds) => {
    const { scalars } = readYaml(source.text);
    const scalar = scalars.find((one) => contains(one, slice.literal));
    if (scalar === undefined) return false;
    const move = { source, slice, name, scalar, keys: keysOf(scalar.path) };
    if (format.sets?.(move) === true) return true;
    if (format.script?.(scalar, move.keys) !== true) return false;
    const script = inScript(source, scalar, slice);
    const set = new RegExp(
      `(?<![\\w$-])${name}\\+?=|(?<![\\w$-])(?:read|for|unset|local|declare)\\s[^;&|\\n]*\\b${name}\\b`,
    );
    return (
      clashesInShell(script.source, script.slice, name, holds) ||
      scalars.some(
        (other) =>
          other !== scalar &&
          set.test(source.text.slice(other.start, other.end)) &&
          format.script?.(other, keysOf(other.path)) === true,
      )
    );
  };
}

function isPlainlyTagged({ tag }: YamlScalar, tags: RegExp | undefined): boolean {
  return tag === undefined || tag.startsWith("tag:yaml.org,2002:") || tags?.test(tag) === true;
}

function replacedInScript(format: YamlFormat, move: Move): readonly TextEdit[] | Fixed {
  const { source, slice, name, scalar } = move;
  if (scalar.shared) return "no-interpolation";
  const edits = scriptEdits(source, scalar, slice, name, format.variable);
  if (typeof edits === "string") return edits;
  const besides = format.scripted?.(move) ?? [];
  return typeof besides === "string" ? besides : [...besides, ...edits];
}

/** The reference in place of the slice, in a scalar that stays as it is otherwise. */
export function inPlace({ source, slice, name, scalar }: Move): readonly TextEdit[] | Fixed {
  const { covered, literal } = slice;
  const span = { start: covered[0]!.start, end: covered.at(-1)!.end };
  const edit = putInto(source.text, scalar, span, source.reference.inside!(name, literal.quote));
  return edit === undefined ? "no-interpolation" : [edit];
}

/** For a tool that fills in references in any scalar that its row allows, or reads the variable by itself. */
export const inPlaceFormat: YamlFormat = {
  replace: (move) => {
    const { source, slice, name } = move;
    const { under, removes } = source.reference;
    if (under?.(move.keys, source) === false) return "no-interpolation";
    return removes === true ? removed(source, slice, name) : inPlace(move);
  },
};
