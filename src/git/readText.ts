import { readFile, stat } from "node:fs/promises";
import { decode } from "../util/bytes";

/** Why a file's text was not looked at. */
export type TextSkip = "binary" | "large" | "unreadable";

/** What was read of a file: its text and its size in bytes, or why not. */
export type TextOfFile =
  | { readonly text: string; readonly bytes: number }
  | { readonly skipped: TextSkip; readonly bytes: number };

/**
 * The text of a regular file, through links; never rejects. Everything else that has a path (folders, pipes, devices)
 * is unreadable.
 * @param file Absolute.
 * @param maximumSize In bytes.
 */
export async function readText(file: string, maximumSize: number): Promise<TextOfFile> {
  try {
    const stats = await stat(file);
    if (!stats.isFile()) return { skipped: "unreadable", bytes: 0 };
    if (stats.size > maximumSize) return { skipped: "large", bytes: stats.size };
    return textOf(await readFile(file), maximumSize);
  } catch {
    return { skipped: "unreadable", bytes: 0 };
  }
}

/** The same for bytes that are there already. */
export function textOf(bytes: Uint8Array, maximumSize: number): TextOfFile {
  if (bytes.length > maximumSize) return { skipped: "large", bytes: bytes.length };
  const text = decode(bytes);
  return text === undefined ? { skipped: "binary", bytes: bytes.length } : { text, bytes: bytes.length };
}
