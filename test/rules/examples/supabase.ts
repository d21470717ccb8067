import { base64url, type ExamplesById, hex, pick, signed, standingAlone } from "./example";

export const supabase: ExamplesById = {
  "supabase-personal-token": standingAlone(
    (seed) => ["sbp_", pick(hex, 40, seed)].join(""),
    [["sbp_", "0".repeat(40)].join("")],
  ),
  "supabase-secret-key": standingAlone(
    (seed) => ["sb_secret_", pick(base64url, 22, seed), "_", pick(base64url, 8, seed)].join(""),
    [["sb_secret_", "x".repeat(22), "_", "x".repeat(8)].join("")],
  ),
  "supabase-service-role-key": {
    matches: [1, 2].map((seed) => {
      const value = signed({ iss: "supabase", ref: "abcdefghij", role: "service_role" }, seed);
      return { text: `createClient(url, "${value}")`, value };
    }),
    misses: [
      { text: `createClient(url, "${signed({ iss: "supabase", ref: "abcdefghij", role: "anon" })}")` },
      { text: `createClient(url, "${signed({ iss: "other", role: "service_role" })}")` },
    ],
  },
};
