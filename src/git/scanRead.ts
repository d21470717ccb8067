import { type Confidence, isAtLeast } from "../engine/finding";
import { locate } from "../engine/locate";
import type { Engine } from "../engine/scan";
import type { FileReader, Read } from "./fileReader";
import type { FileAnswer, FileToScan } from "./scanMessages";

/** What was found in a file, and, when something was, its text. */
export interface Scanned extends FileAnswer {
  readonly text: string;
}

/** How files are scanned. */
export interface ScanOptions {
  /** In bytes; a larger file is not read. */
  readonly maximumSize: number;
  /** Where no finding is so sure, nothing was found: what is told of the others costs time as well. */
  readonly minimumConfidence: Confidence;
}

/**
 * Scans what was read of a file; nothing is found in what is not looked at.
 * @param path Of the file for rules and fingerprints, with `/` between folders.
 */
export function scanRead(engine: Engine, read: Read, path: string, least: Confidence): Scanned {
  const { size: bytes } = read;
  if ("skipped" in read) return { findings: [], skipped: read.skipped, bytes, text: "" };
  const { findings, text } =
    "text" in read
      ? { findings: engine.scan(read.text, path), text: read.text }
      : engine.scanFile(read.bytes, path);
  const partial = engine.isPartial ? { isPartial: true } : {};
  if (!findings.some((finding) => isAtLeast(finding, least))) {
    return { findings: [], bytes, text: "", ...partial };
  }
  return { findings: locate(text, findings, path), bytes, text, ...partial };
}

/** Reads and scans a file; one that cannot be scanned to its end is unreadable. */
export function scanFile(
  engine: Engine,
  reader: FileReader,
  { file, path }: FileToScan,
  { maximumSize, minimumConfidence }: ScanOptions,
): Scanned {
  const read = reader.read(file, maximumSize);
  try {
    return scanRead(engine, read, path, minimumConfidence);
  } catch {
    return { findings: [], skipped: "unreadable", bytes: read.size, text: "" };
  }
}
