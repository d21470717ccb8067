import { strict as assert } from "node:assert";
import { parse } from "../../../src/dotenv/parse";
import type { Grammar } from "../grammars/parser";
import { moveMarked, type Where } from "../marked";
import type { Shape } from "../programs/program";

const values = [
  ...["it's", 'say "hi"', "`tick`", "#1 # 2", " #", "cost $5 $HOME ${HOME} \\(id)", "back\\slash\\n", "a\\b"],
  ...["  both ends  ", "a=b=c", "two\nlines", "tab\tand space", "pässwörd 密码 🗝", "%d {x} #{y} \\u0041"],
];

/** A test for each shape that no grammar is at hand for: `.env` holds what the program saw of every awkward value. */
export function movedShapes(where: Where, shapes: readonly Shape[]): void {
  for (const { name, write } of shapes) {
    it(`moves what the program sees: ${name}`, () => {
      const written = values.map((value) => [value, write("id", value)] as const);
      const moved = written.filter(([value, marked]) => marked !== undefined && moves(value, marked, where));
      assert.ok(moved.length > values.length / 2, `${moved.length} values`);
    });
  }
}

/**
 * A test for each shape: with every awkward value the document is in the grammar before and after the fix, and `.env`
 * holds what the program saw.
 */
export function parsedShapes(
  load: () => Grammar | undefined | Promise<Grammar>,
  where: Where,
  shapes: readonly Shape[],
): void {
  describe("parsed by its grammar", () => {
    let grammar: Grammar | undefined;
    before(async function () {
      grammar = await load();
      if (grammar !== undefined) return;
      console.log("      skipped: no such grammar on this machine");
      this.skip();
    });
    for (const { name, write } of shapes) {
      it(`is in the grammar before and after the fix: ${name}`, () => {
        const texts = values.flatMap((value) => {
          const marked = write("id", value);
          return marked === undefined ? [] : [marked.replace(/[⟦⟧]/g, ""), moves(value, marked, where)];
        });
        assert.ok(texts.length > values.length, `${texts.length / 2} values`);
        const wrong = grammar!(texts).map((errors, i) => [errors, texts[i]!] as const);
        assert.deepEqual(
          wrong.filter(([errors]) => errors.length > 0),
          [],
        );
      });
    }
  });
}

/** The document after the fix. */
function moves(value: string, marked: string, where: Where): string {
  const outcome = moveMarked({ text: marked, ...where });
  assert.ok(outcome.kind === "moved", `${JSON.stringify(outcome)}: ${marked}`);
  const entry = parse(outcome.env).find(({ name }) => name === "API_KEY");
  assert.equal(entry?.value, value, marked);
  return outcome.text;
}
