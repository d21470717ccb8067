import { strict as assert } from "node:assert";
import { setImmediate } from "node:timers/promises";
import { Room } from "../../src/util/room";

describe("a room", () => {
  it("lets as many at work as there is room for, in the order in which they come", async () => {
    const room = new Room(10);
    const order: number[] = [];
    let held = 0;
    let most = 0;
    const counts = [4, 6, 3, 7, 1, 9];
    await Promise.all(
      counts.map((count, index) =>
        room.hold(count, async () => {
          order.push(index);
          held += count;
          most = Math.max(most, held);
          await setImmediate();
          held -= count;
        }),
      ),
    );
    assert.deepEqual(order, [0, 1, 2, 3, 4, 5]);
    assert.equal(most, 10);
  });

  it("has one at work alone that is larger than it, and goes on behind one that fails", async () => {
    const room = new Room(10);
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} comes`);
      await setImmediate();
      order.push(`${name} goes`);
      if (name === "large") throw new Error("large");
    };
    const jobs = [room.hold(5, work("small")), room.hold(50, work("large")), room.hold(5, work("last"))];
    assert.deepEqual(
      (await Promise.allSettled(jobs)).map(({ status }) => status),
      [...["fulfilled", "rejected", "fulfilled"]],
    );
    assert.deepEqual(order, [
      ...["small comes", "small goes", "large comes", "large goes", "last comes", "last goes"],
    ]);
  });
});
