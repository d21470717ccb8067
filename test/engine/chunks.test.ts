import { strict as assert } from "node:assert";
import * as fc from "fast-check";
import { scanChunks } from "../../src/engine/chunks";
import { fingerprintSight } from "../../src/engine/fingerprint";
import { type LocatedFinding, locate } from "../../src/engine/locate";
import { Engine } from "../../src/engine/scan";
import { Bytes } from "../../src/engine/scratch";
import { sightOf } from "../../src/engine/sight";
import { ownRules } from "../../src/ownRules/ownRules";
import { rules } from "../../src/rules";
import { examples } from "../rules/examples";

/** Rules that see so little around a value that a short text has many windows. */
const nearby = new Engine(rules.filter((rule) => sightOf(rule).around < 3500));
const everything = new Engine(rules);

const password = ["Tr4v", "el!ing-", "0wls"].join("");

/** Undefined where the text is one that keeps the engine busy: of that, chunks have more. */
function whole(engine: Engine, bytes: Uint8Array, path: string): readonly LocatedFinding[] | undefined {
  const words = new Int32Array(Math.ceil(bytes.length / 4));
  const memory = new Uint8Array(words.buffer);
  memory.set(bytes);
  const { findings, text } = engine.scanFile(new Bytes(memory, words, bytes.length), path);
  return engine.isPartial ? undefined : locate(text, findings, path);
}

/** A source of bytes that gives a few at a time. */
function reading(bytes: Uint8Array, most = Infinity): (memory: Uint8Array) => number {
  let at = 0;
  return (memory) => {
    const piece = bytes.subarray(at, at + Math.min(memory.length, most));
    memory.set(piece);
    at += piece.length;
    return piece.length;
  };
}

interface Outcome {
  readonly findings: readonly LocatedFinding[];
  readonly isPartial: boolean;
  readonly steps: number;
}

function chunked(
  engine: Engine,
  bytes: Uint8Array,
  path: string,
  options: { chunk?: number; sight?: number; most?: number } = {},
): Outcome {
  const { most, ...sizes } = options;
  const steps = scanChunks(engine, reading(bytes, most), path, sizes);
  for (let count = 1; ; count++) {
    const { done, value } = steps.next();
    if (done) return { ...value, steps: count };
  }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const texts = Object.values(examples).flatMap(({ matches, misses, unproven = [] }) => [
  ...matches,
  ...misses,
  ...unproven.map(({ text }) => ({ text, path: undefined })),
]);
const filler = fc.constantFrom(
  ...["\n", "\r\n", "\r", " ", "\n\n\n", "äöü€", "😀😀", "// tokens: ", "x = 1;\n".repeat(40)],
  ...["\n---\nkind: Secret\ndata:\n", "user,password\n", "b,secret\n", 'const tokens = {\n"', "}\n"],
  ...[" ".repeat(500), "ä".repeat(700), `"${"A".repeat(900)}"`, "secret token key ".repeat(60)],
);
const piece = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...texts) },
  { weight: 3, arbitrary: filler.map((text) => ({ text, path: undefined })) },
);
const file = fc
  .record({
    pieces: fc.array(piece, { minLength: 1, maxLength: 40 }),
    separator: fc.constantFrom("", "\n", "\r\n", " "),
    path: fc.constantFrom("src/a.js", "deploy/secret.yaml", "users.csv", "notes.md"),
  })
  .map(({ pieces, separator, path }) => ({
    text: pieces.map(({ text }) => text).join(separator),
    path: pieces.find((one) => one.path !== undefined)?.path ?? path,
  }));

const count = fc.integer({ min: 2, max: 30 });

function assertSame(
  engine: Engine,
  bytes: Uint8Array,
  path: string,
  { chunks, sight = 1, most }: { chunks: number; sight?: number; most?: number },
): void {
  const expected = whole(engine, bytes, path);
  fc.pre(expected !== undefined);
  const chunk = Math.max(16, Math.floor(bytes.length / chunks));
  assert.deepEqual(chunked(engine, bytes, path, { chunk, sight, ...(most && { most }) }).findings, expected);
}

