import { type CancellationToken, type Uri, workspace } from "vscode";
import { type LocatedFinding, locate } from "../engine/locate";
import type { Engine } from "../engine/scan";
import type { RuleSource } from "../ownRules/ownRules";
import { decode } from "../util/bytes";

/** What a file holds, or why it was not read. */
export interface FileFindings {
  readonly findings: readonly LocatedFinding[];
  /** How many findings were left out, as the folder's people have decided. */
  readonly suppressed?: number;
  readonly skipped?: "binary" | "large" | "unreadable" | undefined;
  /** Whether something in it was left out. */
  readonly isPartial?: boolean;
}

/** Reads one file and finds its secrets, without an editor. */
export interface FileScanner {
  /** Scans with the catalogue and the rules of these sources from now on. */
  useOwnRules(sources: readonly RuleSource[]): void;
  /** @param path Name of the file for the rules, `maximumSize` in bytes. Never rejects. */
  scan(uri: Uri, path: string, maximumSize: number): Promise<FileFindings>;
  /**
   * Scans a folder as a whole, which is faster than file by file; undefined where it cannot. Never rejects.
   * @param excludes Globs of paths relative to the folder.
   * @param hear Is told from time to time what was found since, and how many files were scanned until then.
   */
  scanFolder?(
    root: Uri,
    excludes: readonly string[],
    maximumSize: number,
    hear: (found: readonly FoundFile[], count: number) => void | Promise<void>,
    token: CancellationToken,
  ): Promise<void> | undefined;
}

/** A file in which something was found or that was skipped, and its path relative to the folder, with `/`. */
export interface FoundFile extends FileFindings {
  readonly path: string;
}

/** Scans in this thread with the engine that there is then, on whatever file system VS Code has. */
export function inProcessScanner(engine: () => Engine): FileScanner {
  return {
    useOwnRules: () => undefined,
    async scan(uri, path, maximumSize) {
      try {
        if ((await workspace.fs.stat(uri)).size > maximumSize) return { findings: [], skipped: "large" };
        const text = decode(await workspace.fs.readFile(uri));
        if (text === undefined) return { findings: [], skipped: "binary" };
        return { findings: locate(text, engine().scan(text, path), path) };
      } catch {
        return { findings: [], skipped: "unreadable" };
      }
    },
  };
}
