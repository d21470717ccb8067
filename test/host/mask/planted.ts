import { createHash } from "node:crypto";
import { bars } from "./bars";
import type { Planted } from "./recorder";

/** As many characters of a value in a row are called legible. */
const gramLength = 6;

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** A made-up value of 20 characters, the same for the same name. */
export function value(name: string): string {
  const bytes = createHash("sha256").update(`planted ${name}`).digest();
  return Array.from(bytes.subarray(0, 20), (byte) => alphabet[byte % alphabet.length]).join("");
}

/** A name behind which values are typed or pasted, so that each character of them counts. */
export const typedName = "TYPED_LATER";

const pool = Array.from({ length: 40 }, (_, index) => value(`line ${index}`));
export const otherValues = ["quoted", "single", "exported", "hash", "many", "lines", "address"] as const;

/** A dotenv file with values of usual shapes. */
export function envFile(name: string): string {
  const shapes = otherValues.map((shape) => value(`${name} ${shape}`));
  const [quoted, single, exported, hash, first, second, address] = shapes;
  return `# ${name}
API_TOKEN=${value(name)}
BARS="${bars}"
EMPTY=
QUOTED="${quoted}"
SINGLE='${single}'
export EXPORTED=${exported}
HASH="${hash}#${hash}"
MANY_LINES="${first}
${second}"
DATABASE_URL=postgres://harbour:${address}@db.example:5432/berths
AGAIN="${bars}"
`;
}

/** A dotenv file of so many lines, with bars in every twentieth. */
export function longFile(lines: number): string {
  return Array.from({ length: lines }, (_, line) => {
    const name = `NAME_${String(line).padStart(4, "0")}`;
    return `${name}=${line % 20 === 3 ? `"${bars}"` : pool[line % pool.length]}\n`;
  }).join("");
}

/** All of it that may not be read: what the files of these names hold, and these values. */
export function planted(files: readonly string[], values: readonly string[]): Planted {
  const inFiles = files.flatMap((name) => [
    value(name),
    ...otherValues.map((shape) => value(`${name} ${shape}`)),
  ]);
  return { grams: gramsOf([...pool, ...inFiles, ...values]), names: [typedName] };
}

/** All pieces of values that are called legible where they can be read. */
export function gramsOf(values: readonly string[]): string[] {
  return values.flatMap((text) =>
    Array.from({ length: text.length - gramLength + 1 }, (_, at) => text.slice(at, at + gramLength)),
  );
}