describe("a text that is read in chunks", () => {
  it("has the findings, places and fingerprints that it has in one piece", () => {
    fc.assert(
      fc.property(file, count, fc.integer({ min: 1, max: 5000 }), (one, chunks, most) => {
        assertSame(nearby, encode(one.text), one.path, { chunks, most });
      }),
      { numRuns: 200 },
    );
  });

  it("has them with the whole catalogue, whose rules see further", () => {
    const long = fc.array(file, { minLength: 3, maxLength: 12 });
    const fill = [
      "\n",
      "// plain words and nothing else, for many more characters than it takes\n".repeat(600),
    ];
    fc.assert(
      fc.property(long, count, (files, chunks) => {
        const text = files.map((one, index) => one.text + fill[index % 2]!).join("");
        assertSame(everything, encode(text), files[0]!.path, { chunks });
      }),
      { numRuns: 40 },
    );
  });

  it("has them wherever a chunk ends: within a character, a line end, a keyword or a value", () => {
    const text = `😀é\r\npassword = "${password}"\r\n€${"ä".repeat(900)}\rpwd: "${password}é"\r\n😀 x`;
    const bytes = encode(text);
    const expected = whole(nearby, bytes, "a.js");
    assert.equal(expected?.length, 2);
    for (let chunk = 16; chunk < bytes.length; chunk++) {
      assert.deepEqual(chunked(nearby, bytes, "a.js", { chunk, sight: 1 }).findings, expected, String(chunk));
    }
  });

  it("has them where bytes are no UTF-8", () => {
    const bytes = fc.array(
      fc.oneof(
        fc.constantFrom(encode(`\npassword = "${password}"\n`), encode("é😀"), encode("\r")),
        fc.uint8Array({ min: 0x7f, max: 0xff, maxLength: 9 }),
        fc.constantFrom(0x80, 0xc3, 0xf0, 0xff).map((byte) => new Uint8Array(4000).fill(byte)),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(bytes, count, (pieces, chunks) =>
        assertSame(nearby, Buffer.concat(pieces), "a.js", { chunks }),
      ),
      { numRuns: 200 },
    );
  });

  it("has what stands in a line of a megabyte, at the cost of the line", () => {
    const entry = `{"name":"x","password":"${password}","n":[${"1,".repeat(2000)}0]},`;
    const bytes = encode(`[${entry.repeat(250)}]`);
    const expected = whole(everything, bytes, "data.json");
    assert.equal(expected?.length, 250);
    assert.equal(expected[249]!.startLine, 0);
    assert.deepEqual(chunked(everything, bytes, "data.json", { chunk: 100_000 }).findings, expected);
  });
});

describe("a text that is read in chunks, with rules of one's own", () => {
  const ownOf = (...tables: readonly object[]) => new Engine([], ownRules("rules", tables).rules);
  const own = (regex: string, keywords: readonly string[] = []) => ownOf({ id: "own", regex, keywords });

  it("has the findings of rules without keywords, and of chains of keywords without an end", () => {
    const text = fc
      .array(fc.constantFrom("aaa", "b", "acme ", "acme1234 ", "1234", "é", "\n", " ".repeat(90)), {
        maxLength: 300,
      })
      .map((parts) => parts.join(""));
    for (const engine of [own("a{5}"), own("acme[0-9]{4}"), own("[0-9]{4}", ["acme"]), own("(?m)^b|1$")]) {
      fc.assert(
        fc.property(text, count, (all, chunks) =>
          assertSame(engine, encode(all), "a.txt", { chunks, sight: 20 }),
        ),
        { numRuns: 60 },
      );
    }
  });

  it("has the better of two that overlap, also where that is found long after the other", () => {
    const engine = ownOf(
      { id: "soon", regex: "[0-9]{4}" },
      { id: "late", regex: "[0-9]{6}", keywords: ["zone"] },
    );
    const line = "987654 zone 123456 5678";
    const bytes = encode(`${line}${" x".repeat(300)}\n${line}${" x".repeat(2500)}\n`.repeat(4));
    const expected = whole(engine, bytes, "a.txt");
    assert.deepEqual(
      expected?.map(({ rule }) => rule),
      Array.from({ length: 24 }, (_, n) => (n % 3 === 2 ? "soon" : "late")),
    );
    for (let chunk = 16; chunk < bytes.length; chunk += 97) {
      const { findings } = chunked(engine, bytes, "a.txt", { chunk, sight: 20 });
      assert.deepEqual(findings, expected, String(chunk));
    }
  });

  it("has no value in the fingerprint of another, also where a chunk ends between the two", () => {
    const engine = own("acme[0-9]{4}");
    const lines = Array.from({ length: 300 }, (_, n) => `${n} acme1234${" x".repeat(n % 140)} acme5678`);
    const bytes = encode(lines.join("\n"));
    assert.ok(bytes.length > 2 * fingerprintSight, String(bytes.length));
    const expected = whole(engine, bytes, "a.txt");
    assert.equal(expected?.length, 600);
    for (const chunk of [100, 777, 5000, 20_000]) {
      const { findings } = chunked(engine, bytes, "a.txt", { chunk, sight: 20 });
      assert.deepEqual(findings, expected, String(chunk));
    }
  });

  it("has no match that goes on for longer than is seen, and those around it", () => {
    const engine = own("begin[^!]*end|acme[0-9]{4}");
    const text = `acme1111 begin ${"x".repeat(90_000)} end acme2222 begin x end`;
    const found = (findings: readonly LocatedFinding[]) =>
      findings.map(({ start, end }) => text.slice(start, end)).filter((value) => value.length < 100);
    const { findings } = chunked(engine, encode(text), "a.txt", { chunk: 200, sight: 500 });
    assert.ok(found(findings).includes("acme1111"));
    assert.ok(found(findings).includes("begin x end"));
    assert.ok(findings.every(({ start, end }) => end - start < 90_000));
  });
});

describe("a text that was made to keep the engine busy, in chunks", () => {
  it("is read in part, and further than in one piece", () => {
    const busy = 'pwd="'.repeat(200_000);
    const bytes = encode(
      `password = "${password}"\n${busy}${" ".repeat(400_000)}\npassword = "${password}"\n`,
    );
    const { findings, isPartial, steps } = chunked(everything, bytes, "a.js", { chunk: 100_000 });
    assert.deepEqual([findings.length, isPartial], [2, true]);
    assert.ok(steps > 10);
    assert.equal(whole(everything, bytes, "a.js"), undefined);
    assert.equal(everything.scan(new TextDecoder().decode(bytes), "a.js").length, 1);
  });
});
