import type { MaskedValue, Masking, Span } from "./format";
import { isPlain } from "./plain";

/** A value as a format finds it; what is left out is the usual. */
export interface Found {
  readonly name: string;
  readonly nameSpan?: Span | undefined;
  readonly span: Span;
  readonly outerSpan?: Span;
  readonly readable?: readonly Span[];
  readonly isCommented?: boolean;
  /** The value as its program sees it, where that is not what is written. */
  readonly value?: string;
}

/** Collects, in the order of a text, what is hidden and what may be read of it. */
export class Sheet {
  readonly #values: MaskedValue[] = [];
  readonly #readable: { start: number; end: number }[] = [];

  constructor(readonly text: string) {}

  /** The end of what was shown last. */
  get shownTo(): number {
    return this.#readable.at(-1)?.end ?? 0;
  }

  /** Lets a stretch be read. */
  show(start: number, end: number): void {
    if (end <= start) return;
    const last = this.#readable.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else this.#readable.push({ start, end });
  }

  /** Hides a value; an empty one is nothing, and one that is a reference may be read. */
  hide({ name, nameSpan, span, outerSpan = span, readable = [], isCommented = false, value }: Found): void {
    if (span.end <= span.start) return;
    const [first] = readable;
    const written = value ?? this.text.slice(span.start, span.end);
    if (first?.start === span.start && first.end === span.end) this.show(span.start, span.end);
    else
      this.#values.push({
        name,
        nameSpan,
        span,
        outerSpan,
        readable,
        isPlain: isPlain(name, written),
        isCommented,
      });
  }

  /** What was collected; of what was both hidden and shown, nothing may be read. */
  masking(): Masking {
    const readable: Span[] = [];
    let next = 0;
    for (const { start, end } of this.#readable) {
      let at = start;
      while (next < this.#values.length && this.#values[next]!.span.end <= start) next++;
      for (let i = next; i < this.#values.length && this.#values[i]!.span.start < end; i++) {
        const { span } = this.#values[i]!;
        if (span.start > at) readable.push({ start: at, end: span.start });
        at = Math.max(at, span.end);
      }
      if (at < end) readable.push({ start: at, end });
    }
    return { values: this.#values, readable };
  }
}
