import { strict as assert } from "node:assert";
import { Engine } from "../../src/engine/scan";
import { headSize, skipByLines, skipByName, skipChoices } from "../../src/git/skips";
import { rules } from "../../src/rules";

const all = skipChoices(true, true);

describe("files that people may choose to skip", () => {
  it("are none by default", () => {
    assert.equal(skipByName("package-lock.json", skipChoices(false, false)), undefined);
    assert.equal(skipByName("a.min.js", skipChoices(true, false)), undefined);
    assert.equal(skipByName("go.sum", skipChoices(false, true)), undefined);
  });

  it("are told by their names", () => {
    const names = [
      "web/package-lock.json",
      "yarn.lock",
      "pnpm-lock.yaml",
      "x/Cargo.lock",
      "go.sum",
      "Gemfile.lock",
    ];
    for (const name of [...names, "composer.lock", "poetry.lock"]) {
      assert.equal(skipByName(name, all), "lockfile", name);
    }
    for (const name of ["a.min.js", "lib/a-min.css", "main.bundle.mjs", "main.js.map", "A.MIN.JS"]) {
      assert.equal(skipByName(name, all), "minified", name);
    }
    for (const name of [
      "package.json",
      "lock.js",
      "go.mod",
      "yarn.lock.js",
      "admin.js",
      "min.js",
      "go.sum/a.go",
    ]) {
      assert.equal(skipByName(name, all), undefined, name);
    }
  });

  it("are told by their long lines, where they are scripts or styles", () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text).subarray(0, headSize);
    const long = bytes("var a=1;".repeat(2000));
    assert.equal(skipByLines("app.js", long, all), "minified");
    assert.equal(skipByLines("app.js", bytes(`${"x".repeat(600)}\n`.repeat(50)), all), "minified");
    assert.equal(skipByLines("app.js", bytes(`${"x".repeat(400)}\n`.repeat(50)), all), undefined);
    assert.equal(skipByLines("app.js", long.subarray(0, 600), all), undefined);
    assert.equal(skipByLines("data.json", long, all), undefined);
    assert.equal(skipByLines("app.js", long, skipChoices(true, false)), undefined);
  });

  it("have no findings in the digests of lockfiles, which are scanned unless people choose otherwise", () => {
    const engine = new Engine(rules);
    const digest = Buffer.from(Array.from({ length: 64 }, (_, n) => (n * 89 + 31) % 256)).toString("base64");
    const hex = Buffer.from(digest, "base64").toString("hex");
    const files = {
      "package-lock.json": `{"resolved": "https://registry.example.com/a/-/a-1.0.0.tgz", "integrity": "sha512-${digest}"}`,
      "yarn.lock": `a@^1.0.0:\n  version "1.0.0"\n  resolved "https://registry.example.com/a.tgz#${hex.slice(0, 40)}"\n  integrity sha512-${digest}\n`,
      "pnpm-lock.yaml": `packages:\n  a@1.0.0:\n    resolution: {integrity: sha512-${digest}}\n`,
      "Cargo.lock": `[[package]]\nname = "token"\nversion = "1.0.0"\nchecksum = "${hex.slice(0, 64)}"\n`,
      "go.sum": `example.com/token v1.0.0 h1:${digest.slice(0, 43)}=\nexample.com/token v1.0.0/go.mod h1:${digest.slice(0, 43)}=\n`,
      "composer.lock": `{"content-hash": "${hex.slice(0, 32)}", "reference": "${hex.slice(0, 40)}", "shasum": "${hex.slice(0, 40)}"}`,
      "poetry.lock": `[metadata]\ncontent-hash = "${hex.slice(0, 64)}"\nfiles = [{file = "a.whl", hash = "sha256:${hex.slice(0, 64)}"}]\n`,
      "Gemfile.lock": `CHECKSUMS\n  token (1.0.0) sha256=${hex.slice(0, 64)}\n`,
    };
    for (const [path, text] of Object.entries(files)) assert.deepEqual(engine.scan(text, path), [], path);
    const secret = ["Tr4v", "el!ing-", "0wls"].join("").replace("!", "");
    const address = `{"resolved": "https://ci:${secret}@registry.example.com/a/-/a-1.0.0.tgz"}`;
    assert.equal(engine.scan(address, "package-lock.json").length, 1);
  });
});
