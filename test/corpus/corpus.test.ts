import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { assemble, categories } from "./assemble";
import { generate } from "./generate";

const folder = resolve(__dirname, "../../..", "test/corpus");
const read = (category: string) => readFileSync(join(folder, `${category}.txt`), "utf8");

describe("the corpus", () => {
  const cases = categories.flatMap((category) => assemble(read(category), category));
  const labels = cases.flatMap((one) => one.labels);

  it("has a file for each category and no other", () => {
    const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
    assert.deepEqual(files.sort(), categories.map((category) => `${category}.txt`).sort());
  });

  it("has at least 1,000 labels, secrets and look-alikes about as many", () => {
    const secrets = labels.filter((label) => label.secret).length;
    assert.ok(labels.length >= 1000, String(labels.length));
    assert.ok(secrets >= labels.length * 0.4 && secrets <= labels.length * 0.6, String(secrets));
  });

  it("names a file in every case and says each thing once", () => {
    for (const { path, line } of cases) assert.match(path, /^[^\s/].*[^/]$/, String(line));
    const texts = cases.map(({ path, text }) => `${path}\n${text}`);
    assert.equal(new Set(texts).size, texts.length);
  });

  it("is put together the same way every time", () => {
    for (const category of categories) {
      assert.deepEqual(assemble(read(category), category), assemble(read(category), category));
    }
  });
});

describe("a corpus file", () => {
  it("is cut into cases, and its markers into spans", () => {
    const [first, second, ...rest] = assemble("=== a.py\nkey = '⟦+ s·3cret⟧'\n=== b.py\n\nx = ⟦- y⟧\n", "t");
    assert.deepEqual(rest, []);
    assert.deepEqual(first, {
      path: "a.py",
      line: 2,
      text: "key = 's3cret'\n",
      labels: [{ start: 7, end: 13, secret: true }],
    });
    assert.deepEqual(second, {
      path: "b.py",
      line: 4,
      text: "\nx = y\n",
      labels: [{ start: 5, end: 6, secret: false }],
    });
  });

  for (const [what, text] of [
    ["text before the first case", "x\n=== a\n"],
    ["a marker that is not closed", "=== a\n⟦+ x\n"],
    ["two markers on one line", "=== a\n⟦+ x⟧ ⟦- y⟧\n"],
  ] as const) {
    it(`is refused for ${what}`, () => assert.throws(() => assemble(text, "t"), /^Error: t:1: /));
  }

  for (const [slot, form] of [
    ["{hex:8}", /^[0-9a-f]{8}$/],
    ["a{b62:5}-{dig:2}", /^a[0-9A-Za-z]{5}-[0-9]{2}$/],
    ["{word:3}", /^[a-z]+-[a-z]+-[a-z]+$/],
    ["{uuid}", /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
    ["{b64of:a:b}", /^YTpi$/],
    ["{urlenc:a@b!}", /^a%40b%21$/],
    ["{github}", /^ghp_[0-9A-Za-z]{36}$/],
    ["{pem:ec}", /^MHcCAQEEI.+$/s],
    ["{jwt}", /^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]{43}$/],
    ["${NAME} {other} {}", /^\$\{NAME\} \{other\} \{\}$/],
  ] as const) {
    it(`fills in ${slot}`, () => assert.match(generate(slot, "seed"), form));
  }
});
