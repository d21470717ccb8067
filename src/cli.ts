import { readFileSync } from "node:fs";
import { mkdir, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { type Confidence, confidences, isAtLeast } from "./engine/finding";
import { countOf, type LocatedFinding, withOneMore } from "./engine/locate";
import type { Rule } from "./engine/rule";
import type { Engine } from "./engine/scan";
import { repositoryTop } from "./git/diskTree";
import { FileReader, type Read } from "./git/fileReader";
import { ignoredOf } from "./git/ignored";
import { cacheKey, rulesDigest, ScanCache, type Title } from "./git/scanCache";
import { scanFiles } from "./git/scanFiles";
import type { FileAnswer } from "./git/scanMessages";
import { scanFile, scanRead } from "./git/scanRead";
import { type SkipChoice, skipChoices } from "./git/skips";
import { tablesFile } from "./git/tablesFile";
import { matcherOf, type Target, targetAt, targetsBelow } from "./git/targets";
import { ownRuleFiles, type RuleSource, readOwnRules } from "./ownRules/ownRules";
import { jsonReport } from "./report/json";
import type { Report, SkipKind } from "./report/report";
import { sarifReport } from "./report/sarif";
import { printable, textReport } from "./report/text";
import { type BaselineEntry, baselineFile, writeBaseline } from "./suppress/baseline";
import { commentMarks } from "./suppress/comments";
import { readSuppressions, type Suppressions, suppressionFiles } from "./suppress/suppressions";
import { type Problem, sentenceOf } from "./suppress/suppressor";
import { once } from "./util/once";
import { exhausted } from "./util/steps";
import { sourcesDigest, version } from "./util/version";

/** Loaded when there is something to scan or to tell: both take longer than to see that nothing has changed. */
const catalogue = once(() => (require("./rules/index") as typeof import("./rules/index")).rules);
const engineWith = (own: readonly Rule[]): Engine => {
  const { Engine } = require("./engine/scan") as typeof import("./engine/scan");
  return new Engine(catalogue(), own, tablesFile(__dirname));
};

/** Loaded when secrets are to be judged. */
const rotation = once(() => require("./rotation") as typeof import("./rotation"));
const auditing = once(() => require("./audit/runAudit") as typeof import("./audit/runAudit"));

/** Loaded when a program is to get what they hold. */
const stores = once(() => require("./stores") as typeof import("./stores"));

const help = `tacit ${version}: finds hard-coded secrets and never prints them

Usage: tacit scan [options] [paths...]
       tacit baseline [options] [paths...]
       tacit audit [--format FORMAT] [--stores] [--no-history] [--write] [folder]
       tacit run [--environment NAME] [--] program [arguments...]
       tacit migrate --from STORE --to STORE [--remove] [--dry-run] [names...]
       tacit rotate NAME | --list | --resume ID | --roll-back ID

Scans files and folders, the current folder when none is given; "-" is standard input.
What git ignores is left out, unless it is given by name. "baseline" writes what is found
to .tacit/baseline.json, and it is not reported from then on.

"audit" judges the secrets of a folder, those in .env files and encrypted files included: what
is shared between environments and services, what reaches too far, what is too old, has
expired or was pushed. .tacit/config.json says what belongs where and what is accepted.

"run" starts a program with the secrets of the stores that .tacit/config.json names for
the current folder, as variables of its environment. What is set already stays. It is
not started when a store cannot be read.

"migrate" copies the secrets of those names, or all, from one store that
.tacit/config.json names to another. Each is read back and compared, no other value is
overwritten, and the new store serves what the old one has served. After an interruption
the same command goes on.

"rotate" replaces a secret at its provider and wherever it stands, step by step, and asks
before each that cannot be undone; "tacit rotate --help" tells more.

Options:
  --format text|json|sarif  how findings are written (default: text); for "audit" also markdown
  --no-ignore               look into what git ignores, too
  --no-suppress             report what comments, ignore files and baselines leave out, too
  --exclude GLOB            leave files and folders out; may be repeated; without a "/"
                            on every level, with one from the current folder
  --minimum-confidence sample|possible|likely|certain
                            the least sure findings that are reported (default: likely)
  --max-size BYTES          skip larger files (default: 100000000)
  --skip-lockfiles          skip what package managers keep versions and digests in, such as
                            package-lock.json; an address in it may hold a password
  --skip-minified           skip code that a program has written: *.min.js, *.bundle.js, maps,
                            scripts and styles with lines of more than 500 bytes on the average
  --cache FILE              remember there what was found, and read only files that have
                            changed the next time
  --stdin-name NAME         what standard input is called (default: stdin)
  --quiet                   findings only: no summary, no notes about skipped files
  --stores                  for "audit": also ask the servers that .tacit/config.json names
  --no-history              for "audit": do not look for the values in git's history
  --write                   for "audit": write .tacit/inventory.json and docs/secrets.md, a runbook
  --environment NAME        for "run": whose secrets the program gets (default: what
                            TACIT_ENVIRONMENT says, else development)
  --remove                  for "migrate": take what has moved out of the old store
  --dry-run                 for "migrate": only tell what would be done
  --help, --version

Exit codes:
  0  nothing found
  1  secrets found
  2  could not run: a wrong option, or a given path that is missing or unreadable
"audit" has 0 when nothing is wrong, and 1 when something is.
"run" has the exit code of its program, or 2 when that was not started.
"migrate" has 0 when all has arrived, 1 when something stands in the way of single secrets,
and 2 when it could not begin or was stopped.
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

export type ExitCode = number;

/** Why a run cannot start, in words for its user. */
class Refusal extends Error {}

/**
 * The command line program.
 * @param argv The arguments behind the program's name.
 * @returns The exit code, as the help describes it; never rejects.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    if (argv[0] === "run") return await runWithSecrets(argv.slice(1), io);
    if (argv[0] === "rotate") return await rotateSecret(argv.slice(1), io);
    if (argv[0] === "audit") return await auditFolder(argv.slice(1), io);
    if (argv[0] === "migrate") return await moveSecrets(argv.slice(1), io);
    const { values, positionals } = parse(argv);
    if (values.help) return say(io, help);
    if (values.version) return say(io, `${version}\n`);
    const [command, ...paths] = positionals;
    if (command === undefined) throw new Refusal("no command given");
    const settings = settingsOf(values, io);
    const given = paths.length === 0 ? ["."] : paths;
    if (command === "scan") return await new Scan(io, settings).run(given);
    if (command === "baseline") return await acceptAll(io, settings, given);
    throw new Refusal("unknown command");
  } catch (error) {
    io.stderr.write(error instanceof Refusal ? refusal(error) : crash(error));
    return 2;
  }
}

/** The options stand before the program: what stands behind is its own. */
async function runWithSecrets(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [option, name, ...rest] = argv;
  const isNamed = option === "--environment" || option === "-e";
  const behind = isNamed ? rest : argv;
  const command = behind[0] === "--" ? behind.slice(1) : behind;
  if (option === "--help" || option === "-h") return say(io, help);
  if (isNamed && name === undefined) throw new Refusal("--environment wants a name");
  if (behind[0]?.startsWith("-") && behind[0] !== "--") throw new Refusal(`run has no option ${behind[0]}`);
  if (command.length === 0) throw new Refusal("no program given");
  const environment = (isNamed ? name : io.env.TACIT_ENVIRONMENT) || "development";
  const { runProgram } = stores();
  const tell = (line: string): unknown => io.stderr.write(`tacit: ${line}\n`);
  return runProgram({ command, cwd: io.cwd, env: io.env, environment, say: tell });
}

async function moveSecrets(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals: names } = parseWith(migrateOptions, argv);
  const { from, to, remove: removes, "dry-run": isDry } = values;
  if (values.help) return say(io, help);
  if (from === undefined || to === undefined) throw new Refusal("migrate wants --from and --to");
  const { cwd, env, stdout, stderr } = io;
  return stores().runMigration({
    ...{ from, to, names, removes, isDry, cwd, env },
    isIgnored: (path) => isIgnored(path, env),
    say: (line) => stdout.write(`${printable(line)}\n`),
    complain: (line) => stderr.write(`tacit: ${printable(line)}\n`),
  });
}

/** Whether git leaves a file out; it does where there is no repository. */
/** Whether git leaves a file out; where there is no repository, everything stays out of it. */
async function isIgnored(path: string, env: Io["env"]): Promise<boolean> {
  const ignored = await ignoredOf(dirname(path), env, [basename(path)]);
  return ignored === undefined || ignored.has(basename(path));
}

async function rotateSecret(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { cwd, env, stdin, stdout, stderr } = io;
  const top = repositoryTop(cwd) ?? cwd;
  const engine = once(() => engineWith(readOwnRules(sourcesIn(top)).rules));
  const ruleOf = (name: string, value: string): Rule | undefined => {
    const text = `${name}=${JSON.stringify(value)}\n`;
    const [found] = engine().scan(text, ".env");
    return catalogue().find(({ id }) => id === found?.rule);
  };
  return rotation().rotateFromTerminal({
    ...{ argv, cwd, top, env, stdin, ruleOf, openStore: stores().openStore },
    isIgnored: (path) => isIgnored(path, env),
    write: (text) => stdout.write(text.split("\n").map(printable).join("\n")),
    complain: (line) => stderr.write(`tacit: ${printable(line)}\n`),
  });
}

async function auditFolder(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseWith(auditOptions, argv);
  if (values.help) return say(io, help);
  if (positionals.length > 1) throw new Refusal("audit wants one folder");
  const root = resolve(io.cwd, positionals[0] ?? ".");
  const { auditFormats, runAudit } = auditing();
  const format = auditFormats.find((each) => each === values.format);
  if (format === undefined) throw new Refusal(`--format is one of ${auditFormats.join(", ")}`);
  const { stdout, stderr, env } = io;
  const sources = sourcesIn(root);
  const own = readOwnRules(sources);
  for (const each of own.problems) complain(io, each);
  const excludes = matcherOf(values.exclude);
  return runAudit({
    ...{ root, env, format, sources, excludes, script: join(__dirname, "worker.js") },
    ...{ books: values.write ? ("all" as const) : ("none" as const), readsHistory: !values["no-history"] },
    engine: once(() => engineWith(own.rules)),
    rules: [...catalogue(), ...own.rules],
    stores: () => stores().readStores(root, values.stores),
    sharedMarkKey: () => stores().sharedMarkKey(root),
    now: new Date(),
    hasColour: stdout.isTTY === true && !env.NO_COLOR,
    write: (text) => stdout.write(text),
    complain: (line) => stderr.write(`tacit: ${printable(line)}\n`),
  });
}

const auditOptions = {
  format: { type: "string", default: "text" },
  exclude: { type: "string", multiple: true, default: [] as string[] },
  stores: { type: "boolean", default: false },
  "no-history": { type: "boolean", default: false },
  write: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

const migrateOptions = {
  from: { type: "string" },
  to: { type: "string" },
  remove: { type: "boolean", default: false },
  "dry-run": { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

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
    "no-suppress": { type: "boolean", default: false },
    exclude: { type: "string", multiple: true, default: [] as string[] },
    "minimum-confidence": { type: "string", default: "likely" },
    "max-size": { type: "string", default: "100000000" },
    "skip-lockfiles": { type: "boolean", default: false },
    "skip-minified": { type: "boolean", default: false },
    "stdin-name": { type: "string", default: "stdin" },
    cache: { type: "string" },
    quiet: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
    version: { type: "boolean", default: false },
  } as const;
  return parseWith(options, argv);
}

function parseWith<T extends NonNullable<ParseArgsConfig["options"]>>(options: T, argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : "wrong options");
  }
}

interface Settings {
  readonly ownRules: readonly Rule[];
  readonly ownSources: readonly RuleSource[];
  readonly report: Report;
  readonly ignore: boolean;
  /** Paths of the files that say what is not reported; none when everything is. */
  readonly suppressionFiles: readonly string[];
  readonly comments: boolean;
  readonly excludes: (name: string) => boolean;
  readonly minimumConfidence: Confidence;
  readonly maximumSize: number;
  readonly skips: readonly SkipChoice[];
  readonly stdinName: string;
  /** Where what was found is remembered; undefined for nowhere. */
  readonly cache: string | undefined;
  readonly quiet: boolean;
}

function settingsOf(values: Values, io: Io): Settings {
  const maximumSize = Number(values["max-size"]);
  if (!/^[0-9]{1,15}$/.test(values["max-size"])) throw new Refusal("--max-size wants a number of bytes");
  const minimumConfidence = confidences.find((one) => one === values["minimum-confidence"]);
  if (minimumConfidence === undefined) {
    throw new Refusal(`--minimum-confidence is one of ${confidences.join(", ")}`);
  }
  const root = repositoryTop(io.cwd) ?? io.cwd;
  const ownSources = sourcesIn(root);
  const own = readOwnRules(ownSources);
  for (const problem of own.problems) complain(io, problem);
  return {
    minimumConfidence,
    ownRules: own.rules,
    ownSources,
    report: reportOf(values, io, own.rules),
    ignore: !values["no-ignore"],
    suppressionFiles: values["no-suppress"] ? [] : suppressionFiles,
    comments: !values["no-suppress"],
    excludes: matcherOf(values.exclude),
    maximumSize,
    skips: skipChoices(values["skip-lockfiles"], values["skip-minified"]),
    stdinName: values["stdin-name"],
    cache: values.cache,
    quiet: values.quiet,
  };
}

function reportOf({ format, quiet }: Values, { stdout, env }: Io, own: readonly Rule[]): Report {
  if (format === "json") return jsonReport();
  if (format === "sarif") return sarifReport([...catalogue(), ...own], version);
  if (format !== "text") throw new Refusal("--format is one of text, json and sarif");
  // https://no-color.org
  return textReport({ colour: stdout.isTTY === true && !env.NO_COLOR, quiet });
}

interface Given {
  readonly path: string;
  readonly kind: "file" | "folder" | "stdin";
}

class Scan {
  readonly #engine: () => Engine;
  readonly #reader = new FileReader();
  readonly #about: () => ReadonlyMap<string, Rule>;
  readonly #suppressions = new Map<string, Suppressions>();
  readonly #seen = new Set<string>();
  readonly #skipped: Partial<Record<SkipKind, number>> = {};
  #files = 0;
  #filesWithFindings = 0;
  #findings = 0;
  #failed = false;
  #cache: ScanCache | undefined;
  /** What standard input says. */
  #input: Read | undefined;
  /** Whether a file could come up twice. */
  #severalGiven = false;

  constructor(
    readonly io: Io,
    readonly settings: Settings,
  ) {
    this.#engine = once(() => engineWith(settings.ownRules));
    this.#about = once(() => new Map([...catalogue(), ...settings.ownRules].map((rule) => [rule.id, rule])));
  }

  async run(paths: readonly string[]): Promise<ExitCode> {
    const given = await Promise.all(paths.map((path) => this.#look(path)));
    const { report, maximumSize } = this.settings;
    this.#severalGiven = given.length > 1;
    this.#cache = this.#openCache();
    this.io.stdout.write(report.begin());
    for (const one of given) await this.#scan(one);
    this.#cache?.save();
    const counts = {
      files: this.#files,
      filesWithFindings: this.#filesWithFindings,
      findings: this.#findings,
    };
    this.io.stdout.write(report.end({ ...counts, skipped: this.#skipped, maximumSize }));
    if (this.#failed) return 2;
    return this.#findings > 0 ? 1 : 0;
  }

  get #poolOptions(): Parameters<typeof scanFiles>[1] {
    const { ownSources: sources, maximumSize, minimumConfidence, skips } = this.settings;
    const script = join(__dirname, "worker.js");
    const options = { sources, maximumSize, minimumConfidence, skips, marks: commentMarks };
    return { ...options, engine: this.#engine, script, cache: this.#cache };
  }

  #openCache(): ScanCache | undefined {
    const { cache, ownSources, maximumSize, minimumConfidence, skips } = this.settings;
    if (cache === undefined) return undefined;
    const { cwd } = this.io;
    const program = sourcesDigest ?? rulesDigest(catalogue());
    const key = cacheKey(program, ownSources, maximumSize, minimumConfidence, skips, cwd);
    return new ScanCache(resolve(cwd, cache), key);
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
      const target = { file: "-", name, path: name, root: repositoryTop(cwd) ?? cwd };
      this.#input = this.#reader.take(await all(this.io.stdin), maximumSize);
      this.#tell(target, scanRead(this.#engine, this.#input, target, this.settings), true);
    } else if (kind === "file") {
      const target = targetAt(path, cwd);
      if (!excludes(target.name) && this.#isNew(target)) {
        this.#tell(target, scanFile(this.#engine, this.#reader, target, this.settings), true);
      }
    } else {
      const onSkip = (skipped: string, reason: SkipKind): void =>
        this.#skip(skipped, reason, resolve(cwd, skipped) === path);
      const options = { ...this.settings, cwd, env, onSkip, listings: this.#cache };
      await scanFiles(this.#news(targetsBelow(path, options)), this.#poolOptions, (target, answer) =>
        this.#tell(target, answer, false),
      );
    }
  }

  async *#news(folders: AsyncIterable<readonly Target[]>): AsyncGenerator<readonly Target[]> {
    for await (const targets of folders) yield targets.filter((target) => this.#isNew(target));
  }

  /** Not scanned yet, and not left out. */
  #isNew(target: Target): boolean {
    if (this.#seen.has(target.file)) return false;
    if (this.#severalGiven) this.#seen.add(target.file);
    return !this.#suppressionsOf(target.root).excludes(target.path);
  }

  /** Read once for each root; what is wrong with the files is told then. */
  #suppressionsOf(root: string): Suppressions {
    const known = this.#suppressions.get(root);
    if (known !== undefined) return known;
    const files = readThere(root, this.settings.suppressionFiles);
    const suppressions = readSuppressions(files, new Date().toISOString().slice(0, 10));
    this.#suppressions.set(root, suppressions);
    for (const problem of suppressions.problems) complain(this.io, problem);
    return suppressions;
  }

  /** Reports what was found; for what has comments the file is read again if its text is not at hand. */
  #tell(target: Target, answer: FileAnswer & { readonly text?: string }, isGiven: boolean): void {
    const { name } = target;
    const { findings, skipped, isPartial } = answer;
    if (skipped !== undefined) {
      this.#skip(name, skipped, isGiven);
      return;
    }
    this.#files++;
    if (isPartial) this.#skip(name, "partial", false);
    const sure = findings.filter((finding) => isAtLeast(finding, this.settings.minimumConfidence));
    if (sure.length === 0) return;
    const found = this.settings.comments ? this.#remaining(target, answer, sure) : sure;
    if (found.length === 0) return;
    this.#filesWithFindings++;
    this.#findings += countOf(found);
    const reported = withOneMore(found).map((finding) => ({
      ...finding,
      file: name,
      about: this.#titleOf(finding.rule),
    }));
    this.io.stdout.write(this.settings.report.file(reported));
  }

  #titleOf(id: string): Title {
    const find = (): Title => this.#about().get(id) ?? { provider: "Tacit", title: "more findings" };
    return this.#cache === undefined ? find() : this.#cache.title(id, find);
  }

  /** What people have not decided to ignore, by what the file says. */
  #remaining(
    { file, path, root }: Target,
    { text, isMarked }: FileAnswer & { readonly text?: string },
    findings: readonly LocatedFinding[],
  ): readonly LocatedFinding[] {
    const suppressions = this.#suppressionsOf(root);
    if (text !== undefined) return suppressions.remaining(text, path, findings);
    if (!isMarked && !suppressions.readsText) return suppressions.remaining("", path, findings);
    const read = file === "-" ? this.#input! : this.#reader.read(file, Number.MAX_SAFE_INTEGER);
    if ("skipped" in read) return findings;
    if ("text" in read) return suppressions.remaining(read.text, path, findings);
    if ("bytes" in read) return suppressions.remaining(read.bytes.says?.text() ?? "", path, findings);
    return read.through((bytes) =>
      bytes ? exhausted(suppressions.remainingIn(bytes, path, findings)) : findings,
    );
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

/** Writes down everything that is found, whatever an older baseline says, so that it is not reported any more. */
async function acceptAll(io: Io, settings: Settings, paths: readonly string[]): Promise<ExitCode> {
  const entries: BaselineEntry[] = [];
  const report: Report = {
    begin: () => "",
    file: (findings) => {
      entries.push(...findings.map(({ fingerprint, file, rule }) => ({ fingerprint, file, rule })));
      return "";
    },
    end: () => "",
  };
  const others = settings.suppressionFiles.filter((file) => file !== baselineFile);
  const code = await new Scan(io, { ...settings, report, suppressionFiles: others }).run(paths);
  if (code === 2) return code;
  const root = repositoryTop(io.cwd) ?? io.cwd;
  const file = join(root, baselineFile);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, writeBaseline(entries));
  const count = entries.length === 1 ? "1 finding" : `${entries.length} findings`;
  return say(io, `Wrote ${count} to ${baselineFile}.\n`);
}

/** The texts of those files that are there, by path. */
function readThere(root: string, paths: readonly string[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const path of paths) {
    const text = readOptional(join(root, path));
    if (text !== undefined) files.set(path, text);
  }
  return files;
}

function sourcesIn(root: string): RuleSource[] {
  return [...readThere(root, ownRuleFiles)].map(([path, text]) => ({ path, text }));
}

function complain({ stderr }: Io, problem: Problem): void {
  stderr.write(`tacit: ${printable(sentenceOf(problem))}\n`);
}

function readOptional(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
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
