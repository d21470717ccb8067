import { minimatch } from "minimatch";
import { type Uri, workspace } from "vscode";
import type { Confidence } from "../engine/finding";
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

/** The largest file that a workspace scan reads, in bytes. */
export function maximumFileSize(): number {
  return workspace.getConfiguration("tacit").get("scan.maximumFileSize", 10_000_000);
}

/** The globs of files whose values are hidden; none when masking is off. */
export function maskedFiles(): readonly string[] {
  const settings = workspace.getConfiguration("tacit");
  return settings.get("mask.enabled", true) ? settings.get<readonly string[]>("mask.files", []) : [];
}
