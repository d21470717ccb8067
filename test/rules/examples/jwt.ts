import { base64url, type ExamplesById, encode, pick, signed } from "./example";

export const jwt: ExamplesById = {
  jwt: {
    matches: [1, 2].map((seed) => {
      const value = signed({ sub: `user${seed}`, iat: 1700000000 }, seed);
      return { text: `const session = "${value}";`, value };
    }),
    misses: [
      {
        text: `"${["eyJ", pick(base64url, 30)].join("")}.${["eyJ", pick(base64url, 60)].join("")}.${pick(base64url, 43)}"`,
      },
      { text: `"${encode({ typ: "no algorithm" })}.${encode({ sub: "a" })}.${pick(base64url, 43)}"` },
      { text: `"${signed({ sub: "cut" }).split(".").slice(0, 2).join(".")}"` },
    ],
  },
};
