import { strict as assert } from "node:assert";
import fc from "fast-check";
import { type Drawn, Tiles } from "../../src/masking/tiles";

const drawn = (...shown: number[]): Drawn => ({ shown, marked: [], hidden: [] });

function laidOut(lineCount: number): Tiles {
  const tiles = new Tiles();
  tiles.layOut(lineCount);
  for (const index of tiles.starts().keys()) tiles.draw(index, drawn(index));
  return tiles;
}

/** The tiles that would be drawn again if all were drawn as before. */
function toDraw(tiles: Tiles): number[] {
  return [...tiles.starts().keys()].filter((index) => tiles.draw(index, drawn(index)));
}

describe("the tiles of a masked document", () => {
  it("are drawn once as long as nothing changes", () => {
    const tiles = laidOut(1000);
    assert.deepEqual(toDraw(tiles), []);
    assert.equal(tiles.draw(2, drawn(7)), true);
  });

  it("of an edit are drawn again, others are not, wherever lines have moved to", () => {
    const tiles = laidOut(1000);
    assert.equal(tiles.edit(70, 0, 3), true);
    assert.deepEqual(tiles.starts().slice(0, 4), [0, 64, 131, 195]);
    assert.deepEqual(toDraw(tiles), [1]);
  });

  it("shrink when lines are taken out of several", () => {
    const tiles = laidOut(1000);
    assert.equal(tiles.edit(60, 10, 0), true);
    assert.deepEqual(tiles.starts().slice(0, 3), [0, 61, 118]);
    assert.deepEqual(toDraw(tiles), [0, 1]);
  });

  it("are laid out anew when one has no lines left or far too many", () => {
    assert.equal(laidOut(1000).edit(10, 500, 0), false);
    assert.equal(laidOut(1000).edit(10, 0, 500), false);
    assert.equal(laidOut(10).edit(20, 1, 0), false);
  });

  it("hold each line once, and draw those of an edit again, after any edits", () => {
    const edit = fc.record({ at: fc.nat(), removed: fc.nat({ max: 150 }), added: fc.nat({ max: 60 }) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 800 }), fc.array(edit, { maxLength: 8 }), (lines, edits) => {
        const tiles = laidOut(lines);
        let count = lines;
        for (const each of edits) {
          const from = each.at % count;
          const removed = Math.min(each.removed, count - 1 - from);
          if (!tiles.edit(from, removed, each.added)) return;
          count += each.added - removed;
          const starts = tiles.starts();
          assert.ok(starts.every((start, index) => index === 0 || start > starts[index - 1]!));
          assert.ok(starts.at(-1)! < count);
          const edited = starts.findLastIndex((start) => start <= from);
          assert.ok(toDraw(tiles).includes(edited));
        }
      }),
      { numRuns: 3000 },
    );
  });
});
