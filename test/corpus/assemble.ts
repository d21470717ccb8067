import { generate } from "./generate";

/** A marked value: its span in the case's text, and whether an expert calls it a secret. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly secret: boolean;
}

/** A snippet of one invented file; what no label covers holds no secret. */
export interface Case {
  readonly path: string;
  readonly text: string;
  /** In the order of the text; no two on one line. */
  readonly labels: readonly Label[];
  /** Line of the corpus file, from 1, that the text's first line stands on. */
  readonly line: number;
}

/**
 * The cases of a corpus file. `=== path` starts a case, `⟦+ value⟧` marks a secret and `⟦- value⟧` a look-alike; in a
 * marker `·` is nothing, so that no secret stands in the corpus as a whole, and `{kind}` and `{kind:n}` are made up
 * anew (see `generate`), the same for the same seed.
 * @throws Error naming the line, for text before the first case, an open marker or two markers on one line.
 */
export function assemble(source: string, seed: string): Case[] {
  const parts = source.split(/^=== (.*)$/m);
  if (parts[0]!.trim() !== "") throw new Error(`${seed}:1: text before the first case`);
  const cases: Case[] = [];
  let line = 1 + countLines(parts[0]!);
  for (let i = 1; i < parts.length; i += 2) {
    const path = parts[i]!.trim();
    const body = parts[i + 1]!.replace(/^\n/, "");
    cases.push({ path, line: line + 1, ...mark(body, `${seed}:${line}`) });
    line += countLines(parts[i + 1]!);
  }
  return cases;
}

/** The names of what stands in the folder of corpus files: one category each. */
export const categories = [
  ...["code-compiled", "code-scripting", "config", "credential-files", "headers-http"],
  ...["keys", "shell", "tokens", "urls", "weak"],
] as const;

function mark(body: string, seed: string): { text: string; labels: Label[] } {
  const pieces = body.split(/(⟦[+-] [^⟧]*⟧)/);
  const labels: Label[] = [];
  let text = "";
  for (const piece of pieces) {
    const marker = /^⟦([+-]) ([^⟧]*)⟧$/s.exec(piece);
    if (marker === null) {
      if (/[⟦⟧]/.test(piece)) throw new Error(`${seed}: a marker is not closed or not opened`);
      text += piece;
      continue;
    }
    const previous = labels.at(-1);
    if (previous !== undefined && !text.slice(previous.end).includes("\n")) {
      throw new Error(`${seed}: two markers on one line`);
    }
    const start = text.length;
    text += generate(marker[2]!.replaceAll("·", ""), `${seed}:${labels.length}`);
    labels.push({ start, end: text.length, secret: marker[1] === "+" });
  }
  return { text, labels };
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}
