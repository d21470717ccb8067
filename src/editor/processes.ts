import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { namesInTasklist } from "../masking/recorders";

const run = promisify(execFile);

/**
 * The names of the processes of this computer, on macOS with their folders.
 * @throws Error where the system's own tool for it cannot be run.
 */
export async function processNames(): Promise<readonly string[]> {
  const options = { timeout: 10_000, maxBuffer: 10_000_000, windowsHide: true };
  if (process.platform === "win32") {
    return namesInTasklist((await run("tasklist", ["/fo", "csv", "/nh"], options)).stdout);
  }
  return (await run("ps", ["-A", "-o", "comm="], options)).stdout.split("\n");
}
