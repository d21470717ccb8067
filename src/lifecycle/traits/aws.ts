import type { Traits } from "../traits";
import type { Breadth } from "./breadth";
import type { Sight } from "./sight";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const keyId = /(?<![A-Z0-9])(A(?:KIA|SIA)[A-Z2-7]{16})(?![A-Z0-9])/;

/** What the id of a key says, of that itself and of the secret that stands near it. */
export function awsTraits(sight: Sight): Traits | undefined {
  if (sight.rule === "aws-access-key-id") return ofKeyId(sight.value, sight);
  if (sight.rule !== "aws-secret-access-key") return undefined;
  const { text, start, end } = sight;
  const near = nearest(text.slice(Math.max(0, start - 400), start), text.slice(end, end + 400));
  // What is wrong with the key is told once, where its id stands.
  return near === undefined ? undefined : { ...ofKeyId(near, sight), breadth: [], isName: false };
}

function nearest(before: string, after: string): string | undefined {
  return [...before.matchAll(new RegExp(keyId, "g"))].at(-1)?.[1] ?? keyId.exec(after)?.[1];
}

function ofKeyId(id: string, { name, text, start }: Sight): Traits {
  const account = accountOf(id);
  const section = /\[([^\]\n]+)\][^[]*$/.exec(text.slice(Math.max(0, start - 400), start))?.[1] ?? "";
  const isRoot = /(?:^|[^A-Za-z])root(?:[^A-Za-z]|$)/i.test(`${name.replaceAll("_", " ")} ${section}`);
  const breadth: Breadth[] = !id.startsWith("AKIA") ? [] : [isRoot ? "aws-root" : "aws-long-lived"];
  return { breadth, isName: true, ...(account && { account: `AWS account ${account}` }) };
}

/**
 * The number of the account, of which ids of keys have held 39 bits, in base 32 behind the first four letters, since they begin
 * with another letter than `I` and `J` there; what `GetAccessKeyInfo` tells as well.
 * Source: https://docs.aws.amazon.com/STS/latest/APIReference/API_GetAccessKeyInfo.html
 */
export function accountOf(id: string): string | undefined {
  if (/^.{4}[IJ]/.test(id)) return undefined;
  let bits = 0n;
  for (const letter of id.slice(4, 14)) bits = (bits << 5n) | BigInt(alphabet.indexOf(letter));
  const number = ((bits >> 2n) & 0x7fffffffff80n) >> 7n;
  return number > 999_999_999_999n ? undefined : number.toString().padStart(12, "0");
}
