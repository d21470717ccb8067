import { toBase62 } from "../../src/util/base62";
import { crc32 } from "../../src/util/crc32";

const digits = "0123456789";
const lower = "abcdefghijklmnopqrstuvwxyz";
const upper = lower.toUpperCase();
const alphabets: Readonly<Record<string, string>> = {
  b62: digits + upper + lower,
  b64: `${upper + lower + digits}+/`,
  b64u: `${upper + lower + digits}-_`,
  b32: `${upper}234567`,
  hex: `${digits}abcdef`,
  HEX: `${digits}ABCDEF`,
  low: lower + digits,
  up: upper + digits,
  dig: digits,
  az: lower,
};

const words = (
  "amber anchor apple autumn badger bamboo basket beacon birch breeze bridge candle canyon cedar cherry clover " +
  "copper coral cotton crystal dragon ember falcon feather forest garden ginger harbor hazel island ivory jacket " +
  "jungle kettle lantern lemon maple marble meadow mirror mountain noodle ocean olive orange pepper pigeon planet " +
  "pocket puzzle rabbit ribbon river rocket saddle salmon shadow silver spring summer sunset thunder timber tulip " +
  "turtle valley velvet violet walnut whisper willow window winter yellow zebra"
).split(" ");

/**
 * `template` with its slots filled in, the same for the same seed. Slots: `{b62:n}`, `{b64:n}`, `{b64u:n}`, `{b32:n}`,
 * `{hex:n}`, `{HEX:n}`, `{low:n}`, `{up:n}`, `{dig:n}`, `{az:n}` are n characters of chance; `{word:n}` n words joined
 * by `-`; `{uuid}`, `{jwt}`, `{github}`, `{npm}` whole values; `{pem:kind}` the base64 lines of a PEM block;
 * `{b64of:text}` and `{urlenc:text}` the text encoded. Braces around anything else stay.
 */
export function generate(template: string, seed: string): string {
  const chance = new Chance(seed);
  return template.replace(/\{(\w+)(?::([^{}]*))?\}/g, (slot, kind: string, argument?: string) => {
    const alphabet = alphabets[kind];
    if (alphabet !== undefined && argument !== undefined) return chance.pick(alphabet, Number(argument));
    return whole(kind, argument, chance) ?? slot;
  });
}

function whole(kind: string, argument: string | undefined, chance: Chance): string | undefined {
  switch (argument === undefined ? kind : `${kind}:`) {
    case "word:":
      return Array.from({ length: Number(argument) }, () => words[chance.below(words.length)]).join("-");
    case "b64of:":
      return Buffer.from(argument!).toString("base64");
    case "urlenc:":
      return encodeURIComponent(argument!).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
    case "pem:":
      return pemBody(argument!, chance);
    case "uuid":
      return uuid(chance);
    case "jwt":
      return jwt(chance);
    case "github":
      return checksummed("ghp_", chance);
    case "npm":
      return checksummed("npm_", chance);
    default:
      return undefined;
  }
}

function uuid(chance: Chance): string {
  const [a, b, c, d, e] = [8, 4, 3, 3, 12].map((count) => chance.pick(alphabets.hex!, count));
  return `${a}-${b}-4${c}-${chance.pick("89ab", 1)}${d}-${e}`;
}

function jwt(chance: Chance): string {
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = { sub: chance.pick(digits, 8), name: words[chance.below(words.length)], iat: 1718000000 };
  return [encode({ alg: "HS256", typ: "JWT" }), encode(claims), chance.pick(alphabets.b64u!, 43)].join(".");
}

function checksummed(prefix: string, chance: Chance): string {
  const body = chance.pick(alphabets.b62!, 30);
  return prefix + body + toBase62(crc32(body), 6);
}

const oids = { rsa: "06092a864886f70d0101010500", ec: "06072a8648ce3d020106082a8648ce3d030107" };

/** Bytes that begin as the real structure does and go on by chance; in lines of 64 characters. */
function pemBody(kind: string, chance: Chance): string {
  const heads: Readonly<Record<string, readonly [head: string, length: number]>> = {
    pkcs1: ["308204a40201000282010100", 1192],
    pkcs8: [`308204bd020100300d${oids.rsa}`, 1216],
    ec: ["30770201010420", 121],
    openssh: [`${Buffer.from("openssh-key-v1\0").toString("hex")}000000046e6f6e65`, 400],
    public: [`30820122300d${oids.rsa}0382010f00`, 294],
    certificate: ["3082036130820249a003020102", 870],
    pgp: ["9503bf04", 600],
  };
  const [head, length] = heads[kind] ?? refuse(kind);
  const start = Buffer.from(head, "hex");
  const rest = Array.from({ length: length - start.length }, () => chance.below(256));
  const body = Buffer.concat([start, Buffer.from(rest)]).toString("base64");
  const lines = body.match(/.{1,64}/g)!;
  return [...lines, ...(kind === "pgp" ? [`=${chance.pick(alphabets.b64!, 4)}`] : [])].join("\n");
}

function refuse(kind: string): never {
  throw new Error(`no PEM block is called ${kind}`);
}

/** Numbers that look random and are the same for the same seed (mulberry32 seeded by the CRC-32). */
class Chance {
  #state: number;

  constructor(seed: string) {
    this.#state = crc32(seed);
  }

  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  pick(alphabet: string, count: number): string {
    return Array.from({ length: count }, () => alphabet[this.below(alphabet.length)]).join("");
  }
}
