import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type LinedText, lined } from "../util/lines";
import type { Finding } from "./finding";

/** Part of every fingerprint; another number here makes all of them new. */
const version = "tacit/v1";
/** How much of a line counts on either side of a value, in UTF-16 code units, so that minified files stay cheap. */
const reach = 300;
/** How far from a value anything counts at all, other values included, in UTF-16 code units. */
export const fingerprintSight = 16_384;
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
  const names = new Fingerprints(path);
  return findings.map((_, index) => names.of(text, findings, index));
}

/** Names the findings of one file, from its start to its end, a part of its text at a time. */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  constructor(readonly path: string) {}

  /** The name of a finding among those of a text that goes on for `fingerprintSight` around it. */
  of(text: LinedText, findings: readonly Finding[], index: number): string {
    const { rule } = findings[index]!;
    const place = [version, rule, this.path, before(text, findings, index), after(text, findings, index)];
    const key = JSON.stringify(place);
    const ordinal = this.#seen.get(key) ?? 0;
    this.#seen.set(key, ordinal + 1);
    return digest(JSON.stringify([...place, ordinal]));
  }

  /** The name of all in the file that has none of its own. */
  ofOthers(rule: string, ...kinds: readonly string[]): string {
    return digest(JSON.stringify([version, rule, this.path, ...kinds]));
  }
}

function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 16));
}

/** What stands on the line before a value, without values and without the indentation. */
function before(text: LinedText, findings: readonly Finding[], index: number): string {
  let end = findings[index]!.start;
  const farthest = Math.max(0, end - fingerprintSight);
  let kept = "";
  for (let i = index - 1; kept.length < reach; i--) {
    const other = findings[i];
    const from = Math.max(other?.end ?? 0, end - reach, farthest);
    const piece = text.slice(from, end);
    const cut = lastBreak(piece) + 1;
    kept = piece.slice(cut) + kept;
    if (cut > 0 || other === undefined || from > other.end) break;
    end = Math.max(other.start, farthest);
    const value = text.slice(end, other.end);
    const broken = lastBreak(value);
    if (broken < value.length - 1) kept = gap + kept;
    if (broken >= 0 || end === farthest) break;
  }
  return kept.slice(-reach).trimStart();
}

/** What stands behind a value on the line that it ends on, without values. */
function after(text: LinedText, findings: readonly Finding[], index: number): string {
  let start = findings[index]!.end;
  const farthest = start + fingerprintSight;
  let kept = "";
  for (let i = index + 1; kept.length < reach; i++) {
    const other = findings[i];
    const to = Math.min(other?.start ?? Infinity, start + reach, farthest);
    const piece = text.slice(start, to);
    const cut = piece.search(lineBreak);
    kept += cut < 0 ? piece : piece.slice(0, cut);
    if (cut >= 0 || other === undefined || to < other.start) break;
    start = Math.min(other.end, farthest);
    const broken = text.slice(other.start, start).search(lineBreak);
    if (broken !== 0) kept += gap;
    if (broken >= 0 || start === farthest) break;
  }
  return kept.slice(0, reach).trimEnd();
}

const lineBreak = /[\r\n]/;

function lastBreak(text: string): number {
  return Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r"));
}
