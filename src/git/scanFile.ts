import { readFile, stat } from "node:fs/promises";
import { locate } from "../engine/locate";
import type { Engine } from "../engine/scan";
import { decode } from "../util/bytes";
import type { FileResult, ScanRequest } from "./scanMessages";

/** Scans one file of this machine. Never rejects, and says of a failure no more than that there was one. */
export async function scanFile(engine: Engine, request: Omit<ScanRequest, "id">): Promise<FileResult> {
  const { file, path, maximumSize } = request;
  try {
    if ((await stat(file)).size > maximumSize) return { findings: [], skipped: "large" };
    return scanBytes(engine, await readFile(file), path);
  } catch {
    return { findings: [], skipped: "unreadable" };
  }
}

/** Scans what a file called `path` holds. */
export function scanBytes(engine: Engine, bytes: Uint8Array, path: string): FileResult {
  const text = decode(bytes);
  if (text === undefined) return { findings: [], skipped: "binary" };
  return { findings: locate(text, engine.scan(text, path), path) };
}
