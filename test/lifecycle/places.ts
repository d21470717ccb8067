import type { Place } from "../../src/lifecycle/place";
import { noTraits } from "../../src/lifecycle/traits";

/** A place of a secret of which nothing is wrong. */
export function place(more: Partial<Place> = {}): Place {
  return {
    ...{ kind: "env", path: ".env", range: { startLine: 0, startColumn: 4, endLine: 0, endColumn: 9 } },
    ...{
      rule: "dotenv-secret",
      severity: "high",
      confidence: "likely",
      name: "KEY",
      mark: "m",
      isGuessable: false,
    },
    ...{ environment: undefined, service: undefined, isClient: false, traits: noTraits },
    ...more,
  };
}
