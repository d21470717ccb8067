import { encodingOf, hasMark, sniffed } from "./bytes";
import type { ReadBytes } from "./windows";

/**
 * The text in a file's bytes as UTF-8 without a byte order mark, a piece at a time; undefined when they are binary.
 * Both as `decode` has it.
 */
export function asUtf8(read: ReadBytes): ReadBytes | undefined {
  const head = new Uint8Array(2 * sniffed + 2);
  let size = 0;
  for (let count = -1; count !== 0 && size < head.length; size += count) count = read(head.subarray(size));
  const start = head.subarray(0, size);
  const encoding = encodingOf(start);
  if (encoding === undefined) return undefined;
  if (encoding !== "utf-8") return transcoded(chained(start, read), encoding);
  return chained(hasMark(start) ? start.subarray(3) : start, read);
}

/** Gives bytes that are there already. */
export function reading(bytes: Uint8Array): ReadBytes {
  let at = 0;
  return (memory) => {
    const piece = bytes.subarray(at, at + memory.length);
    memory.set(piece);
    at += piece.length;
    return piece.length;
  };
}

function chained(first: Uint8Array, read: ReadBytes): ReadBytes {
  const readFirst = reading(first);
  return (memory) => readFirst(memory) || read(memory);
}

const encoder = new TextEncoder();

/** The memory must have room for one character. */
function transcoded(read: ReadBytes, encoding: "utf-16le" | "utf-16be"): ReadBytes {
  const decoder = new TextDecoder(encoding);
  const raw = new Uint8Array(1 << 16);
  let text = "";
  let isEnd = false;
  return (memory) => {
    while (text === "" && !isEnd) {
      const count = read(raw);
      isEnd = count === 0;
      text = decoder.decode(raw.subarray(0, count), { stream: !isEnd });
    }
    const done = encoder.encodeInto(text, memory);
    text = text.slice(done.read);
    return done.written;
  };
}
