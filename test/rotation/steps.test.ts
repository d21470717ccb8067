import { strict as assert } from "node:assert";
import fc from "fast-check";
import {
  marked,
  nextAction,
  pointOfNoReturn,
  type StepName,
  stepNames,
  type Track,
  trackOf,
  turnedBack,
} from "../../src/rotation/steps";

const plans = fc.subarray([...stepNames], { minLength: 1 });

/** A track after so many moves: a step is begun, then done, or undone on the way back. */
function moved(track: Track, moves: number): Track {
  let now = track;
  for (let move = 0; move < moves; move++) {
    const action = nextAction(now);
    if (action.kind === "end") return now;
    const mark = action.kind === "undo" ? undefined : action.kind === "take" ? "begun" : "done";
    now = marked(now, action.step, mark);
  }
  return now;
}

describe("the way of a rotation", () => {
  it("takes its steps in their order, whatever order they are named in", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const track = trackOf([...plan].reverse());
        assert.deepEqual(track.plan, plan);
        assert.deepEqual(nextAction(moved(track, plan.length * 2)), { kind: "end", outcome: "done" });
      }),
    );
  });

  it("resumes what may have happened, and takes what cannot have", () => {
    fc.assert(
      fc.property(plans, fc.nat(20), (plan, moves) => {
        const track = moved(trackOf(plan), moves);
        const action = nextAction(track);
        if (action.kind === "end") return;
        assert.equal(action.kind === "resume", track.marks[action.step] === "begun");
        const before = plan.slice(0, plan.indexOf(action.step));
        assert.ok(before.every((step) => track.marks[step] === "done"));
      }),
    );
  });

  it("leads back from everywhere, undoing the last that may have happened first", () => {
    fc.assert(
      fc.property(plans, fc.nat(20), (plan, moves) => {
        let track = turnedBack(moved(trackOf(plan), moves));
        const undone: StepName[] = [];
        for (let action = nextAction(track); action.kind !== "end"; action = nextAction(track)) {
          assert.equal(action.kind, "undo");
          undone.push(action.step);
          track = marked(track, action.step, undefined);
        }
        assert.deepEqual(undone, plan.slice(0, undone.length).reverse());
        assert.deepEqual(track.marks, {});
        assert.deepEqual(nextAction(track), { kind: "end", outcome: "rolled-back" });
      }),
    );
  });

  it("lets no step be marked out of turn", () => {
    const track = moved(trackOf(["create", "store", "wait"]), 2);
    assert.throws(() => marked(track, "wait", "done"), /not the turn of wait/);
    assert.throws(() => marked(track, "store", undefined), /not the turn of store/);
    assert.throws(() => marked(turnedBack(track), "create", "done"), /not the turn of create/);
  });

  it("has no way back past what may have happened for good", () => {
    const plan = ["create", "store", "delete"] as const;
    const points = [0, 1, 2, 3, 4, 5, 6].map((moves) =>
      pointOfNoReturn(moved(trackOf(plan), moves), ["delete"]),
    );
    assert.deepEqual(points, [...Array(5).fill(undefined), "delete", "delete"]);
    assert.equal(pointOfNoReturn(moved(trackOf(plan), 1), ["create"]), "create");
  });
});
