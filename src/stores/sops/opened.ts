import { createHash, timingSafeEqual } from "node:crypto";
import { bindingOf, decrypt, encrypt, looksEncrypted, type Plain } from "./cipher";
import { type Format, type Leaf, type Path, type Reading, Unreadable } from "./format";
import { isEncryptedAt, type Rule, ruleOf } from "./rule";

/** A value of an open file. */
export interface Value {
  readonly path: Path;
  /** As it stands in the file. */
  readonly written: string;
  readonly plain: Plain;
  readonly isEncrypted: boolean;
}

/** With these bytes begins the digest of a file in which it is of encrypted values alone. Source: SHA-256 of "sops", files that it writes */
const onlyEncrypted = createHash("sha256").update("sops").digest();

/**
 * All values of a file in order, decrypted.
 * @throws Unreadable when one of them, or all taken together, are not what was written.
 */
export function valuesOf(reading: Reading, key: Uint8Array): readonly Value[] {
  const rule = ruleOf(reading.metadata);
  const values = reading.leaves.map((leaf) => opened(leaf, rule, key));
  const { mac, lastmodified, mac_only_encrypted: only } = reading.metadata;
  const held = decrypt(String(mac), key, String(lastmodified))?.text ?? "";
  if (!isSame(held, digestOf(values, isTrue(only))))
    throw new Unreadable("its digest is not the one of its values");
  return values;
}

function opened(leaf: Leaf, rule: Rule, key: Uint8Array): Value {
  const { path, text: written, isText } = leaf;
  const isEncrypted = isEncryptedAt(rule, path) ?? (isText && looksEncrypted(written));
  if (!isEncrypted) return { path, written, plain: { text: written, type: "str" }, isEncrypted };
  const plain = isText ? decrypt(written, key, bindingOf(path)) : undefined;
  if (plain === undefined) throw new Unreadable("a value is not what was encrypted");
  return { path, written, plain, isEncrypted };
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

/** The text with the digest of its values and the time in it. */
export function sealed(format: Format, text: string, values: readonly Value[], key: Uint8Array): string {
  const { metadata } = format.read(text);
  const now = `${new Date().toISOString().slice(0, -".000Z".length)}Z`;
  const digest = digestOf(values, isTrue(metadata.mac_only_encrypted));
  const mac = encrypt({ text: digest, type: "str" }, key, now);
  const timed = format.set(text, format.metadataPath("lastmodified"), now)!;
  return format.set(timed, format.metadataPath("mac"), mac)!;
}

function digestOf(values: readonly Value[], isOfEncryptedOnly: boolean): string {
  const hash = createHash("sha512");
  if (isOfEncryptedOnly) hash.update(onlyEncrypted);
  for (const { plain, isEncrypted } of values) if (isEncrypted || !isOfEncryptedOnly) hash.update(plain.text);
  return hash.digest("hex").toUpperCase();
}

function isTrue(value: unknown): boolean {
  return value === true || value === "true";
}
