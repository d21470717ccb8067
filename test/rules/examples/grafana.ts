import { base62, type ExamplesById, encode, hex, pick, standingAlone } from "./example";

function cloud(seed: number): string {
  const content = { o: "1", n: "stack", k: pick(base62, 24, seed), m: { r: "eu" } };
  return ["glc_", Buffer.from(JSON.stringify(content)).toString("base64")].join("");
}

const other = ["glc_", encode({ other: "fields", of: "no such token at all" })].join("");

export const grafana: ExamplesById = {
  "grafana-service-account-token": standingAlone(
    (seed) => ["glsa_", pick(base62, 32, seed), "_", pick(hex, 8, seed)].join(""),
    [["glsa_", "x".repeat(32), "_", pick(hex, 8)].join("")],
  ),
  "grafana-cloud-token": {
    matches: [1, 2].map((seed) => ({ text: `TOKEN=${cloud(seed)}`, value: cloud(seed) })),
    misses: [{ text: "TOKEN=glc_eyJ…" }, { text: `TOKEN=${["glc_", "eyJ", "x".repeat(60)].join("")}` }],
    unproven: [{ text: `TOKEN=${other}`, value: other }],
  },
};
