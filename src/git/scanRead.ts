import { isAtLeast } from "../engine/finding";
import { locate } from "../engine/locate";
import type { Engine } from "../engine/scan";
import type { Bytes } from "../engine/scratch";
import { digest } from "../util/digest";
import type { FileReader, Read } from "./fileReader";
import type { FileAnswer, FileToScan, ScanOptions } from "./scanMessages";

/** What was found in a file, and, when something was, its text. */
export interface Scanned extends FileAnswer {
  readonly text: string;
}

/**
 * Scans what was read of a file; nothing is found in what is not looked at.
 * @param engineOf Asked when there is something to look at.
 */
export function scanRead(
  engineOf: () => Engine,
  read: Read,
  { path, digest: known }: Pick<FileToScan, "path" | "digest">,
  { minimumConfidence, digests, marks }: ScanOptions,
): Scanned {
  const { size: bytes } = read;
  if ("skipped" in read) return { findings: [], skipped: read.skipped, bytes, text: "" };
  const digest = digests && "bytes" in read ? digestOf(read.bytes) : undefined;
  const named = digest === undefined ? {} : { digest };
  if (digest !== undefined && digest === known) return { findings: [], bytes, text: "", digest };
  const engine = engineOf();
  const { findings, text } =
    "text" in read
      ? { findings: engine.scan(read.text, path), text: read.text }
      : engine.scanFile(read.bytes, path, minimumConfidence);
  const partial = engine.isPartial ? { isPartial: true } : {};
  if (!findings.some((finding) => isAtLeast(finding, minimumConfidence))) {
    return { findings: [], bytes, text: "", ...partial, ...named };
  }
  const marked = marks?.test(text) ? { isMarked: true } : {};
  return { findings: locate(text, findings, path), bytes, text, ...partial, ...marked };
}

function digestOf({ bytes, words, size }: Bytes): number {
  return digest(bytes, words, size);
}

/** Reads and scans a file; one that cannot be scanned to its end is unreadable. */
export function scanFile(
  engine: () => Engine,
  reader: FileReader,
  file: FileToScan,
  options: ScanOptions,
): Scanned {
  const read = reader.read(file.file, options.maximumSize);
  try {
    return scanRead(engine, read, file, options);
  } catch {
    return { findings: [], skipped: "unreadable", bytes: read.size, text: "" };
  }
}
