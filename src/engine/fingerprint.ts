import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type LinedText, lined } from "../util/lines";
import type { Finding } from "./finding";

/** Part of every fingerprint; another number here makes all of them new. */
const version = "tacit/v1";
/** How much of a line counts on either side of a value, in UTF-16 code units, so that minified files stay cheap. */
const reach = 300;
/** Stands where a value was cut out. */
const gap = "\0";

/**
 * One name per finding, 128 bits as 32 lower-case hex characters, in the order of `findings`. A name stays as it is
 * when lines move, when the indentation changes and when the secret is rotated; it changes with the file's path,
 * with the rule and with what else stands on the line.
 *
 * It says where a finding is and never what it is: the values of all findings are cut out of the text before it is
 * hashed. An unkeyed hash of a password is as good as the password to whoever can try the likely ones, and
 * fingerprints are made to be committed and uploaded. What stands on the line and no rule takes for a secret is hashed
 * as it is.
 * @param findings All findings of the text, in its order and without overlaps.
 * @param path Of the file, relative to the root of the repository or folder, with `/`.
 */
export function fingerprints(
  whole: string | LinedText,
  findings: readonly Finding[],
  path: string,
): string[] {
  const text = lined(whole);
  const seen = new Map<string, number>();
  return findings.map((finding, index) => {
    const place = [version, finding.rule, path, before(text, findings, index), after(text, findings, index)];
    const key = JSON.stringify(place);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return digest(JSON.stringify([...place, ordinal]));
  });
}

function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 16));
}

/** What stands on the line before a value, without values and without the indentation. */
function before(text: LinedText, findings: readonly Finding[], index: number): string {
  let end = findings[index]!.start;
  const { from } = lineAround(text, end);
  let kept = "";
  for (let i = index - 1; i >= 0 && findings[i]!.end > from && kept.length < reach; i--) {
    kept = gap + text.slice(Math.max(findings[i]!.end, end - reach), end) + kept;
    end = Math.max(findings[i]!.start, from);
  }
  if (kept.length < reach) kept = text.slice(Math.max(from, end - reach), end) + kept;
  return kept.slice(-reach).trimStart();
}

/** What stands behind a value on the line that it ends on, without values. */
function after(text: LinedText, findings: readonly Finding[], index: number): string {
  let start = findings[index]!.end;
  const { to } = lineAround(text, start);
  let kept = "";
  for (let i = index + 1; i < findings.length && findings[i]!.start < to && kept.length < reach; i++) {
    kept += text.slice(start, Math.min(findings[i]!.start, start + reach)) + gap;
    start = Math.min(findings[i]!.end, to);
  }
  if (kept.length < reach) kept += text.slice(start, Math.min(to, start + reach));
  return kept.slice(0, reach).trimEnd();
}

/** Where the line that an offset is in starts and ends. */
function lineAround(text: LinedText, offset: number): { readonly from: number; readonly to: number } {
  const { line, column } = text.at(offset);
  const { length } = text.line(line)!;
  // Between the two characters that end a line there is nothing.
  return column > length
    ? { from: offset, to: offset }
    : { from: offset - column, to: offset - column + length };
}
