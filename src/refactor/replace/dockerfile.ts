import type { TextEdit } from "../../dotenv/edit";
import { type Instruction, instructionsOf } from "../literals/dockerfile";
import type { Slice } from "../slice";
import type { Source } from "../source";
import type { Clashes, Fixed, Replacement } from "./kinds";
import { shellReplacement } from "./shell";
import { clashesInShell } from "./shellVariables";

/**
 * What a build needs becomes a secret of it, what a container needs a variable that it is run with: both leave no trace
 * in the image. Source: https://docs.docker.com/build/building/secrets/
 */
export const dockerfileReplacement: Replacement = (source, slice, name) => {
  const instructions = instructionsOf(source.text);
  const { keys } = slice.literal;
  const set = keys?.length === 2;
  if (!set && otherShell(source.text, instructions)) return "no-interpolation";
  const replaced = set ? unset(source, slice, instructions) : shellReplacement(source, slice, name);
  if (typeof replaced === "string") return replaced;
  const own = instructions.filter(
    ({ start, end }) => start <= slice.literal.start && slice.literal.end <= end,
  );
  const runs = set
    ? readers(source, slice, name, instructions)
    : own.filter(({ keyword }) => keyword === "RUN");
  const mounts = runs.flatMap((run) => mount(source, run, name, set));
  return mounts.length === 0 ? replaced : [...syntax(source.text), ...replaced, ...mounts];
};

/** Whether commands are not run by a POSIX shell, or the escape character is another one. */
function otherShell(text: string, instructions: readonly Instruction[]): boolean {
  const shells = instructions.filter(({ keyword }) => keyword === "SHELL");
  const posix = ({ arguments: from, end }: Instruction): boolean =>
    /^\[\s*"[^"]*\b(?:ba|da|z|a|k)?sh"/.test(text.slice(from, end));
  const interpreted = /^\s*RUN\b[^\n]*<<-?["']?\w+["']?[ \t]*\r?\n#!(?!.*\b(?:ba|da|z|a|k)?sh\b)/m;
  return (
    shells.some((instruction) => !posix(instruction)) ||
    /^#[ \t]*escape[ \t]*=[ \t]*`/im.test(text) ||
    interpreted.test(text)
  );
}

/** Takes out what `ARG` or `ENV` sets. */
function unset(
  { text }: Source,
  { literal, whole }: Slice,
  instructions: readonly Instruction[],
): readonly TextEdit[] | Fixed {
  const [, name] = literal.keys!;
  const instruction = instructions.find(({ start, end }) => start <= literal.start && literal.end <= end)!;
  const early = !instructions.some(({ keyword, start }) => keyword === "FROM" && start < literal.start);
  const used = new RegExp(`\\$\\{?${name}\\b`);
  const elsewhere = instructions.some(
    ({ keyword, start, end }) =>
      !/^(?:RUN|CMD|ENTRYPOINT|HEALTHCHECK)$/.test(keyword) && used.test(text.slice(start, end)),
  );
  if (!whole || early || elsewhere) return "constant";
  const own = literal.entry!;
  const next = text.slice(own.end, instruction.end);
  if (next.trim() === "" && own.start === instruction.arguments) {
    const end = text[instruction.end] === "\n" ? instruction.end + 1 : instruction.end;
    return [{ start: instruction.start, end, text: "" }];
  }
  const gap = /^(?:[ \t]|\\[ \t]*\r?\n)*/.exec(next)![0].length;
  if (next.trim() !== "") return [{ start: own.start, end: own.end + gap, text: "" }];
  const before = /(?:[ \t]|\\[ \t]*\r?\n)*$/.exec(text.slice(instruction.arguments, own.start))![0].length;
  return [{ start: own.start - before, end: own.end, text: "" }];
}

/** The commands behind it that read the variable; all of its stage when none names it, since a program might read it. */
function readers(
  { text }: Source,
  { literal }: Slice,
  name: string,
  instructions: readonly Instruction[],
): readonly Instruction[] {
  const behind = instructions.filter(({ start }) => start > literal.start);
  const runs = behind.filter(({ keyword }) => keyword === "RUN");
  const reads = runs.filter(({ start, end }) => new RegExp(`\\b${name}\\b`).test(text.slice(start, end)));
  const stage = behind.find(({ keyword }) => keyword === "FROM")?.start ?? text.length;
  return reads.length > 0 ? reads : runs.filter(({ start }) => start < stage);
}

function mount({ text }: Source, { start, end }: Instruction, name: string, required: boolean): TextEdit[] {
  if (new RegExp(`^RUN\\b[^\\n]*--mount=type=secret\\S*\\benv=${name}\\b`, "i").test(text.slice(start, end)))
    return [];
  const at = start + "RUN".length;
  const must = required ? ",required=true" : "";
  return [{ start: at, end: at, text: ` --mount=type=secret,id=${name},env=${name}${must}` }];
}

/** Secrets in variables are known from version 1.10 of the syntax on: https://docs.docker.com/build/buildkit/dockerfile-release-notes/#1100 */
function syntax(text: string): TextEdit[] {
  const directive = /^(#[ \t]*syntax[ \t]*=[ \t]*)(\S+)/im.exec(text.slice(0, 1000));
  if (directive === null) return [{ start: 0, end: 0, text: "# syntax=docker/dockerfile:1\n" }];
  const old = /^(?:docker\.io\/)?docker\/dockerfile:(?:1\.[0-9](?![0-9])|experimental|0\.)/.test(
    directive[2]!,
  );
  const start = directive.index + directive[1]!.length;
  return old ? [{ start, end: start + directive[2]!.length, text: "docker/dockerfile:1" }] : [];
}

export const clashesInDockerfile: Clashes = (source, slice, name, holds) => {
  if (slice.literal.keys?.length === 2) return false;
  const set = source.tokens.some(
    (token) => token.kind === "literal" && token.keys?.length === 2 && token.keys[1] === name,
  );
  return (
    set ||
    new RegExp(`^[ \\t]*ARG[ \\t]+${name}\\b`, "im").test(source.text) ||
    clashesInShell(source, slice, name, holds)
  );
};
