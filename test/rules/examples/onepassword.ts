import { base62, type ExamplesById, encode, pick } from "./example";

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
};
