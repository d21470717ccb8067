import { strict as assert } from "node:assert";
import fc from "fast-check";
import { minimatch } from "minimatch";
import { editorSelectors } from "../../src/masking/curtain";

const takesIn = (glob: string, address: string): boolean =>
  editorSelectors([glob]).some((selector) => selector.takesIn(address));

describe("the selectors of editors that may show a masked file", () => {
  const cases: readonly (readonly [glob: string, address: string, isTaken: boolean])[] = [
    [".env", "file:///work/.env", true],
    [".env", "file:///work/.env.d.ts", false],
    [".env", "file:///work/prod.env", false],
    [".env", "git:/work/.env?%7B%22path%22%3A%22%2Fwork%2F.env%22%7D", true],
    [".env", "file:///work/.ENV", true],
    ["*.env", "file:///work/prod.env", true],
    [".env.*", "file:///work/.env.local", true],
    ["**/.docker/config.json", "file:///home/a/.docker/config.json", true],
    ["**/.docker/config.json", "file:///home/a/app/config.json", false],
    ["appsettings*.json", "file:///work/appsettings.Development.json", true],
    ["appsettings*.json", "file:///work/app/settings.json", false],
    ["application*.{yml,yaml}", "file:///work/application-dev.yaml", true],
    ["application*.{yml,yaml}", "file:///work/application-dev.ts", false],
    ["a b.txt", "file:///work/a%20b.txt", true],
    ["**", "file:///work/readme.md", false],
  ];
  for (const [glob, address, isTaken] of cases) {
    it(`${isTaken ? "takes in" : "leaves out"} ${address} for ${glob}`, () => {
      assert.equal(takesIn(glob, address), isTaken);
    });
  }

  it("takes in whatever a glob matches", () => {
    const name = fc.stringMatching(/^[a-z.]{1,6}$/);
    const glob = fc
      .array(fc.oneof(name, fc.constantFrom("*", "?", "[ab]", "{x,yz}", "@(a|b)")), {
        minLength: 1,
        maxLength: 4,
      })
      .map((parts) => parts.join(""));
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
    fc.assert(
      fc.property(glob, path, (pattern, file) => {
        fc.pre(/[a-z.]/.test(pattern));
        const selectors = editorSelectors([pattern]);
        if (selectors.length > 0 && minimatch(file, pattern, { dot: true, matchBase: true }))
          assert.ok(selectors.some((selector) => selector.takesIn(`file:///${file}`)));
      }),
      { numRuns: 5000 },
    );
  });

  it("are attribute selectors without anything that would end their declaration", () => {
    for (const { css } of editorSelectors(['a"}b;{c\\.env', "*.env"])) {
      assert.match(css, /^(\[data-uri[*$]="(?:[^"\\{};]|\\[0-9a-f]+ )*" i\])+$/);
    }
  });
});
