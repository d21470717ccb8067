import { base62, type ExamplesById, pick, standingAlone } from "./example";

export const tailscale: ExamplesById = {
  "tailscale-auth-key": standingAlone(
    (seed) => `tskey-auth-${pick(base62, 12, seed + 1)}CNTRL-${pick(base62, 32, seed + 3)}`,
    [],
  ),
  "tailscale-api-token": standingAlone(
    (seed) => `tskey-api-${pick(base62, 12, seed + 1)}CNTRL-${pick(base62, 32, seed + 3)}`,
    [],
  ),
  "tailscale-client-secret": standingAlone(
    (seed) => `tskey-client-${pick(base62, 12, seed + 1)}CNTRL-${pick(base62, 32, seed + 3)}`,
    [],
  ),
  "tailscale-other-key": standingAlone(
    (seed) => ["tskey-auth-", pick(base62, 17, seed), "-", pick(base62, 32, seed)].join(""),
    [],
    30,
  ),
};
