import { type CancellationToken, type Uri, workspace } from "vscode";
import { scanChunks } from "../engine/chunks";
import { type LocatedFinding, locate } from "../engine/locate";
import type { Engine } from "../engine/scan";
import type { TextSkip } from "../git/fileReader";
import { headSize, type SkipChoice, skipByLines, skipByName } from "../git/skips";
import type { RuleSource } from "../ownRules/ownRules";
import { decode } from "../util/bytes";
import { Room } from "../util/room";
import { asUtf8, reading } from "../util/utf8";
import { type ReadBytes, WindowMemory } from "../util/windows";
import { Slices } from "./slices";

/** What a file holds, or why it was not read. */
export interface FileFindings {
  readonly findings: readonly LocatedFinding[];
  /** How many findings were left out, as the folder's people have decided. */
  readonly suppressed?: number;
  readonly skipped?: TextSkip | undefined;
  /** Whether something in it was left out. */
  readonly isPartial?: boolean;
}

/** Which files are left out. */
export interface ScanLimits {
  /** In bytes; a larger file is not read. */
  readonly maximumSize: number;
  readonly skips: readonly SkipChoice[];
}

/** Reads one file and finds its secrets, without an editor. */
export interface FileScanner {
  /** Scans with the catalogue and the rules of these sources from now on. */
  useOwnRules(sources: readonly RuleSource[]): void;
  /** @param path Name of the file for the rules. Never rejects. */
  scan(uri: Uri, path: string, limits: ScanLimits): Promise<FileFindings>;
  /**
   * Scans a folder as a whole, which is faster than file by file; undefined where it cannot. Never rejects.
   * @param excludes Globs of paths relative to the folder.
   * @param hear Is told from time to time what was found since, and how many files were scanned until then.
   */
  scanFolder?(
    root: Uri,
    excludes: readonly string[],
    limits: ScanLimits,
    hear: (found: readonly FoundFile[], count: number) => void | Promise<void>,
    token: CancellationToken,
  ): Promise<void> | undefined;
}

/** A file in which something was found or that was skipped, and its path relative to the folder, with `/`. */
export interface FoundFile extends FileFindings {
  readonly path: string;
}

/** So many bytes of files are held at a time, but for one file that is larger. */
const mostHeld = 32_000_000;
/** A file of no more bytes is scanned in one piece. */
const small = 1 << 16;
/** What is scanned between two steps is so long, in bytes. */
const chunk = 1 << 17;
/** So long a scan goes on at a time, in milliseconds. */
const slice = 10;

/**
 * Scans in this thread with the engine that there is then, on whatever file system VS Code has: in slices, one file after the
 * other, while others are being read.
 */
export function inProcessScanner(engine: () => Engine): FileScanner {
  const room = new Room(mostHeld);
  const slices = new Slices(slice);
  const memory = new WindowMemory();
  const scanBytes = async (
    bytes: Uint8Array,
    path: string,
    skips: readonly SkipChoice[],
  ): Promise<FileFindings> => {
    const skipped = skipByLines(path, bytes.subarray(0, headSize), skips);
    if (skipped !== undefined) return { findings: [], skipped };
    const read = asUtf8(reading(bytes));
    if (read === undefined) return { findings: [], skipped: "binary" };
    return slices.run(scanned(engine(), bytes, read, path, memory));
  };
  return {
    useOwnRules: () => undefined,
    async scan(uri, path, { maximumSize, skips }) {
      try {
        const skipped = skipByName(path, skips);
        if (skipped !== undefined) return { findings: [], skipped };
        const { size } = await workspace.fs.stat(uri);
        if (size > maximumSize) return { findings: [], skipped: "large" };
        return await room.hold(size, async () => scanBytes(await workspace.fs.readFile(uri), path, skips));
      } catch {
        return { findings: [], skipped: "unreadable" };
      }
    },
  };
}

function* scanned(
  engine: Engine,
  bytes: Uint8Array,
  read: ReadBytes,
  path: string,
  memory: WindowMemory,
): Generator<void, FileFindings> {
  if (bytes.length > small) return yield* scanChunks(engine, read, path, { chunk, memory });
  const text = decode(bytes) ?? "";
  const findings = engine.scan(text, path);
  const { isPartial } = engine;
  yield;
  return { findings: locate(text, findings, path, isPartial), isPartial };
}
