import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Confidence, confidences, isAtLeast } from "./engine/finding";
import { locate } from "./engine/locate";
import { Engine } from "./engine/scan";
import { readText, type TextOfFile, textOf } from "./git/readText";
import { matcherOf, type Target, targetAt, targetsBelow } from "./git/targets";
import { jsonReport } from "./report/json";
import type { Report, SkipKind } from "./report/report";
import { sarifReport } from "./report/sarif";
import { printable, textReport } from "./report/text";
import { rules } from "./rules/index";

declare const TACIT_VERSION: string;
const version = typeof TACIT_VERSION === "string" ? TACIT_VERSION : "development";

const help = `tacit ${version}: finds hard-coded secrets and never prints them

Usage: tacit scan [options] [paths...]

Scans files and folders, the current folder when none is given; "-" is standard input.
What git ignores is left out, unless it is given by name.

Options:
  --format text|json|sarif  how findings are written (default: text)
  --no-ignore               look into what git ignores, too
  --exclude GLOB            leave files and folders out; may be repeated; without a "/"
                            on every level, with one from the current folder
  --minimum-confidence sample|possible|likely|certain
                            the least sure findings that are reported (default: likely)
  --max-size BYTES          skip larger files (default: 10000000)
  --stdin-name NAME         what standard input is called (default: stdin)
  --quiet                   findings only: no summary, no notes about skipped files
  --help, --version

Exit codes:
  0  nothing found
  1  secrets found
  2  could not run: a wrong option, or a given path that is missing or unreadable
`;

/** The world of a run, as `process` has it. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export type ExitCode = 0 | 1 | 2;

/** Why a run cannot start, in words for its user. */
class Refusal extends Error {}

/**
 * The command line program.
 * @param argv The arguments behind the program's name.
 * @returns The exit code, as the help describes it; never rejects.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const { values, positionals } = parse(argv);
    if (values.help) return say(io, help);
    if (values.version) return say(io, `${version}\n`);
    const [command, ...paths] = positionals;
    if (command !== "scan") throw new Refusal(command === undefined ? "no command given" : "unknown command");
    return await new Scan(io, settingsOf(values, io)).run(paths.length === 0 ? ["."] : paths);
  } catch (error) {
    io.stderr.write(error instanceof Refusal ? refusal(error) : crash(error));
    return 2;
  }
}

function say({ stdout }: Io, text: string): ExitCode {
  stdout.write(text);
  return 0;
}

function refusal({ message }: Refusal): string {
  return `tacit: ${message}\nTry "tacit --help".\n`;
}

/** The way to the fault without its message, which might quote what was being read. */
function crash(error: unknown): string {
  const [name, stack] = error instanceof Error ? [error.name, error.stack ?? ""] : ["error", ""];
  const frames = stack.split("\n").filter((line) => /^ {4}at /.test(line));
  return [`tacit: stopped by an unexpected ${name}`, ...frames, ""].join("\n");
}

type Values = ReturnType<typeof parse>["values"];

function parse(argv: readonly string[]) {
  const options = {
    format: { type: "string", default: "text" },
    "no-ignore": { type: "boolean", default: false },
    exclude: { type: "string", multiple: true, default: [] as string[] },
    "minimum-confidence": { type: "string", default: "likely" },
    "max-size": { type: "string", default: "10000000" },
    "stdin-name": { type: "string", default: "stdin" },
    quiet: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
    version: { type: "boolean", default: false },
  } as const;
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : "wrong options");
  }
}

interface Settings {
  readonly report: Report;
  readonly ignore: boolean;
  readonly excludes: (name: string) => boolean;
  readonly minimumConfidence: Confidence;
  readonly maximumSize: number;
  readonly stdinName: string;
  readonly quiet: boolean;
}

function settingsOf(values: Values, io: Io): Settings {
  const maximumSize = Number(values["max-size"]);
  if (!/^[0-9]{1,15}$/.test(values["max-size"])) throw new Refusal("--max-size wants a number of bytes");
  const minimumConfidence = confidences.find((one) => one === values["minimum-confidence"]);
  if (minimumConfidence === undefined) {
    throw new Refusal(`--minimum-confidence is one of ${confidences.join(", ")}`);
  }
  return {
    minimumConfidence,
    report: reportOf(values, io),
    ignore: !values["no-ignore"],
    excludes: matcherOf(values.exclude),
    maximumSize,
    stdinName: values["stdin-name"],
    quiet: values.quiet,
  };
}

function reportOf({ format, quiet }: Values, { stdout, env }: Io): Report {
  if (format === "json") return jsonReport();
  if (format === "sarif") return sarifReport(rules, version);
  if (format !== "text") throw new Refusal("--format is one of text, json and sarif");
  // https://no-color.org
  return textReport({ colour: stdout.isTTY === true && !env.NO_COLOR, quiet });
}

