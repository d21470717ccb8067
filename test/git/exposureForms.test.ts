import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { exposuresOf } from "../../src/git/exposure/exposures";
import { formsOf } from "../../src/git/exposure/forms";
import { Matcher } from "../../src/git/exposure/matcher";
import { needsGit } from "./folder";
import { Repository } from "./repository";

/** With what the notations have to escape; put together here, so that this file does not hold it. */
const value = ["p&ss", `'w"rd$`, "\\x/é", "%+#:", " =<9>"].join("");

function base64(text: string, encoding: "utf8" | "utf16le" = "utf8"): string {
  return Buffer.from(text, encoding).toString("base64");
}

/** How files say it, and the file as it would be written. */
const files: Readonly<Record<string, string | Uint8Array>> = {
  "as it is": `password is ${value}.`,
  "in UTF-16": Buffer.from(`\ufeffpassword = ${value}\r\n`, "utf16le"),
  "in UTF-16, big-endian": Buffer.from(`\ufeffpassword = ${value}\r\n`, "utf16le").swap16(),
  "in JSON": JSON.stringify({ password: value }),
  "in JSON with all but ASCII escaped": String.raw`{"password": "p&ss'w\"rd$\\x/\u00e9%+#: =<9>"}`,
  "in JSON as PHP writes it": String.raw`{"password":"p&ss'w\"rd$\\x\/\u00e9%+#: =<9>"}`,
  "in JSON as Go writes it": String.raw`{"password":"p\u0026ss'w\"rd$\\x/é%+#: =\u003c9\u003e"}`,
  "in JSON as .NET writes it": String.raw`{"password":"p\u0026ss\u0027w\u0022rd$\\x/\u00E9%\u002B#: =\u003C9\u003E"}`,
  "in JSON in UTF-16": Buffer.from(JSON.stringify({ password: value }), "utf16le"),
  "in a URL": `https://user:${encodeURIComponent(value)}@example.org/`,
  "in a URL with small digits": `p%26ss%27w%22rd%24%5cx%2f%c3%a9%25%2b%23%3a%20%3d%3c9%3e`,
  "in a form": new URLSearchParams({ password: value, next: "1" }).toString(),
  "in YAML, double quotes": String.raw`password: "p&ss'w\"rd$\\x/é%+#: =<9>"`,
  "in YAML, single quotes": String.raw`password: 'p&ss''w"rd$\x/é%+#: =<9>'`,
  "in .env": 'PASSWORD="p&ss\'w\\"rd\\$\\\\x/é%+#: =<9>"',
  "in a shell, single quotes": String.raw`export PASSWORD='p&ss'\''w"rd$\x/é%+#: =<9>'`,
  "in JavaScript, single quotes": String.raw`connect('p&ss\'w"rd$\\x/é%+#: =<9>')`,
  "in C#, verbatim": String.raw`Connect(@"p&ss'w""rd$\x/é%+#: =<9>")`,
  "in properties": String.raw`password=p&ss'w"rd$\\x/\u00e9%+\#\: \=<9>`,
  "in XML": `<password>p&amp;ss&apos;w&quot;rd$\\x/é%+#: =&lt;9&gt;</password>`,
  "in XML text": `<password>p&amp;ss'w"rd$\\x/é%+#: =&lt;9></password>`,
  "in HTML": `<input value="p&amp;ss&#39;w&quot;rd$\\x/é%+#: =&lt;9&gt;">`,
  "in a file of Docker Compose": `PASSWORD=p&ss'w"rd$$\\x/é%+#: =<9>`,
  "in hexadecimal": Buffer.from(value).toString("hex"),
  "in hexadecimal, capitals": Buffer.from(`a${value}`).toString("hex").toUpperCase(),
  "in base64": base64(value),
  "in base64 of a user and a password": `Authorization: Basic ${base64(`ab:${value}`)}`,
  "in base64 in the middle of a file": base64(`{"auths": "${value}" and more`),
  "in base64 of a URL": Buffer.from(`a=${value}&b=1`).toString("base64url"),
  "in base64 of UTF-16": `powershell -EncodedCommand ${base64(`connect -Password ${value}`, "utf16le")}`,
};

function isFound(text: string, bytes: Uint8Array): boolean {
  return new Matcher(formsOf(text).map((form) => ({ bytes: form, number: 0 }))).find(bytes).has(0);
}

