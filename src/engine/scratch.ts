/** A text as the bytes that the anchors and the gate read: one for each UTF-16 unit, 0x80 for those beyond ASCII. */
export interface Bytes {
  readonly bytes: Uint8Array;
  /** The same memory, four bytes to each, little-endian; what is behind `size` is of no account. */
  readonly words: Int32Array;
  readonly size: number;
  /** What they say, for those who know a faster way than this thread's decoder. */
  readonly text?: () => string;
  /** The same with a character for each byte, those of ASCII as they are. */
  readonly characters?: () => string;
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
    return { bytes, words, size: text.length };
  }

  /** A file's bytes as they are; they are good until the next call. */
  ofFile(file: Uint8Array): Bytes {
    const { bytes, words } = this.#atLeast(file.length);
    bytes.set(file);
    return { bytes, words, size: file.length };
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
