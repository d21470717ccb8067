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

/** The globs of files whose values are hidden; none when masking is off. */
export function maskedFiles(): readonly string[] {
  const settings = workspace.getConfiguration("tacit");
  return settings.get("mask.enabled", true) ? settings.get<readonly string[]>("mask.files", []) : [];
}
