import type { ChildProcessWithoutNullStreams } from "node:child_process";
import spawn from "cross-spawn";
import { StoreError } from "./storeError";

/** How a program of the person's own is run. */
export interface ToolCall {
  /** Never with a value: other users of the computer can read the arguments of all processes. */
  readonly args: readonly string[];
  /** What the program reads on its standard input. */
  readonly input?: string;
  readonly cwd?: string;
  /** Variables beside those of this process; undefined takes one away. No values of secrets. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
  /** In milliseconds; 30 seconds when absent. A tool that asks the person for a fingerprint needs longer. */
  readonly patience?: number;
}

/** What a program has answered. */
export interface ToolAnswer {
  readonly code: number;
  readonly stdout: string;
  /** To be searched for known words only, and never shown: nobody knows what a tool may write there. */
  readonly stderr: string;
}

const mostOutput = 8_000_000;

/**
 * Runs a program without a shell and resolves with what it answered, whatever its exit code.
 * @param store The title of the store that is reached through it, for errors.
 * @throws StoreError of kind `no-tool` when it is not installed, `unreachable` when it takes too long, `failed` when it cannot be started.
 */
export function callTool(store: string, program: string, call: ToolCall): Promise<ToolAnswer> {
  const { signal } = call;
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    // On Windows some of these programs are batch files, which Node does not start by itself.
    const child = spawn(program, [...call.args], {
      ...(call.cwd !== undefined && { cwd: call.cwd }),
      env: { ...process.env, ...call.env },
      stdio: "pipe",
      windowsHide: true,
    }) as ChildProcessWithoutNullStreams;
    const fail = (error: unknown): void => {
      child.kill();
      settle(() => reject(error));
    };
    const late = new StoreError("unreachable", store, { detail: program, isWritten: "unknown" });
    const timer = setTimeout(() => fail(late), call.patience ?? 30_000);
    const abort = (): void => fail(signal!.reason);
    signal?.addEventListener("abort", abort, { once: true });
    const settle = (how: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      how();
    };
    const tooMuch = (): void =>
      fail(new StoreError("failed", store, { detail: `${program} wrote too much` }));
    const stdout = collect(child.stdout, tooMuch);
    const stderr = collect(child.stderr, tooMuch);
    child.on("error", (error: NodeJS.ErrnoException) => fail(startError(store, program, error)));
    child.on("close", (code) =>
      settle(() => resolve({ code: code ?? -1, stdout: stdout(), stderr: stderr() })),
    );
    // A program that does not read all of its input says why in its answer.
    child.stdin.on("error", () => {});
    child.stdin.end(call.input ?? "");
  });
}

function startError(store: string, program: string, { code }: NodeJS.ErrnoException): StoreError {
  return code === "ENOENT"
    ? new StoreError("no-tool", store, { detail: program })
    : new StoreError("failed", store, { detail: `${program}: ${code ?? "cannot be started"}` });
}

/** Collects a stream; the answer is its text so far. */
function collect(stream: NodeJS.ReadableStream, tooMuch: () => void): () => string {
  const chunks: Buffer[] = [];
  let size = 0;
  stream.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > mostOutput) tooMuch();
    else chunks.push(chunk);
  });
  return () => Buffer.concat(chunks).toString("utf8");
}
