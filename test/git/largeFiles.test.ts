import { strict as assert } from "node:assert";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Engine } from "../../src/engine/scan";
import { FileReader } from "../../src/git/fileReader";
import { scanFile, scanRead } from "../../src/git/scanRead";
import { rules } from "../../src/rules";

const value = ["Tr4v", "el!ing-", "0wls"].join("");
const engine = new Engine(rules);
const options = { maximumSize: 50_000_000, minimumConfidence: "likely" } as const;

describe("a file that is too large to be held", () => {
  let folder: string;
  const text = `// é😀\r\n${`${"// plain words, no more\r\n".repeat(30_000)}password = "${value}" // é\r\n`.repeat(4)}`;
  const little = Buffer.from(`\ufeff${text}`, "utf16le");

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "tacit-large-"));
  });

  after(() => rmSync(folder, { recursive: true }));

  function scanned(bytes: Uint8Array, held: number, maximumSize: number = options.maximumSize) {
    const file = join(folder, "a.js");
    writeFileSync(file, bytes);
    const { text: _, ...answer } = scanFile(
      () => engine,
      new FileReader(held),
      { file, path: "a.js" },
      { ...options, maximumSize },
    );
    return answer;
  }

  for (const [encoding, bytes] of [
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-16 LE", little],
    ["UTF-16 BE", Buffer.from(little).swap16()],
  ] as const) {
    it(`has the findings that it has when it is held: ${encoding}`, () => {
      const answer = scanned(bytes, 1000);
      assert.equal(answer.findings.length, 4);
      // Marks are looked for by whoever reads it again.
      assert.deepEqual(answer, { ...scanned(bytes, 1 << 30), isMarked: true });
      const line = text.split("\r\n")[answer.findings[3]!.startLine]!;
      assert.equal(line.slice(answer.findings[3]!.startColumn, answer.findings[3]!.endColumn), value);
    });
  }

  it("has them when it comes from standard input", () => {
    const bytes = Buffer.from(text);
    const read = (held: number) =>
      scanRead(() => engine, new FileReader(held).take(bytes, 1e9), { path: "a.js" }, options);
    assert.deepEqual(read(1000).findings, read(1 << 30).findings);
  });

  it("is binary with a NUL in the beginning, and large beyond the limit", () => {
    const bytes = Buffer.concat([Buffer.from("a\0b"), Buffer.from(text)]);
    assert.deepEqual(scanned(bytes, 1000), { findings: [], skipped: "binary", bytes: bytes.length });
    assert.equal(scanned(bytes, 1000, bytes.length - 1).skipped, "large");
  });

  it("is read into the same memory as the one before", () => {
    const reader = new FileReader(1000);
    const file = join(folder, "b.js");
    writeFileSync(file, text);
    const [one, two] = [reader.read(file, 1e9), reader.read(file, 1e9)];
    assert.ok("through" in one && "through" in two);
    assert.equal(one.memory.atLeast(10), two.memory.atLeast(10));
  });
});
