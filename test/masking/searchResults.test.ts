import { strict as assert } from "node:assert";
import { formatOf } from "../../src/masking/formats";
import { searchResults } from "../../src/masking/searchResults";

const format = searchResults(formatOf);

/** The text with what may not be read taken out. */
function seen(text: string): string {
  return format
    .mask(text)
    .readable.map(({ start, end }) => text.slice(start, end))
    .join("|");
}

describe("the text of a search editor", () => {
  const text = [
    "# Query: PASSWORD",
    "",
    "2 results - 2 files",
    "",
    "app/.env:",
    "  2  PORT=3000",
    "  3: DB_PASSWORD=hunter2",
    "",
    "src/main.ts:",
    "  7: const PASSWORD = read();",
    "",
  ].join("\n");

  it("hides in lines of masked files what they hide, and nothing else", () => {
    const { values, readable } = format.mask(text);
    assert.deepEqual(
      values.map(({ span }) => text.slice(span.start, span.end)),
      ["3000", "hunter2"],
    );
    assert.ok(!seen(text).includes("hunter2"));
    for (const part of ["app/.env:", "  3: ", "DB_PASSWORD", "  7: const PASSWORD = read();"])
      assert.ok(seen(text).includes(part), part);
    assert.ok(readable.every(({ start, end }) => start < end));
  });

  it("hides a line of a masked file that says nothing by itself", () => {
    assert.ok(!seen(".env:\n  4: MIIEpAIBAAKCAQEA7\n").includes("MII"));
  });

  it("has no value that could be changed", () => {
    const [value] = format.mask(text).values;
    assert.equal(format.spell(text, value!, "x"), undefined);
    assert.equal(format.decode(text, value!), "3000");
  });
});