interface Given {
  readonly path: string;
  readonly kind: "file" | "folder" | "stdin";
}

class Scan {
  readonly #engine = new Engine(rules);
  readonly #about = new Map(rules.map((rule) => [rule.id, rule]));
  readonly #seen = new Set<string>();
  readonly #skipped: Partial<Record<SkipKind, number>> = {};
  #files = 0;
  #filesWithFindings = 0;
  #findings = 0;
  #failed = false;

  constructor(
    readonly io: Io,
    readonly settings: Settings,
  ) {}

  async run(paths: readonly string[]): Promise<ExitCode> {
    const given = await Promise.all(paths.map((path) => this.#look(path)));
    const { report, maximumSize } = this.settings;
    this.io.stdout.write(report.begin());
    for (const one of given) await this.#scan(one);
    const counts = {
      files: this.#files,
      filesWithFindings: this.#filesWithFindings,
      findings: this.#findings,
    };
    this.io.stdout.write(report.end({ ...counts, skipped: this.#skipped, maximumSize }));
    if (this.#failed) return 2;
    return this.#findings > 0 ? 1 : 0;
  }

  async #look(path: string): Promise<Given> {
    if (path === "-") return { path, kind: "stdin" };
    const absolute = resolve(this.io.cwd, path);
    const stats = await stat(absolute).catch(() => undefined);
    if (stats?.isFile()) return { path: absolute, kind: "file" };
    if (stats?.isDirectory()) return { path: absolute, kind: "folder" };
    throw new Refusal(
      `${printable(path)}: ${stats === undefined ? "cannot be found" : "is no file or folder"}`,
    );
  }

  async #scan({ path, kind }: Given): Promise<void> {
    const { cwd, env } = this.io;
    const { stdinName: name, maximumSize, excludes } = this.settings;
    if (kind === "stdin") {
      this.#scanText({ file: "-", name, path: name }, textOf(await all(this.io.stdin), maximumSize));
    } else if (kind === "file") {
      const target = targetAt(path, cwd);
      if (!excludes(target.name)) await this.#scanFile(target, true);
    } else {
      const onSkip = (skipped: string, reason: SkipKind): void =>
        this.#skip(skipped, reason, resolve(cwd, skipped) === path);
      const options = { ...this.settings, cwd, env, onSkip };
      for await (const target of targetsBelow(path, options)) await this.#scanFile(target, false);
    }
  }

  async #scanFile(target: Target, isGiven: boolean): Promise<void> {
    if (this.#seen.has(target.file)) return;
    this.#seen.add(target.file);
    this.#scanText(target, await readText(target.file, this.settings.maximumSize), isGiven);
  }

  #scanText({ name, path }: Target, read: TextOfFile, isGiven = true): void {
    if ("skipped" in read) {
      this.#skip(name, read.skipped, isGiven);
      return;
    }
    this.#files++;
    const found = locate(
      read.text,
      this.#engine
        .scan(read.text, path)
        .filter((finding) => isAtLeast(finding, this.settings.minimumConfidence)),
      path,
    );
    if (found.length === 0) return;
    this.#filesWithFindings++;
    this.#findings += found.length;
    const reported = found.map((finding) => ({
      ...finding,
      file: name,
      about: this.#about.get(finding.rule)!,
    }));
    this.io.stdout.write(this.settings.report.file(reported));
  }

  /** What was asked for by name and cannot be read is a failure; everything else is a note. */
  #skip(name: string, reason: SkipKind, isGiven: boolean): void {
    this.#skipped[reason] = (this.#skipped[reason] ?? 0) + 1;
    const isFailure = isGiven && reason === "unreadable";
    this.#failed ||= isFailure;
    if (isFailure || (reason === "unreadable" && !this.settings.quiet)) {
      this.io.stderr.write(`tacit: ${printable(name)}: cannot be read\n`);
    }
  }
}

async function all(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  for await (const chunk of chunks) kept.push(chunk);
  return Buffer.concat(kept);
}

/** A reader that has gone (`| head`) and Ctrl+C end the program at once, with what a shell reports for their signals. */
async function main(): Promise<void> {
  process.stdout.on("error", ({ code }: NodeJS.ErrnoException) =>
    process.exit(code === "EPIPE" ? 128 + 13 : 2),
  );
  process.once("SIGINT", () => process.exit(128 + 2));
  const { stdout, stderr, stdin, env } = process;
  process.exitCode = await run(process.argv.slice(2), { stdout, stderr, stdin, env, cwd: process.cwd() });
}

if (require.main === module) void main();
