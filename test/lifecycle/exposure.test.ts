import { strict as assert } from "node:assert";
import {
  combined,
  compareReach,
  type Exposure,
  isLowerBound,
  mustRotate,
  reaches,
} from "../../src/lifecycle/exposure";

const first = { commit: "a1", date: 2000, path: "a" };
const earlier = { commit: "b2", date: 1000, path: "b", submodule: "libs/part" };

describe("what is known of a value in several repositories", () => {
  const cases: readonly { name: string; reports: readonly Exposure[]; expected: Exposure }[] = [
    {
      name: "is what is known of it in one",
      reports: [{ reach: "pushed", first, remotesSeen: 5, gaps: [{ kind: "shallow" }] }],
      expected: { reach: "pushed", first, remotesSeen: 5, gaps: [{ kind: "shallow" }] },
    },
    {
      name: "is that where it has reached farthest, with the first commit there",
      reports: [
        { reach: "committed", first: earlier, gaps: [] },
        { reach: "pushed", first, gaps: [] },
        { reach: "worktree", gaps: [] },
      ],
      expected: { reach: "pushed", first, gaps: [] },
    },
    {
      name: "has the earliest of the first commits",
      reports: [
        { reach: "pushed", first, gaps: [] },
        { reach: "pushed", first: earlier, gaps: [] },
        { reach: "pushed", gaps: [] },
      ],
      expected: { reach: "pushed", first: earlier, gaps: [] },
    },
    {
      name: "is as old as what was asked the longest time ago",
      reports: [
        { reach: "staged", remotesSeen: 9, gaps: [] },
        { reach: "worktree", remotesSeen: 3, gaps: [] },
      ],
      expected: { reach: "staged", remotesSeen: 3, gaps: [] },
    },
    {
      name: "has each kind of gap once, with what they come to",
      reports: [
        { reach: "worktree", gaps: [{ kind: "shallow" }, { kind: "large", count: 2 }] },
        { reach: "worktree", gaps: [{ kind: "large", count: 3 }, { kind: "shallow" }] },
        { reach: "worktree", gaps: [{ kind: "lfs", count: 1 }] },
      ],
      expected: {
        reach: "worktree",
        gaps: [{ kind: "shallow" }, { kind: "large", count: 5 }, { kind: "lfs", count: 1 }],
      },
    },
  ];
  for (const { name, reports, expected } of cases) {
    it(name, () => assert.deepEqual(combined(reports), expected));
  }
});

describe("an exposure", () => {
  it("asks for a new value from the push on", () => {
    const asking = reaches.filter((reach) => mustRotate({ reach, gaps: [] }));
    assert.deepEqual(asking, ["pushed"]);
  });

  it("may be farther where something was left out, unless it was pushed", () => {
    const gaps = [{ kind: "partial" }] as const;
    assert.deepEqual(
      reaches.filter((reach) => isLowerBound({ reach, gaps })),
      ["worktree", "staged", "unreachable", "committed"],
    );
    assert.deepEqual(
      reaches.filter((reach) => isLowerBound({ reach, gaps: [] })),
      [],
    );
  });

  it("is in order from the working tree to the remote", () => {
    assert.deepEqual([...reaches].reverse().sort(compareReach), reaches);
  });
});
