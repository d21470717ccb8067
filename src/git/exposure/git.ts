import { spawn } from "node:child_process";
import { addAbortSignal } from "node:stream";

/** Git has ended otherwise than well. It says what was asked, and nothing of what was read. */
export class GitError extends Error {
  override readonly name = "GitError";

  constructor(
    readonly command: string,
    /** That of the process, or the system's code for why it was not started. */
    readonly code: number | string | null,
  ) {
    super(`git ${command} ended with ${code}`);
  }

  /** Whether there is no such program. */
  get isMissing(): boolean {
    return this.code === "ENOENT";
  }
}

/** What a repository's own configuration could have run or asked, and what would write to the repository. */
const settings = ["core.fsmonitor=false", "core.quotePath=false", "log.showSignature=false"];

/** How git is run for reading. */
export interface GitOptions {
  /** The program: `git`, or its path. */
  readonly program: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs git to read a repository: it starts no other program, asks nobody, fetches nothing and writes nothing.
 */
export class Git {
  /** @param where Options in front of the command that say which repository it is. */
  constructor(
    readonly where: readonly string[],
    readonly options: GitOptions,
  ) {}

  /**
   * What a command prints, in pieces. Who stops listening ends it.
   * @param input What the command reads. Never with a value.
   * @throws GitError when it fails.
   */
  async *stream(
    [command, ...rest]: readonly [string, ...string[]],
    input: string | Uint8Array = "",
  ): AsyncGenerator<Buffer, void, undefined> {
    const { program, signal } = this.options;
    signal?.throwIfAborted();
    const before = [...settings.flatMap((one) => ["-c", one]), "--no-pager", ...this.where];
    const child = spawn(program, [...before, command, ...rest], {
      ...{ env: quietly(process.env), stdio: ["pipe", "pipe", "ignore"], windowsHide: true },
    });
    const ended = new Promise<number | string | null>((resolve) => {
      child.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? null));
      child.on("close", resolve);
    });
    if (signal !== undefined) addAbortSignal(signal, child.stdout);
    // A program that ends early reads no more.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    try {
      for await (const chunk of child.stdout) yield chunk;
      const code = await ended;
      if (code !== 0) throw new GitError(command, code);
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      child.kill();
    }
  }

  /** All that a command prints. @throws GitError */
  async text(args: readonly [string, ...string[]], input?: string): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.stream(args, input)) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  }

  /** The lines that a command prints, without their ends. @throws GitError */
  async *lines(
    args: readonly [string, ...string[]],
    input?: string,
  ): AsyncGenerator<readonly string[], void, undefined> {
    let rest = "";
    const decoder = new TextDecoder();
    for await (const chunk of this.stream(args, input)) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
      rest = lines.pop()!;
      if (lines.length > 0) yield lines;
    }
    if (rest !== "") yield [rest];
  }
}

/** Of git's own variables only those are left that say where its programs and its configuration are. */
const kept = /^GIT_(?:EXEC_PATH|CONFIG_(?:NOSYSTEM|SYSTEM|GLOBAL)|CEILING_DIRECTORIES)$/;

/** An environment in which git reads and does nothing else. Source: https://git-scm.com/docs/git#_environment_variables */
function quietly(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const others = Object.entries(env).filter(([name]) => !/^GIT_/i.test(name) || kept.test(name));
  return {
    ...Object.fromEntries(others),
    ...{ GIT_NO_LAZY_FETCH: "1", GIT_ALLOW_PROTOCOL: "none", GIT_TERMINAL_PROMPT: "0" },
    ...{ GIT_OPTIONAL_LOCKS: "0", GIT_NO_REPLACE_OBJECTS: "1", LC_ALL: "C" },
    // Windows looks for programs in the folder it stands in before all others, which may be the repository.
    NoDefaultCurrentDirectoryInExePath: "1",
  };
}
