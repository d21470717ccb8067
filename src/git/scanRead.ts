import { type Confidence, isAtLeast } from "../engine/finding";
import { locate } from "../engine/locate";
import type { Engine } from "../engine/scan";
import type { Bytes } from "../engine/scratch";
import { digest } from "../util/digest";
import { once } from "../util/once";
import { exhausted } from "../util/steps";
import type { FileReader, LargeRead, Read } from "./fileReader";
import type { FileAnswer, FileToScan, ScanOptions } from "./scanMessages";
import { headSize, skipByLines, skipByName } from "./skips";

/** Loaded with the engine, where there is a large file. */
const chunks = once(() => require("../engine/chunks") as typeof import("../engine/chunks"));

/** What was found in a file, and, when something was, its text, unless that is too large to be held. */
export interface Scanned extends FileAnswer {
  readonly text?: string;
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
  if ("skipped" in read) return { findings: [], skipped: read.skipped, bytes };
  if ("through" in read) return scanLarge(engineOf(), read, path, minimumConfidence);
  const digest = digests && "bytes" in read ? digestOf(read.bytes) : undefined;
  const named = digest === undefined ? {} : { digest };
  if (digest !== undefined && digest === known) return { findings: [], bytes, digest };
  const engine = engineOf();
  const { findings, text } =
    "text" in read
      ? { findings: engine.scan(read.text, path), text: read.text }
      : engine.scanFile(read.bytes, path, minimumConfidence);
  const { isPartial } = engine;
  const partial = isPartial ? { isPartial } : {};
  if (!findings.some((finding) => isAtLeast(finding, minimumConfidence))) {
    return { findings: [], bytes, ...partial, ...named };
  }
  const marked = marks?.test(text) ? { isMarked: true } : {};
  return { findings: locate(text, findings, path, isPartial), bytes, text, ...partial, ...marked };
}

/** Whether the text holds marks is seen only where they are looked for. */
function scanLarge(
  engine: Engine,
  { size: bytes, memory, through }: LargeRead,
  path: string,
  least: Confidence,
): Scanned {
  return through((read) => {
    if (read === undefined) return { findings: [], skipped: "binary", bytes };
    const { findings, isPartial } = exhausted(chunks().scanChunks(engine, read, path, { memory }));
    const partial = isPartial ? { isPartial } : {};
    const isAny = findings.some((finding) => isAtLeast(finding, least));
    return isAny ? { findings, bytes, ...partial, isMarked: true } : { findings: [], bytes, ...partial };
  });
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
  const { skips = [] } = options;
  const named = skipByName(file.path, skips);
  if (named !== undefined) return { findings: [], skipped: named, bytes: 0 };
  const read = reader.read(file.file, options.maximumSize);
  try {
    const skipped = skips.length === 0 ? undefined : skipByLines(file.path, headOf(read), skips);
    if (skipped !== undefined) return { findings: [], skipped, bytes: read.size };
    return scanRead(engine, read, file, options);
  } catch {
    return { findings: [], skipped: "unreadable", bytes: read.size };
  }
}

/** The beginning of what is not in UTF-16. */
function headOf(read: Read): Uint8Array {
  const head = new Uint8Array("skipped" in read || "text" in read ? 0 : Math.min(read.size, headSize));
  if ("bytes" in read) head.set(read.bytes.bytes.subarray(0, Math.min(read.bytes.size, head.length)));
  if ("through" in read) read.through((pieces) => pieces?.(head));
  return head;
}
