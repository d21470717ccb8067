import { strict as assert } from "node:assert";
import { moveMarked } from "./format";
import { formats } from "./index";

for (const { name, path, project, fixed, refused = [] } of formats) {
  describe(`a secret in ${name}`, () => {
    for (const { what, before, after, env, command, ...own } of fixed) {
      it(what, () => {
        const outcome = moveMarked(before, {
          path: own.path ?? path,
          ...(own.variable === undefined ? {} : { variable: own.variable }),
          ...((own.project ?? project) === undefined ? {} : { project: (own.project ?? project)! }),
        });
        assert.ok(outcome.kind === "moved", JSON.stringify(outcome));
        assert.equal(outcome.text, after);
        assert.equal(outcome.env, env);
        if (command !== undefined) assert.equal(outcome.command, command);
      });
    }
    for (const [before, reason] of refused) {
      it(`stays: ${before.replaceAll(/\s+/g, " ")}`, () => {
        const outcome = moveMarked(before, { path, ...(project === undefined ? {} : { project }) });
        assert.deepEqual(outcome, { kind: "stays", reason });
      });
    }
  });
}
