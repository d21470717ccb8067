import { strict as assert } from "node:assert";
import { StreamState } from "../../src/masking/streamState";

const off = { byHand: false, recorder: undefined };

describe("stream mode", () => {
  it("is switched on and off by hand", () => {
    const state = new StreamState(off);
    assert.equal(state.isOn, false);
    state.toggle();
    assert.equal(state.isOn, true);
    state.toggle();
    assert.equal(state.isOn, false);
  });

  it("is on as long as there is a cause", () => {
    const state = new StreamState(off);
    state.set("schedule", "it is nine");
    state.set("recorder", "OBS runs");
    assert.deepEqual([state.isOn, state.causes], [true, ["it is nine", "OBS runs"]]);
    state.set("schedule", undefined);
    assert.equal(state.isOn, true);
    state.set("recorder", undefined);
    assert.equal(state.isOn, false);
  });

  it("stays off once it was switched off, until the causes are over", () => {
    const state = new StreamState(off);
    state.set("recorder", "OBS runs");
    state.toggle();
    state.set("recorder", "OBS runs");
    assert.equal(state.isOn, false);
    state.set("recorder", undefined);
    state.set("recorder", "OBS runs");
    assert.equal(state.isOn, true);
  });

  it("stays on by hand when a cause is over", () => {
    const state = new StreamState(off);
    state.toggle();
    state.set("schedule", "it is nine");
    state.set("schedule", undefined);
    assert.equal(state.isOn, true);
  });

  it("is in the next window as it was", () => {
    const state = new StreamState(off);
    state.toggle();
    assert.equal(new StreamState(state.kept).isOn, true);
    state.toggle();
    assert.equal(new StreamState(state.kept).isOn, false);
    state.set("recorder", "OBS runs");
    assert.equal(new StreamState(state.kept).isOn, true);
    state.toggle();
    assert.equal(new StreamState(state.kept).isOn, false);
  });
});