describe("the forms of a value", () => {
  for (const [name, content] of Object.entries(files)) {
    it(`are found ${name}`, () => {
      assert.ok(isFound(value, Buffer.from(content)));
      assert.ok(!isFound(`${value}x`, Buffer.from(content)));
      assert.ok(!isFound(`x${value}`, Buffer.from(content)));
    });
  }

  it("are found at every place of a base64 text", () => {
    const characters = fc.string({ unit: "binary", maxLength: 12 });
    fc.assert(
      fc.property(
        characters,
        fc.string({ minLength: 6, maxLength: 40 }),
        characters,
        (before, text, after) => {
          fc.pre(!/[\r\n]/.test(text));
          for (const encoding of ["base64", "base64url"] as const) {
            assert.ok(isFound(text, Buffer.from(Buffer.from(before + text + after).toString(encoding))));
          }
        },
      ),
    );
  });

  it("are found in what this language's own functions write", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 6, maxLength: 40 }), (text) => {
        fc.pre(!/[\r\n]/.test(text));
        const query = new URLSearchParams({ a: text }).toString();
        for (const content of [text, JSON.stringify(text), encodeURIComponent(text), encodeURI(text), query])
          assert.ok(isFound(text, Buffer.from(content)), content);
      }),
    );
  });

  it("are found in what Python writes", function () {
    const program = `
import json, sys, urllib.parse, html, base64, shlex
value = sys.stdin.buffer.read().decode()
forms = [json.dumps(value), repr(value), urllib.parse.quote(value), urllib.parse.quote(value, safe=""),
  urllib.parse.quote_plus(value), html.escape(value), base64.b64encode(b"a" + value.encode()).decode(), shlex.quote(value)]
print(json.dumps(forms))`;
    const { stdout, error } = spawnSync("python3", ["-c", program], { input: value, encoding: "utf8" });
    if (error !== undefined) this.skip();
    for (const content of JSON.parse(stdout)) assert.ok(isFound(value, Buffer.from(content)), content);
  });

  it("of a key are found however its lines stand, and not in another key of the kind", () => {
    for (const make of [rsa, ec, ed25519]) {
      const [key, another] = [make(), make()];
      const indented = key.replace(/^/gm, "    ");
      const crlf = key.replaceAll("\n", "\r\n");
      for (const content of [key, indented, crlf, JSON.stringify({ key }), base64(key), `KEY="${key}"`]) {
        assert.ok(isFound(key, Buffer.from(content)));
        assert.ok(!isFound(another, Buffer.from(content)));
      }
    }
  });

  it("are none for a value of fewer than six bytes", () => {
    assert.deepEqual(formsOf("12345"), []);
    assert.notDeepEqual(formsOf("123456"), []);
    assert.deepEqual(formsOf("12345\n1\n"), []);
  });

  it("are found in a file of base64 with lines, wherever they break", async function () {
    needsGit(this);
    for (const [width, end] of [
      [76, "\n"],
      [64, "\r\n"],
    ] as const) {
      using it = new Repository();
      for (let before = 40; before < 60; before += 3) {
        const lines = base64(`${"x".repeat(before)}${value}${"y".repeat(100)}`).match(
          RegExp(`.{1,${width}}`, "g"),
        )!;
        it.commit({ a: `${lines.join(end)}${end}` });
        const exposure = (await exposuresOf(it.root, [{ id: "a", value }])).get("a")!;
        assert.equal(exposure.reach, "committed", `${before} before, lines of ${width}`);
        it.git(["update-ref", "-d", "HEAD"]);
        it.git(["reflog", "expire", "--expire=now", "--all"]);
        it.git(["prune", "--expire=now"]);
      }
    }
  });

  it("are looked for in a repository, in each kind of file", async function () {
    needsGit(this);
    using it = new Repository();
    for (const [name, content] of Object.entries(files)) it.commit({ [name]: content });
    const gone = Object.fromEntries(Object.keys(files).map((name) => [name, "gone"]));
    it.commit(gone);
    const exposure = (await exposuresOf(it.root, [{ id: "a", value }])).get("a")!;
    assert.equal(exposure.reach, "committed");
    assert.equal(exposure.first?.path, Object.keys(files)[0]);
  });
});

const pem = { type: "pkcs8", format: "pem" } as const;

function rsa(): string {
  return generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export(pem).toString();
}

function ec(): string {
  return generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export(pem).toString();
}

function ed25519(): string {
  return generateKeyPairSync("ed25519").privateKey.export(pem).toString();
}

describe("looking for many byte strings at a time", () => {
  it("finds those that a search for each finds", () => {
    const bytes = (minLength: number, maxLength: number): fc.Arbitrary<Uint8Array> =>
      fc.array(fc.constantFrom(0, 65, 66, 255), { minLength, maxLength }).map((all) => Uint8Array.from(all));
    const patterns = fc.array(bytes(4, 24), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(patterns, bytes(0, 120), fc.nat(120), (all, text, at) => {
        const part = all[at % all.length]!;
        const whole = Buffer.concat([text.subarray(0, at), part, text.subarray(at)]);
        const length = whole.length - (at % 3);
        const found = new Matcher(all.map((one, number) => ({ bytes: one, number }))).find(whole, length);
        const expected = all.flatMap((one, number) =>
          whole.subarray(0, length).includes(Buffer.from(one)) ? number : [],
        );
        assert.deepEqual(
          [...found].sort((a, b) => a - b),
          expected,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("finds nothing when there is nothing to look for", () => {
    assert.equal(new Matcher([]).find(Buffer.from("anything")).size, 0);
  });
});
