import { minimatch } from "minimatch";
import { type Uri, workspace } from "vscode";
import type { Confidence } from "../engine/finding";
import { skipChoices } from "../git/skips";
import type { ScanLimits } from "./fileScanner";
import type { SessionSettings } from "./session";

/** The person's settings for scanning, as they are now. */
export function scanSettings(): SessionSettings {
  const settings = workspace.getConfiguration("tacit");
  const globs = settings.get<readonly string[]>("scan.exclude", []);
  return {
    minimumConfidence: settings.get<Confidence>("scan.minimumConfidence", "likely"),
    excludes: (uri) => globs.length > 0 && matchesAny(uri, globs),
  };
}

/** Whether a file's path, in its workspace folder or alone, matches one of the globs (minimatch). */
export function matchesAny(uri: Uri, globs: readonly string[]): boolean {
  const path = workspace.asRelativePath(uri, false);
  return globs.some((glob) => minimatch(path, glob, { dot: true, matchBase: !glob.includes("/") }));
}

/** Which files a workspace scan leaves out. */
export function scanLimits(): ScanLimits {
  const settings = workspace.getConfiguration("tacit");
  return {
    maximumSize: settings.get("scan.maximumFileSize", 100_000_000),
    skips: skipChoices(settings.get("scan.skipLockfiles", false), settings.get("scan.skipMinified", false)),
  };
}

/** How values are hidden, as the person has it now. */
export interface MaskSettings {
  readonly isOn: boolean;
  /** Of the files whose values are hidden. */
  readonly globs: readonly string[];
  /** What is hidden in other files as well. */
  readonly everywhere: "off" | "findings" | "findingsAndEnv";
  /** Whether values that are no secrets by rule stay readable. */
  readonly showsPlain: boolean;
  /** Whether the value in which the cursor stands is readable. */
  readonly revealsAtCursor: boolean;
  /** Whether each revealing is asked about. */
  readonly confirms: boolean;
  readonly showsLenses: boolean;
  readonly revealSeconds: number;
  readonly idleSeconds: number;
  readonly clipboardSeconds: number;
}

export function maskSettings(): MaskSettings {
  const settings = workspace.getConfiguration("tacit.mask");
  return {
    isOn: settings.get("enabled", true),
    globs: settings.get<readonly string[]>("files", []),
    everywhere: settings.get<MaskSettings["everywhere"]>("everywhere", "off"),
    showsPlain: settings.get("showPlainValues", false),
    revealsAtCursor: settings.get("revealAtCursor", false),
    confirms: settings.get("confirmReveal", false),
    showsLenses: settings.get("codeLens", false),
    revealSeconds: settings.get("revealSeconds", 10),
    idleSeconds: settings.get("idleSeconds", 60),
    clipboardSeconds: settings.get("clipboardSeconds", 30),
  };
}
