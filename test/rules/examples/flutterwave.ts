import { type ExamplesById, hex, pick, standingAlone } from "./example";

export const flutterwave: ExamplesById = {
  "flutterwave-secret-key": standingAlone((seed) => `FLWSECK-${pick(hex, 32, seed + 1)}-X`, []),
  "flutterwave-test-key": standingAlone((seed) => `FLWSECK_TEST-${pick(hex, 32, seed + 1)}-X`, []),
  "flutterwave-test-secret": standingAlone(
    (seed) => ["FLWSECK_TEST-", pick(hex, 12, seed), "-X"].join(""),
    [],
  ),
};
