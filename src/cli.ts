import { existsSync, statSync } from "node:fs";
import { basename, isAbsolute, join, relative, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import { minimatch } from "minimatch";
import type { Confidence } from "./engine/finding";
import { Engine } from "./engine/scan";
import { diskTree, workingTree } from "./git/diskTree";
import { isIgnored } from "./git/ignore";
import { scanBytes, scanFile } from "./git/scanFile";
import type { FileResult, Skipped } from "./git/scanMessages";
import { walk } from "./git/walk";
import { type FileFinding, toJson } from "./report/json";
import { toSarif } from "./report/sarif";
import { printable, toText } from "./report/text";
import { rules } from "./rules";

/** Put in by the bundler. */
declare const TACIT_VERSION: string;
const version = typeof TACIT_VERSION === "string" ? TACIT_VERSION : "0.0.0";

const help = `Usage: tacit scan [paths...] [options]

Finds secrets in files and folders (default: the working directory); - is standard input.
Values are never printed.

Options:
  --format text|json|sarif   How the findings are written (default: text)
  --minimum-confidence possible|likely|certain
                             The least confidence of a finding that counts (default: likely)
  --no-ignore                Scan what git ignores, too; a path named explicitly always is
  --exclude GLOB             Leave out files and folders, relative to the working directory; a glob
                             without / matches names in any folder; may be repeated
  --max-size BYTES           Skip larger files (default: 10000000)
  --stdin-name NAME          What standard input is called (default: stdin)
  --help                     Print this help
  --version                  Print the version

Exit codes:
  0  nothing found
  1  secrets found
  2  could not run: bad option or missing path
`;

/** Where a run reads from and writes to. */
export interface Io {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  /** Absolute path of the working directory. */
  readonly cwd: string;
  /** Empty when absent. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/**
 * Runs `tacit` and writes what it has to say.
 * @param argv Arguments behind the program's name.
 * @returns The exit code: 0 nothing found, 1 findings, 2 could not run.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    const options = parse(argv);
    if (typeof options === "string") {
      io.stdout.write(options);
      return 0;
    }
    return await new Scan(options, io).run();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`tacit: ${printable(error.message)}\n`);
    return 2;
  }
}

class UsageError extends Error {}

interface Options {
  readonly paths: readonly string[];
  readonly format: string;
  readonly ignore: boolean;
  readonly exclude: readonly string[];
  readonly maximumSize: number;
  readonly confidences: readonly Confidence[];
  readonly stdinName: string;
}

const confidences: readonly Confidence[] = ["possible", "likely", "certain"];

/** The options, or the text that answers `--help` or `--version`. */
function parse(argv: readonly string[]): Options | string {
  const { values, positionals } = parsed(argv);
  if (values.help) return help;
  if (values.version) return `${version}\n`;
  const [command, ...paths] = positionals;
  if (command !== "scan") {
    throw new UsageError(
      command === undefined ? "no command; see tacit --help" : `unknown command ${command}`,
    );
  }
  const weakest = oneOf(confidences, values["minimum-confidence"], "--minimum-confidence");
  return {
    paths: paths.length === 0 ? ["."] : paths,
    format: oneOf(["text", "json", "sarif"], values.format, "--format"),
    ignore: !values["no-ignore"],
    exclude: values.exclude.map((glob) => glob.replace(/^\.\//, "").replace(/\/+$/, "")),
    maximumSize: bytes(values["max-size"]),
    confidences: confidences.slice(confidences.indexOf(weakest)),
    stdinName: values["stdin-name"],
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: "string", default: "text" },
        "no-ignore": { type: "boolean", default: false },
        exclude: { type: "string", multiple: true, default: [] },
        "max-size": { type: "string", default: "10000000" },
        "minimum-confidence": { type: "string", default: "likely" },
        "stdin-name": { type: "string", default: "stdin" },
        help: { type: "boolean", short: "h", default: false },
        version: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function oneOf<T extends string>(allowed: readonly T[], given: string, option: string): T {
  const found = allowed.find((value) => value === given);
  if (found === undefined) throw new UsageError(`${option} must be one of ${allowed.join(", ")}`);
  return found;
}

function bytes(given: string): number {
  if (!/^[1-9]\d{0,14}$/.test(given)) throw new UsageError("--max-size must be a positive whole number");
  return Number(given);
}

/** One `tacit scan`. */
class Scan {
  readonly #engine = new Engine(rules);
  readonly #seen = new Set<string>();
  readonly #findings: FileFinding[] = [];
  readonly #skipped = new Map<Skipped, number>();
  #files = 0;

  constructor(
    readonly options: Options,
    readonly io: Io,
  ) {}

  async run(): Promise<number> {
    const { paths } = this.options;
    const missing = paths.find((path) => path !== "-" && !existsSync(resolve(this.io.cwd, path)));
    if (missing !== undefined) throw new UsageError(`no such file or folder: ${missing}`);
    for (const path of paths) {
      if (path === "-") await this.#scanInput();
      else await this.#scanPath(resolve(this.io.cwd, path));
    }
    this.io.stdout.write(this.#report());
    return this.#findings.length === 0 ? 0 : 1;
  }

  async #scanPath(path: string): Promise<void> {
    if (!statSync(path).isDirectory()) return this.#scanFile(path);
    const top = (this.options.ignore && workingTree(path)) || path;
    const below = relative(top, path).split(sep).join("/");
    const alone = below !== "" && (await isIgnored(diskTree(top), `${below}/`));
    await this.#scanFolder(alone ? path : top, alone ? "" : below);
  }

  async #scanFolder(root: string, from: string): Promise<void> {
    const files = walk(diskTree(root), {
      ignore: this.options.ignore,
      from,
      exclude: (path) => this.#isExcluded(join(root, path)),
      onUnreadable: (path) => this.#skip(this.#nameOf(join(root, path)), "unreadable"),
    });
    for await (const path of files) await this.#scanFile(join(root, path));
  }

  async #scanFile(file: string): Promise<void> {
    if (this.#seen.has(file) || this.#isExcluded(file)) return;
    this.#seen.add(file);
    const path = this.#nameOf(file);
    const { maximumSize } = this.options;
    this.#take(path, await scanFile(this.#engine, { file, path, maximumSize }));
  }

  async #scanInput(): Promise<void> {
    if (this.#seen.has("-")) return;
    this.#seen.add("-");
    const { maximumSize, stdinName } = this.options;
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of this.io.stdin ?? []) {
      size += chunk.length;
      if (size > maximumSize) return this.#skip(stdinName, "large");
      chunks.push(chunk);
    }
    this.#take(stdinName, scanBytes(this.#engine, Buffer.concat(chunks), stdinName));
  }

  #take(file: string, { findings, skipped }: FileResult): void {
    if (skipped !== undefined) return this.#skip(file, skipped);
    this.#files++;
    for (const finding of findings) {
      if (this.options.confidences.includes(finding.confidence)) this.#findings.push({ ...finding, file });
    }
  }

  /** Counts a file that was not scanned; names it unless it is binary, as those are many and expected. */
  #skip(file: string, reason: Skipped): void {
    this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + 1);
    if (reason !== "binary") this.io.stderr.write(`tacit: skipped, ${reason}: ${printable(file)}\n`);
  }

  #isExcluded(file: string): boolean {
    const path = this.#nameOf(file);
    return this.options.exclude.some((glob) =>
      minimatch(glob.includes("/") ? path : basename(file), glob, { dot: true }),
    );
  }

  /** Relative to the working directory, with `/`; absolute when outside of it. */
  #nameOf(file: string): string {
    const below = relative(this.io.cwd, file);
    const outside = below === ".." || below.startsWith(`..${sep}`) || isAbsolute(below);
    return (outside ? file : below).split(sep).join("/") || ".";
  }

  #report(): string {
    const { format } = this.options;
    if (format === "json") return toJson(this.#findings);
    if (format === "sarif") return toSarif(this.#findings, version);
    return toText(this.#findings, { files: this.#files, skipped: this.#skipped });
  }
}

/** A reader that goes away early (`tacit scan | head`) ends the output and not the program. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

async function main(): Promise<void> {
  const { stdin, stdout, stderr } = process;
  stdout.on("error", ignoreClosedPipe);
  stderr.on("error", ignoreClosedPipe);
  process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, cwd: process.cwd() });
}

if (require.main === module) void main();
