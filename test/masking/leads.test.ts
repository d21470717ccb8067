import { strict as assert } from "node:assert";
import { formatOf } from "../../src/masking/formats";
import { leadsOf } from "../../src/masking/leads";
import { Lines } from "../../src/util/lines";

function leads(text: string): string[] {
  const lines = new Lines(text);
  return [...leadsOf(lines, formatOf(".env")!.mask(text))];
}

describe("what stands before hidden values", () => {
  it("is the beginning of their lines", () => {
    assert.deepEqual(leads('A=one\n  export B="two"\n# C=three\n'), ["A=", 'export B="', "# C="]);
  });

  it("is told once, and not for a line that is all value", () => {
    assert.deepEqual(leads('A=one\nA=two\nKEY="first\nsecond"\n'), ["A=", 'KEY="']);
  });

  it("never has a value in it", () => {
    assert.deepEqual(leads("URL=x${HOST}hunter2\n"), ["URL="]);
  });
});
