/** What bytes say, for those who know a faster way than this thread's decoder. */
export interface Says {
  text(): string;
  /** A character for each of some bytes, those of ASCII as they are. */
  characters(from: number, to: number): string;
}

/**
 * A text as the bytes that the anchors and the gate read: one for each UTF-16 unit, 0x80 for those beyond ASCII. A class, since
 * what reads bytes of one shape only is kept fast.
 */
export class Bytes {
  constructor(
    readonly bytes: Uint8Array,
    /** The same memory, four bytes to each, little-endian; what is behind `size` is of no account. */
    readonly words: Int32Array,
    readonly size: number,
    readonly says?: Says,
  ) {}
}

/** More than this is not kept from one text to the next. */
const kept = 4_000_000;
const encoder = new TextEncoder();

/** Memory for the bytes of one text after another, so that none is made for each; it holds those of the last. */
export class Scratch {
  #memory = bytesOf(new ArrayBuffer(1 << 16));

  /** A text's units as bytes; they are good until the next call. */
  ofText(text: string): Bytes {
    const { bytes, words } = this.#atLeast(text.length);
    const { read, written } = encoder.encodeInto(text, bytes);
    if (written !== text.length || read !== text.length) {
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        bytes[i] = unit < 0x80 ? unit : 0x80;
      }
    }
    return new Bytes(bytes, words, text.length);
  }

  /** A file's bytes as they are; they are good until the next call. */
  ofFile(file: Uint8Array): Bytes {
    const { bytes, words } = this.#atLeast(file.length);
    bytes.set(file);
    return new Bytes(bytes, words, file.length);
  }

  #atLeast(size: number): { bytes: Uint8Array; words: Int32Array } {
    const { byteLength } = this.#memory.words;
    if (size <= byteLength && (byteLength <= kept || size > kept)) return this.#memory;
    this.#memory = bytesOf(new ArrayBuffer(Math.max(1 << 16, 2 ** Math.ceil(Math.log2(size)))));
    return this.#memory;
  }
}

function bytesOf(memory: ArrayBuffer): { bytes: Uint8Array; words: Int32Array } {
  return { bytes: new Uint8Array(memory), words: new Int32Array(memory) };
}
