import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const home = join(process.cwd(), "node_modules/.cache/peers");

/** Another scanner, installed below `node_modules/.cache` at a fixed version. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  /** Installs it if need be; answers why it cannot be used here, or nothing. */
  prepare(): string | undefined;
  /** The places it reports below `folder`; lines count from 1. */
  scan(folder: string): Promise<PeerFinding[]>;
}

export interface PeerFinding {
  /** Absolute. */
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
}

const secretlintVersion = "11.7.1";
const gitleaksVersion = "v8.30.1";
const detectSecretsVersion = "1.5.0";

/** https://github.com/secretlint/secretlint with its recommended preset. */
export const secretlint: Peer = {
  name: "secretlint",
  version: secretlintVersion,
  prepare: () =>
    installed(join(home, "node_modules/secretlint"), () => {
      const packages = ["secretlint", "@secretlint/secretlint-rule-preset-recommend"];
      installPackages(packages.map((name) => `${name}@${secretlintVersion}`));
    }),
  async scan(folder) {
    const [program, ...args] = secretlintCommand();
    await outputOf(program!, args, folder);
    const files = JSON.parse(readFileSync(secretlintReport, "utf8") || "[]") as readonly SecretlintFile[];
    return files.flatMap(({ filePath, messages }) =>
      messages.map(({ loc }) => ({ file: filePath, line: loc.start.line, endLine: loc.end.line })),
    );
  },
};

/** A report of this size does not come through a pipe whole: the program exits before it is read. */
const secretlintReport = join(home, "secretlint.json");

/** secretlint as a program: what to run in a folder, to look at all of it. */
export function secretlintCommand(): readonly string[] {
  const config = join(home, "secretlintrc.json");
  const rule = { id: join(home, "node_modules/@secretlint/secretlint-rule-preset-recommend") };
  writeFileSync(config, JSON.stringify({ rules: [rule] }));
  const options = ["--secretlintrc", config, "--format", "json", "--output", secretlintReport];
  return [process.execPath, join(home, "node_modules/secretlint/bin/secretlint.js"), ...options, "**/*"];
}

interface SecretlintFile {
  readonly filePath: string;
  readonly messages: readonly { readonly loc: Record<"start" | "end", { readonly line: number }> }[];
}

/** https://github.com/gitleaks/gitleaks with its own rules. */
export const gitleaks: Peer = {
  name: "gitleaks",
  version: gitleaksVersion,
  prepare: () =>
    installed(join(home, "bin/gitleaks"), () =>
      installModule(`github.com/zricethezav/gitleaks/v8@${gitleaksVersion}`),
    ),
  async scan(folder) {
    const [program, ...args] = gitleaksCommand(folder, "-f", "json", "-r", "-");
    const output = await outputOf(program!, args);
    return (JSON.parse(output || "[]") as readonly GitleaksFinding[]).map((finding) => ({
      file: finding.File,
      line: finding.StartLine,
      endLine: finding.EndLine,
    }));
  },
};

/** gitleaks as a program: what to run to look at a folder, the current one if none is given. */
export function gitleaksCommand(folder = ".", ...options: readonly string[]): readonly string[] {
  const usual = ["--no-banner", "--redact", "--exit-code", "0", "-l", "error"];
  return [join(home, "bin/gitleaks"), "dir", ...usual, ...options, folder];
}

const ripgrepVersion = "1.18.0";

/** https://github.com/BurntSushi/ripgrep as VS Code has it: its program, or why it cannot be used here. */
export function ripgrep(): { readonly program: string } | { readonly missing: string } {
  const program = join(home, `node_modules/@vscode/ripgrep-${process.platform}-${process.arch}/bin/rg`);
  const missing = installed(program, () => installPackages([`@vscode/ripgrep@${ripgrepVersion}`]));
  return missing === undefined ? { program } : { missing };
}

/** https://github.com/betterleaks/betterleaks with its own rules: what to run in a folder, or why it cannot be used here. */
export function betterleaks(): { readonly command: readonly string[] } | { readonly missing: string } {
  const program = join(home, "bin/betterleaks");
  const missing = installed(program, () => installModule("github.com/betterleaks/betterleaks@latest"));
  const options = ["dir", "--no-banner", "--redact", "--exit-code", "0", "."];
  return missing === undefined ? { command: [program, ...options] } : { missing };
}

interface GitleaksFinding {
  readonly File: string;
  readonly StartLine: number;
  readonly EndLine: number;
}

/** https://github.com/Yelp/detect-secrets with all of its plugins. */
export const detectSecrets: Peer = {
  name: "detect-secrets",
  version: detectSecretsVersion,
  prepare: () =>
    installed(join(home, "venv/bin/detect-secrets"), () => {
      mkdirSync(home, { recursive: true });
      execFileSync("python3", ["-m", "venv", join(home, "venv")]);
      const pip = join(home, "venv/bin/pip");
      execFileSync(pip, ["install", "--quiet", `detect-secrets==${detectSecretsVersion}`]);
    }),
  async scan(folder) {
    const program = join(home, "venv/bin/detect-secrets");
    const output = await outputOf(program, ["-C", folder, "scan", "--all-files", "--no-verify", "."]);
    const { results } = JSON.parse(output) as { results: Record<string, readonly { line_number: number }[]> };
    return Object.entries(results).flatMap(([file, found]) =>
      found.map(({ line_number: line }) => ({ file: join(folder, file), line, endLine: line })),
    );
  },
};

/** Beside those that are there already. */
function installPackages(wanted: readonly string[]): void {
  mkdirSync(home, { recursive: true });
  const list = join(home, "package.json");
  if (!existsSync(list)) writeFileSync(list, "{}");
  execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", ...wanted], { cwd: home });
}

function installModule(wanted: string): void {
  execFileSync("go", ["install", wanted], { env: { ...process.env, GOBIN: join(home, "bin") } });
}

function installed(file: string, install: () => void): string | undefined {
  if (existsSync(file)) return undefined;
  try {
    install();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.split("\n")[0] : "cannot be installed";
  }
}

/** What a program prints; scanners end with another code than 0 when they find something. */
async function outputOf(program: string, args: readonly string[], cwd?: string): Promise<string> {
  try {
    return (await run(program, args, { cwd, maxBuffer: 2 ** 30 })).stdout;
  } catch (error) {
    const { stdout, code } = error as { stdout?: string; code?: unknown };
    if (typeof code === "number" && stdout) return stdout;
    throw error;
  }
}
