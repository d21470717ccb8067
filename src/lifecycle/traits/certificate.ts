import { decodeBase64 } from "../../util/base64";

const block = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s\\]{100,20000}?)-----END CERTIFICATE-----/;

/**
 * When the first certificate of a text ends; undefined where there is none or it cannot be read. Only the dates are taken
 * from it. Source: https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */
export function certificateExpiry(text: string): Date | undefined {
  const body = block.exec(text)?.[1];
  const bytes = body && decodeBase64(body.replace(/\\[rn]|\s/g, ""));
  if (!bytes) return undefined;
  const validity = validityOf(new Der(bytes));
  return validity && timeOf(validity);
}

interface Element {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

/** Steps through the elements of ASN.1 in its distinguished encoding. Source: https://www.itu.int/rec/T-REC-X.690 */
class Der {
  constructor(readonly bytes: Uint8Array) {}

  /** The element at an offset; undefined where none begins. */
  at(offset: number): Element | undefined {
    const tag = this.bytes[offset];
    const first = this.bytes[offset + 1];
    if (tag === undefined || first === undefined) return undefined;
    if (first < 0x80) return this.#whole(tag, offset + 2, first);
    const count = first & 0x7f;
    if (count < 1 || count > 4) return undefined;
    let length = 0;
    for (let n = 0; n < count; n++) length = length * 256 + (this.bytes[offset + 2 + n] ?? 0);
    return this.#whole(tag, offset + 2 + count, length);
  }

  #whole(tag: number, start: number, length: number): Element | undefined {
    return start + length > this.bytes.length ? undefined : { tag, start, end: start + length };
  }

  /** The elements within one. */
  within({ start, end }: Element): Element[] {
    const found: Element[] = [];
    for (let next = this.at(start); next !== undefined && next.end <= end; next = this.at(next.end))
      found.push(next);
    return found;
  }

  text({ start, end }: Element): string {
    return String.fromCharCode(...this.bytes.subarray(start, end));
  }
}

/** The element with the last day, as text and kind. */
function validityOf(der: Der): { readonly tag: number; readonly text: string } | undefined {
  const certificate = der.at(0);
  const body = certificate && der.within(certificate)[0];
  const fields = body === undefined ? [] : der.within(body);
  // A version in front is tagged 0xa0; then serial number, algorithm, issuer, validity.
  const validity = fields[fields[0]?.tag === 0xa0 ? 4 : 3];
  const last = validity && der.within(validity)[1];
  return last && { tag: last.tag, text: der.text(last) };
}

/** UTCTime has two digits for the year, GeneralizedTime four. Source: https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5 */
function timeOf({ tag, text }: { readonly tag: number; readonly text: string }): Date | undefined {
  const full = tag === 0x17 ? `${Number(text.slice(0, 2)) < 50 ? "20" : "19"}${text}` : text;
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full)?.slice(1).map(Number);
  if (parts === undefined) return undefined;
  const [year, month, day, hour, minute, second] = parts as [number, number, number, number, number, number];
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second));
}
