import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Finding } from "./finding";

/** Part of every hash; changes whenever what is hashed changes. */
const version = "tacit/v1";
/** 128 bits in hexadecimal. */
const length = 32;

/** A finding with the lines that it stands on, counted from 0. */
export interface Lined extends Finding {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
}

/**
 * One fingerprint for each finding: 32 hexadecimal characters that say where it is and never what it is. It stays
 * the same when other lines come and go, when the indentation changes and when the value changes.
 *
 * Hashed are the rule, the path, the text of the finding's lines with all values cut out of them, and a number
 * among findings that are equal in all of this. The value stays out because the hash has no key: whoever gets hold
 * of a report could try passwords until one of them gives the same hash.
 *
 * @param findings All findings of `text`, in order and without overlaps, weak ones included: a value that is not
 * among them is not cut out.
 * @param path Relative to the root of the scan, with `/`.
 */
export function fingerprints(text: string, findings: readonly Lined[], path: string): string[] {
  const surroundings = new Surroundings(text, findings);
  const seen = new Map<string, number>();
  return findings.map((finding, index) => {
    const place = JSON.stringify([version, finding.rule, path, surroundings.of(index)]);
    const ordinal = seen.get(place) ?? 0;
    seen.set(place, ordinal + 1);
    return hash(`${place}${ordinal}`).slice(0, length);
  });
}

function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The hashed lines of findings, each group of lines hashed once however many findings share it. */
class Surroundings {
  readonly #known = new Map<string, string>();

  constructor(
    readonly text: string,
    readonly findings: readonly Lined[],
  ) {}

  of(index: number): string {
    const { startLine, endLine } = this.findings[index]!;
    const key = `${startLine}-${endLine}`;
    const known = this.#known.get(key) ?? hash(this.#withoutValues(index));
    this.#known.set(key, known);
    return known;
  }

  /** The lines of a finding, a NUL in place of every value on them. */
  #withoutValues(index: number): string {
    const { start, startColumn, end } = this.findings[index]!;
    const from = start - startColumn;
    const to = endOfLine(this.text, end);
    let left = "";
    let at = from;
    for (let i = this.#firstBehind(from, index); i < this.findings.length; i++) {
      const value = this.findings[i]!;
      if (value.start >= to) break;
      left += `${this.text.slice(at, Math.max(at, value.start))}\0`;
      at = value.end;
    }
    return (left + this.text.slice(at, Math.max(at, to))).replaceAll(/\r\n?/g, "\n").trim();
  }

  /** Number of the first finding that ends behind `offset`, at most `index`. */
  #firstBehind(offset: number, index: number): number {
    let first = index;
    while (first > 0 && this.findings[first - 1]!.end > offset) first--;
    return first;
  }
}

function endOfLine(text: string, offset: number): number {
  const lineEnd = /[\r\n]/g;
  lineEnd.lastIndex = offset;
  return lineEnd.exec(text)?.index ?? text.length;
}
