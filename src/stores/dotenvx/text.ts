import { setImmediate } from "node:timers/promises";
import { readQuoted } from "../../dotenv/decode";
import { changeVariable, endsOpen, lineEndOf, type TextEdit } from "../../dotenv/edit";
import { isEncrypted } from "../../dotenv/encrypted";
import { type Entry, parse } from "../../dotenv/parse";
import { decryptWith, encryptFor } from "./cipher";
import { header, keyNames, privateStart, publicStart } from "./names";

/** A variable of an encrypted file. */
export interface Variable {
  readonly name: string;
  /** As it stands in the file: `encrypted:…`, or the value itself where it is not encrypted. */
  readonly held: string;
  readonly encrypted: boolean;
}

/** The public key that a text is encrypted for; undefined when it has none. */
export function publicKeyIn(text: string): string | undefined {
  return keyLine(text)?.value;
}

/** A file's path, of which only the name counts, and the public half of its key. */
export interface FileKey {
  readonly path: string;
  readonly publicKey: string;
}

/** The variables of the file by their names; of one that is set twice the last setting counts. Its own key is none. */
export function variablesIn(text: string): ReadonlyMap<string, Variable> {
  return new Map(
    inForce(text).map(({ name, value }) => [name, { name, held: value, encrypted: isEncrypted(value) }]),
  );
}

/** Whether a name is dotenvx's own and cannot be that of a secret. */
export function isKeyName(name: string): boolean {
  return name.startsWith(publicStart) || name.startsWith(privateStart);
}

/**
 * Whether dotenvx gives this value to a program as it is. It takes the beginning of some for an instruction, even behind
 * the encryption: `encrypted:` for an error, `op://` and `bw://` for something to fetch.
 */
export function isExact(value: string): boolean {
  return !/^(?:encrypted:|op:\/\/|bw:\/\/)/.test(value);
}

/**
 * Sets an encrypted value, in each line of the variable or in a new one at the end; an absent file is an empty one, and
 * one without a key gets the head with it. In single quotes, in which dotenvx neither fills in `$NAME` nor runs `$(command)`
 * once it has decrypted the value.
 * @returns Undefined when no line can be added, since the last one may be read on from, or when the key is none.
 */
export function setValue(
  text: string | undefined,
  { path, publicKey }: FileKey,
  name: string,
  value: string,
): readonly TextEdit[] | undefined {
  const encrypted = encryptFor(publicKey, value);
  const isNew = !inForce(text ?? "").some((entry) => entry.name === name);
  if (encrypted === undefined || (isNew && endsOpen(text ?? "", ["dotenvx"]))) return undefined;
  return [...headEdits(text ?? "", path, publicKey), ...changeVariable(text, name, `'${encrypted}'`)];
}

/** What becomes of a plain text, and of which variables. */
export interface Encryption {
  readonly edits: readonly TextEdit[];
  readonly encrypted: readonly string[];
  /** What stays as it is, since programs disagree about the value, or dotenvx would not give it back as it is. */
  readonly left: readonly string[];
}

/**
 * Encrypts every value that is not so yet, but for empty ones and those that dotenvx leaves plain by their names, `…_PLAIN`.
 * All else of the text stays. Rests between values, which take some 15 ms each.
 * @param fillsIn Whether programs have so far had `$NAME` filled in. Then they go on to, and quotes stay as they are;
 *   otherwise each value is what npm's dotenv reads, in single quotes, so that dotenvx gives programs the same.
 */
export async function encryptText(
  text: string,
  { path, publicKey }: FileKey,
  fillsIn: boolean,
): Promise<Encryption> {
  const edits = [...headEdits(text, path, publicKey)];
  const [encrypted, left] = [new Set<string>(), new Set<string>()];
  for (const entry of inForce(text).filter(isToEncrypt)) {
    await setImmediate();
    const by = isClear(text, entry) ? encryptedEntry(entry, publicKey, fillsIn) : undefined;
    (by === undefined ? left : encrypted).add(entry.name);
    if (by !== undefined) edits.push({ ...entry.valueSpan, text: by });
  }
  return { edits, encrypted: [...encrypted], left: [...left] };
}

/** What becomes of an encrypted text under a new key. */
export interface Reencryption {
  readonly edits: readonly TextEdit[];
  readonly encrypted: readonly string[];
  /** Variables whose values cannot be decrypted; the edits leave them as they are, which would lose them. */
  readonly unreadable: readonly string[];
}

/** Encrypts every encrypted value for another key and puts that key into the head. All else stays, quotes too. */
export async function reencryptText(
  text: string,
  privateKey: string,
  publicKey: string,
): Promise<Reencryption> {
  const edits = [...keyEdits(text, publicKey)];
  const [encrypted, unreadable] = [new Set<string>(), new Set<string>()];
  for (const entry of inForce(text).filter(({ value }) => isEncrypted(value))) {
    await setImmediate();
    const value = decryptWith(privateKey, entry.value);
    const by = value === undefined ? undefined : encryptFor(publicKey, value);
    (by === undefined ? unreadable : encrypted).add(entry.name);
    if (by !== undefined) edits.push(valueEdit(text, entry, by));
  }
  const sorted = edits.sort((one, other) => one.start - other.start);
  return { edits: sorted, encrypted: [...encrypted], unreadable: [...unreadable] };
}

/** Puts the head with the key first, behind a byte order mark and a `#!` line; nothing where there is a key. */
function headEdits(text: string, path: string, publicKey: string): readonly TextEdit[] {
  if (publicKeyIn(text) !== undefined) return [];
  const at = /^\uFEFF?(?:#!.*\r?\n)?/.exec(text)![0].length;
  return [{ start: at, end: at, text: header(path, keyNames(path).publicName, publicKey, lineEndOf(text)) }];
}

function keyEdits(text: string, publicKey: string): readonly TextEdit[] {
  const line = keyLine(text);
  return line === undefined ? [] : [valueEdit(text, line, publicKey)];
}

/** Replaces just the value, between its quotes and before its comment. */
function valueEdit(text: string, { value, valueSpan }: Entry, by: string): TextEdit {
  const start = text.indexOf(value, valueSpan.start);
  return { start, end: start + value.length, text: by };
}

function encryptedEntry({ quote, value }: Entry, publicKey: string, fillsIn: boolean): string | undefined {
  // dotenvx knows tabs too.
  const read = fillsIn && quote === '"' ? value.replaceAll("\\t", "\t") : value;
  const encrypted = isExact(read) ? encryptFor(publicKey, read) : undefined;
  const around = fillsIn ? quote : "'";
  return encrypted && around + encrypted + around;
}

function isToEncrypt({ name, value }: Entry): boolean {
  return value !== "" && !isEncrypted(value) && !name.endsWith("_PLAIN");
}

/** Whether what is written is just the value, so that nothing is lost that another program takes for part of it. */
function isClear(text: string, { valueSpan, quote, value }: Entry): boolean {
  const written = text.slice(valueSpan.start, valueSpan.end);
  if (quote === "") return written === value;
  const isClosed = written.length > 1 && written.endsWith(quote);
  return isClosed && readQuoted(written.slice(1, -1), quote) === value;
}

function keyLine(text: string): Entry | undefined {
  return parse(text).find(({ name, commented }) => !commented && name.startsWith(publicStart));
}

/** The lines that set a variable for dotenvx: other loaders take more for a name. */
function inForce(text: string): Entry[] {
  return parse(text).filter(
    ({ name, commented }) => !commented && /^[\w.-]+$/.test(name) && !isKeyName(name),
  );
}
