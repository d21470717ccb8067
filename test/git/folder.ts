import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder on the disk with a home of its own beside it, so that no test depends on the machine's configuration. */
export class Folder implements Disposable {
  readonly #top = realpathSync(mkdtempSync(join(tmpdir(), "tacit-")));
  readonly root = join(this.#top, "root");
  readonly home = join(this.#top, "home");
  readonly env = {
    ...{ PATH: process.env.PATH, HOME: this.home, GIT_CONFIG_NOSYSTEM: "1" },
    ...{ GIT_AUTHOR_NAME: "a", GIT_AUTHOR_EMAIL: "a@example.org" },
    ...{ GIT_COMMITTER_NAME: "a", GIT_COMMITTER_EMAIL: "a@example.org" },
  };

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    mkdirSync(this.root);
    mkdirSync(this.home);
    this.write(files);
  }

  /** Writes files below the root; `~/` in front leads into the home. */
  write(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [path, content] of Object.entries(files)) {
      const file = path.startsWith("~/") ? join(this.home, path.slice(2)) : join(this.root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }

  /** What `git` prints, run in the root; an empty string when it exits with 1, as `check-ignore` does for nothing. */
  git(args: readonly string[], input = ""): string {
    const { stdout, stderr, status } = spawnSync("git", args, {
      ...{ cwd: this.root, env: this.env, input, encoding: "utf8" },
    });
    if (status !== 0 && status !== 1) throw new Error(`git ${args.join(" ")}: ${stderr}`);
    return stdout;
  }

  [Symbol.dispose](): void {
    rmSync(this.#top, { recursive: true, force: true });
  }
}

/** Skips the test, saying so, when there is no git to compare with. */
export function needsGit(context: Mocha.Context): void {
  try {
    execFileSync("git", ["--version"]);
  } catch {
    console.log("      skipped: there is no git on this machine");
    context.skip();
  }
}
