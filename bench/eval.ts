// `npm run eval`: precision, recall and F1 of Tacit and of other scanners on the corpus in test/corpus, by category.
// With `--misses` it names what Tacit gets wrong, with `--keep FOLDER` it leaves the assembled files there.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Engine } from "../src/engine/scan";
import { rules } from "../src/rules";
import { Lines } from "../src/util/lines";
import { assemble, type Case, categories } from "../test/corpus/assemble";
import { type Claim, judge, type Mistake, type Score, sum } from "./eval/score";
import { evalTable } from "./eval/table";
import { detectSecrets, gitleaks, type PeerFinding, secretlint } from "./peers";

/** A case and the file that it was written to. */
interface Sample extends Case {
  readonly category: string;
  readonly file: string;
}

/** What one scanner reports: file → claims. */
type Claims = ReadonlyMap<string, readonly Claim[]>;

const engine = new Engine(rules);

function samples(root: string): Sample[] {
  return categories.flatMap((category) => {
    const source = readFileSync(resolve("test/corpus", `${category}.txt`), "utf8");
    return assemble(source, category).map((one, index) => {
      const file = join(root, category, String(index).padStart(3, "0"), one.path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, one.text);
      return { ...one, category, file };
    });
  });
}

/** Tacit's own claims, at the confidence that is shown by default. */
function own(all: readonly Sample[]): Claims {
  return new Map(
    all.map(({ file, text, path }) => {
      const lines = new Lines(text);
      const found = engine
        .scan(text, path)
        .filter(({ confidence }) => confidence !== "possible" && confidence !== "sample");
      const claims = found.map(({ rule, start, end }) => ({
        rule,
        line: lines.at(start).line,
        endLine: lines.at(end).line,
      }));
      return [file, claims];
    }),
  );
}

function byFile(found: readonly PeerFinding[]): Claims {
  const claims = new Map<string, Claim[]>();
  for (const { file, line, endLine } of found) {
    claims.set(file, [...(claims.get(file) ?? []), { line: line - 1, endLine: endLine - 1 }]);
  }
  return claims;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      misses: { type: "boolean", default: false },
      alone: { type: "boolean", default: false },
      keep: { type: "string" },
    },
  });
  const root = values.keep ? resolve(values.keep) : mkdtempSync(join(tmpdir(), "tacit-eval-"));
  try {
    const all = samples(root);
    const columns = [{ name: "Tacit", claims: own(all) }];
    for (const peer of values.alone ? [] : [secretlint, gitleaks, detectSecrets]) {
      const reason = peer.prepare();
      if (reason === undefined) {
        columns.push({ name: `${peer.name} ${peer.version}`, claims: byFile(await peer.scan(root)) });
      } else console.log(`${peer.name} is skipped: ${reason}`);
    }
    console.log(evalTable(columns.map(({ name, claims }) => ({ name, scores: scores(all, claims) }))));
    if (values.misses) printMistakes(all, columns[0]!.claims);
  } finally {
    if (!values.keep) rmSync(root, { recursive: true, force: true });
  }
}

function scores(all: readonly Sample[], claims: Claims): Map<string, Score> {
  const result = new Map<string, Score>();
  for (const sample of all) {
    const { score } = judge(sample, claims.get(sample.file) ?? []);
    result.set(sample.category, sum(result.get(sample.category), score));
  }
  return result;
}

/** By their place in the corpus; values are in the corpus alone. */
function printMistakes(all: readonly Sample[], claims: Claims): void {
  for (const sample of all) {
    for (const mistake of judge(sample, claims.get(sample.file) ?? []).mistakes) {
      console.log(wordsFor(sample, mistake));
    }
  }
}

function wordsFor({ category, line }: Sample, { kind, at, rule }: Mistake): string {
  const what = kind === "missed" ? "missed" : `wrong (${rule})`;
  return `test/corpus/${category}.txt:${line + at}: ${what}`;
}

void main();
