import { base62, type ExamplesById, hex, pick, standingAlone, withUnproven } from "./example";

/** A macaroon of version 2: location, identifier, one caveat, signature. */
function mint(location: string, seed: number): string {
  const field = (type: number, text: string): string => String.fromCharCode(type, text.length) + text;
  const id = pick(hex, 36, seed);
  const caveat = field(2, '{"version": 1, "permissions": "user"}');
  const bytes = `\x02${field(1, location)}${field(2, id)}\x00${caveat}\x00\x00${field(6, pick(base62, 32, seed))}`;
  return ["pypi", "-", Buffer.from(bytes, "latin1").toString("base64url")].join("");
}

export const pypi: ExamplesById = {
  "pypi-token": withUnproven(
    standingAlone((seed) => mint("pypi.org", seed), [["pypi-AgE", "x".repeat(80)].join("")], -150),
    mint("pypi.org", 1).slice(0, -6),
  ),
};
