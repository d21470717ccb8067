import { contains, type Literal, type Piece, type Span, type Token } from "../literal";
import { shellTokens } from "./shell";

/** An instruction with all its lines. */
export interface Instruction extends Span {
  /** In capital letters. */
  readonly keyword: string;
  /** Where its arguments begin, behind flags such as `--mount=…`. */
  readonly arguments: number;
  /** Where the arguments on its own lines end and heredocs begin. */
  readonly lineEnd: number;
}

/**
 * The instructions of a Dockerfile.
 * Source: https://docs.docker.com/reference/dockerfile/#format
 */
export function instructionsOf(text: string): readonly Instruction[] {
  const instructions: Instruction[] = [];
  const first =
    /(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*([A-Za-z]+)(?=[ \t\r\n]|$)((?:[ \t]|\\[ \t]*\r?\n)*--\w[\w-]*(?:=[^\s"]*|="[^"\n]*")?)*(?:[ \t]|\\[ \t]*\r?\n)*/y;
  for (let at = 0; at < text.length; ) {
    first.lastIndex = at;
    const match = first.exec(text);
    const from = match === null ? at : first.lastIndex;
    const lineEnd = logicalEnd(text, from);
    const keyword = match?.[1]?.toUpperCase();
    const end = keyword === undefined ? lineEnd : behindHeredocs(text, keyword, from, lineEnd);
    if (match !== null && keyword !== undefined) {
      const start = at + /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*/.exec(match[0])![0].length;
      instructions.push({ start, end, keyword, arguments: from, lineEnd });
    }
    at = Math.max(end + 1, at + 1);
  }
  return instructions;
}

/** Where the line ends, with those that continue it; comments stand between them, white space behind the backslash. */
function logicalEnd(text: string, from: number): number {
  const line = /[^\n]*/y;
  let continued = true;
  let at = from;
  for (;;) {
    line.lastIndex = at;
    const [written] = line.exec(text)!;
    const comment = at > from && /^[ \t]*#/.test(written);
    if (!comment) continued = /\\[ \t]*\r?$/.test(written);
    const end = at + written.length;
    if (!continued || end >= text.length) return end;
    at = end + 1;
  }
}

const takesHeredocs = /^(?:RUN|COPY|ADD)$/;

function behindHeredocs(text: string, keyword: string, from: number, lineEnd: number): number {
  let end = lineEnd;
  if (!takesHeredocs.test(keyword)) return end;
  for (const match of text.slice(from, lineEnd).matchAll(/(?<!<)<<(-?)(["']?)([\w.-]+)\2/g)) {
    const close = new RegExp(
      `^${match[1] === "-" ? "\\t*" : ""}${match[3]!.replaceAll(".", "\\.")}(?=\\r?$)`,
      "gm",
    );
    close.lastIndex = end;
    if (close.exec(text) === null) return text.length;
    end = close.lastIndex;
  }
  return end;
}

/**
 * The comments of a Dockerfile, the words of the shell's commands in it, and what `ARG` and `ENV` set, which stands under
 * the keys `ARG` or `environment` and its name; what a container runs is of the key of an empty name.
 */
export function lexDockerfile(text: string): readonly Token[] {
  const instructions = instructionsOf(text);
  const commands = instructions.flatMap((instruction) => tokensOf(text, instruction));
  const comments = [...text.matchAll(/^[ \t]*#[^\n]*/gm)]
    .map(({ 0: { length }, index }): Token => ({ kind: "comment", start: index, end: index + length }))
    .filter((comment) => !instructions.some((instruction) => contains(instruction, comment)));
  return [...comments, ...commands];
}

function tokensOf(text: string, instruction: Instruction): readonly Token[] {
  const { keyword, start, end } = instruction;
  if (keyword === "ENV" || keyword === "ARG") return pairsOf(text, instruction);
  const from = commandStart(text, instruction);
  if (from === undefined) return [];
  const body = /^<<-?(["']?)[\w.-]+\1[ \t]*\r?\n/.exec(text.slice(from, end));
  const code = text.slice(0, body === null ? end : text.lastIndexOf("\n", end - 1) + 1);
  const tokens = shellTokens(code, from + (body?.[0].length ?? 0));
  const keys = keyword === "RUN" ? {} : { keys: [""] };
  return tokens.map((token) => {
    return token.kind === "literal"
      ? { ...token, ...keys, entry: { start, end }, pieces: joined(text, token) }
      : token;
  });
}

/** Where a shell's command begins; undefined where none runs: https://docs.docker.com/reference/dockerfile/#shell-and-exec-form */
function commandStart(text: string, { keyword, arguments: from, end }: Instruction): number | undefined {
  if (!/^(?:RUN|CMD|ENTRYPOINT|HEALTHCHECK)$/.test(keyword)) return undefined;
  const check = keyword === "HEALTHCHECK" ? /^CMD[ \t]+/i.exec(text.slice(from, end)) : undefined;
  const start = from + (check?.[0].length ?? 0);
  return check === null || text[start] === "[" ? undefined : start;
}

/** The builder takes out what joins lines before a shell sees it. */
function joined(text: string, { pieces }: Literal): readonly Piece[] {
  return pieces.map((piece) => {
    return text[piece.start] === "\\" && /^\\[ \t]*\r?\n/.test(text.slice(piece.start, piece.start + 9))
      ? { ...piece, value: undefined }
      : piece;
  });
}

/** The assignments of an instruction: `NAME=value …`, or `ENV NAME value` up to the end. */
function pairsOf(text: string, { keyword, arguments: from, end }: Instruction): Literal[] {
  const pairs: Literal[] = [];
  const kind = keyword === "ENV" ? "environment" : "ARG";
  const old = keyword === "ENV" ? /^[^\s=\\]+(?=[ \t])/.exec(text.slice(from, end)) : null;
  if (old !== null) {
    const start = from + old[0].length + /^[ \t]*/.exec(text.slice(from + old[0].length, end))![0].length;
    return [
      { ...pair(text, start, end, start, () => false), keys: [kind, old[0]], entry: { start: from, end } },
    ];
  }
  const gap = /(?:[ \t\r]|\\[ \t]*\r?\n|\n|#[^\n]*\n)*/y;
  for (let at = from; at < end; ) {
    gap.lastIndex = at;
    gap.test(text);
    const start = Math.max(at, gap.lastIndex);
    const name = /^[^\s=]+(?==)/.exec(text.slice(start, end))?.[0];
    const value = start + (name === undefined ? 0 : name.length + 1);
    const literal = pair(text, value, end, start, (character) => /\s/.test(character));
    if (name !== undefined)
      pairs.push({ ...literal, keys: [kind, name], entry: { start, end: literal.end } });
    at = Math.max(literal.end, start + 1);
  }
  return pairs;
}

/** A value that goes on to what `ends` it outside of quotes. */
function pair(
  text: string,
  from: number,
  limit: number,
  start: number,
  ends: (character: string) => boolean,
): Literal {
  const pieces: Piece[] = [];
  let quote = "";
  let at = from;
  while (
    at < limit &&
    (quote !== "" || !(ends(text[at]!) || /^\\[ \t]*\r?\n/.test(text.slice(at, at + 9))))
  ) {
    const character = text[at]!;
    if (quote === "" ? /["']/.test(character) : character === quote) {
      quote = quote === "" ? character : "";
      at++;
      continue;
    }
    const piece = pieceAt(text, at, quote);
    pieces.push({ ...piece, quote });
    at = piece.end;
  }
  const content = { start: from, end: Math.min(at, limit) };
  return { kind: "literal", start, end: content.end, prefix: "", quote: "", content, pieces };
}

function pieceAt(text: string, at: number, quote: string): Piece {
  const next = text[at + 1] ?? "";
  const variable = /\$(?:\w+|\{[^}\n]*\})/y;
  variable.lastIndex = at;
  if (quote !== "'" && variable.test(text)) return { start: at, end: variable.lastIndex, value: undefined };
  if (text[at] === "\\" && /[ \t\r\n]/.test(next) && quote !== "")
    return { start: at, end: at + 1, value: undefined };
  const escapes = quote === "" || (quote === '"' && /["$\\]/.test(next));
  return text[at] === "\\" && escapes
    ? { start: at, end: at + 2, value: next }
    : { start: at, end: at + 1, value: text[at]! };
}
