import { strict as assert } from "node:assert";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Dialect, dialects, type LineEnd, readersOfStyle, styles } from "../../src/dotenv/quote";
import { loaders } from "./loaders";
import { values } from "./values";

/** Every value in every style from which the dialect is said to read it back. */
function claims(dialect: Dialect, eol: LineEnd): { value: string; style: string; text: string }[] {
  return styles.flatMap((style) =>
    values
      .filter((value) => readersOfStyle(style, value, eol).includes(dialect))
      .map((value) => ({ value, style: style.name, text: style.write(value) })),
  );
}

const lineEnds: readonly [name: string, eol: LineEnd][] = [
  ["", "\n"],
  [" in a file with Windows line ends", "\r\n"],
];

describe("the styles of quoting", function () {
  this.timeout(120_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "tacit-dialects-"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const dialect of dialects) {
    for (const [where, eol] of lineEnds) {
      const made = claims(dialect, eol);
      if (made.length === 0) continue;
      it(`are read by ${dialect} as the table says${where}`, function () {
        const text = made.map((claim, i) => `V${i}=${claim.text}\n`).join("");
        const file = join(folder, `${dialect}.env`);
        writeFileSync(file, eol === "\n" ? text : text.replace(/\r\n|\n/g, eol));
        const result = loaders[dialect](file, folder);
        if (typeof result === "string") {
          console.log(`      skipped: ${result}`);
          return this.skip();
        }
        console.log(`      ${made.length} values, ${dialect} ${result.version}`);
        made.forEach(({ value, style, text }, i) => {
          assert.equal(result.variables[`V${i}`], value, `${style}: ${JSON.stringify(text)}`);
        });
        return undefined;
      });
    }
  }
});
