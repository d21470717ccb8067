import { base62, digits, type ExamplesById, encode, pick, standingAlone, upper } from "./example";

function account(seed: number, key: string): string {
  return ["ops_", encode({ signInAddress: "my.1password.com", [key]: pick(base62, 160, seed) })].join("");
}

export const onePassword: ExamplesById = {
  "onepassword-service-account-token": {
    matches: [1, 2].map((seed) => ({
      text: `export OP="${account(seed, "secretKey")}"`,
      value: account(seed, "secretKey"),
    })),
    misses: [{ text: 'export OP="ops_eyJ…"' }, { text: `OP="ops_eyJ${"x".repeat(250)}"` }],
    unproven: [{ text: `export OP="${account(1, "other")}"`, value: account(1, "other") }],
  },
  "onepassword-secret-key": standingAlone(
    (seed) =>
      [
        "A3-",
        [6, 6, 5, 5, 5, 5].map((count, part) => pick(upper + digits, count, seed * 8 + part)).join("-"),
      ].join(""),
    [],
  ),
};
