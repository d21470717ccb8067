import { strict as assert } from "node:assert";
import { emptyInventory, type SecretRecord } from "../../src/lifecycle/inventory";
import type { Place } from "../../src/lifecycle/place";
import { problem } from "../../src/lifecycle/problem";
import { noTraits } from "../../src/lifecycle/traits";
import { factsOf, type Listed, rowsOf } from "../../src/report/secretRows";
import { place as anyPlace } from "../lifecycle/places";

const now = new Date("2026-11-28T12:00:00Z");

function place(more: Partial<Place>): Place {
  const range = { startLine: 2, startColumn: 4, endLine: 2, endColumn: 9 };
  return anyPlace({ range, environment: "production", ...more });
}

const record: SecretRecord = {
  ...{ name: "KEY", environment: "production", type: "dotenv-secret", owner: "Ann", stored: [".env"] },
  ...{ used: ["a.ts"], created: { on: "2026-11-18", by: "git" } },
};
const one = place({});
const other = place({ path: "b/.env", environment: "staging", service: "b" });
const shared = problem("shared-environments", "high", [one, other]);
const listed: Listed = {
  ...{ places: [other, one], problems: [shared], accepted: [], now },
  inventory: { secrets: [record] },
  exposures: new Map([
    [
      "m",
      {
        reach: "pushed",
        first: { commit: "0123456789abcdef", date: Date.parse("2026-11-01"), path: "a.js" },
        gaps: [],
      },
    ],
  ]),
};

describe("the rows of secrets", () => {
  it("are one for each name, with the oldest age, the environments and how far it has got", () => {
    const [row, ...more] = rowsOf(listed, "secret");
    assert.deepEqual(more, []);
    assert.deepEqual(
      [row!.label, row!.description, row!.severity],
      ["KEY", "staging, production · 10 days · pushed", "high"],
    );
    assert.deepEqual(
      row!.children.map(({ label }) => label),
      ["b/.env:3", ".env:3"],
    );
  });

  it("are one for each file, by its path", () => {
    const rows = rowsOf(listed, "file");
    assert.deepEqual(
      rows.map(({ label, description }) => [label, description]),
      [
        [".env", "production"],
        ["b/.env", "b · staging"],
      ],
    );
  });

  it("are what needs doing, the worst first", () => {
    const worse = problem("pushed", "critical", [one]);
    const rows = rowsOf({ ...listed, problems: [shared, worse] }, "need");
    assert.deepEqual(
      rows.map(({ description }) => description),
      ["Secret that was pushed", "One value in several environments"],
    );
    assert.deepEqual(
      rows.map(({ children }) => children.length),
      [0, 2],
    );
  });

  it("have ids of their own", () => {
    for (const grouping of ["secret", "file", "need"] as const) {
      const ids = rowsOf(listed, grouping).flatMap((row) => [row.id, ...row.children.map(({ id }) => id)]);
      assert.equal(new Set(ids).size, ids.length);
    }
  });

  it("leave out what only names a secret, and are none without secrets", () => {
    const name = place({ traits: { ...noTraits, isName: true } });
    assert.deepEqual(rowsOf({ ...listed, places: [name], problems: [] }, "secret"), []);
    const nothing = { ...listed, places: [], problems: [], inventory: emptyInventory };
    for (const grouping of ["secret", "file", "need"] as const)
      assert.deepEqual(rowsOf(nothing, grouping), []);
  });
});

describe("what is known of a secret at a place", () => {
  it("is who answers for it, since when it is in use, how far it has got, where else it stands and what reads it", () => {
    assert.deepEqual(factsOf(listed, one), [
      "Environment: production",
      "Owner: Ann",
      "In use since 2026-11-18 (when git first saw it), 10 days",
      "Git: pushed to a remote; first in a.js, 2026-11-01, commit 01234567",
      "The same value: b/.env:3",
      "Read by a.ts",
    ]);
  });

  it("says when it ends, and when the answer of git may be more", () => {
    const traits = { ...noTraits, expires: new Date("2026-11-01") };
    const exposures: Listed["exposures"] = new Map([
      ["m", { reach: "worktree", gaps: [{ kind: "shallow" }] }],
    ]);
    const facts = factsOf({ ...listed, exposures }, place({ traits, path: "c", environment: "test" }));
    assert.ok(facts.includes("Expired on 2026-11-01"));
    assert.ok(facts.includes("Git: nowhere in it (not all of it could be looked at)"));
  });
});
