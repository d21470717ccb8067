import { strict as assert } from "node:assert";
import { fixed, moveMarked, refusal, table } from "../marked";

const key = 'std::env::var("API_KEY").expect("API_KEY is not set")';
const lazy = (indent: string): string =>
  `static API_KEY: std::sync::LazyLock<String> =\n${indent}    std::sync::LazyLock::new(|| ${key});`;
/** The body of a function, before and after. */
const body = (before: string, after: string): [string, string] => [
  `fn f() {\n    ${before}\n}\n`,
  `fn f() {\n    ${after}\n}\n`,
];

describe("a secret in Rust", () => {
  table(
    { name: "API_KEY", languageId: "rust" },
    [
      body('let k = "⟦s3cret⟧".to_string();', `let k = ${key};`),
      body('let k = String::from("⟦s3cret⟧");', `let k = ${key};`),
      body('let k: String = "⟦s3cret⟧".into();', `let k: String = ${key};`),
      body('g("⟦s3cret⟧".into());', `g(${key}.into());`),
      body('let h = "Bearer ⟦s3cret⟧ {}".to_owned();', `let h = format!("Bearer {} {{}}", ${key});`),
      body('let k = "⟦s3cret⟧";\n    g(k);', `let k: &str = &${key};\n    g(k);`),
      body('let k: &str = "⟦s3cret⟧";\n    g(&k);', `let k: &str = &${key};\n    g(&k);`),
      body('let k = "⟦s3cret⟧";\n    println!("{k}");', `let k: &str = &${key};\n    println!("{k}");`),
      body('client.login("me", "⟦s3cret⟧").unwrap();', `client.login("me", ${key}.as_str()).unwrap();`),
      body('if k == "⟦s3cret⟧" { g(); }', `if k == ${key}.as_str() { g(); }`),
      body('s += "⟦s3cret⟧";', `s += ${key}.as_str();`),
      body('println!("a {} ⟦s3cret⟧ {:?}", 1, x);', `println!("a {} {} {:?}", 1, ${key}, x);`),
      body('log::info!("⟦s3cret⟧");', `log::info!("{}", ${key});`),
      body(
        'let m = json!({ "k": "⟦s3cret⟧" });',
        `${lazy("    ")}\n    let m = json!({ "k": API_KEY.as_str() });`,
      ),
      body(
        'let k = "⟦s3cret⟧";\n    std::thread::spawn(|| g(k));',
        `${lazy("    ")}\n    let k = API_KEY.as_str();\n    std::thread::spawn(|| g(k));`,
      ),
      body('let c = Client::new("⟦s3cret⟧");', `${lazy("    ")}\n    let c = Client::new(API_KEY.as_str());`),
      body(
        'headers.insert(A, HeaderValue::from_static("⟦s3cret⟧"));',
        `${lazy("    ")}\n    headers.insert(A, HeaderValue::from_static(API_KEY.as_str()));`,
      ),
      [
        'fn f() -> &\'static str {\n    "⟦s3cret⟧"\n}\n',
        `fn f() -> &'static str {\n    ${lazy("    ")}\n    API_KEY.as_str()\n}\n`,
      ],
      [
        'fn f<\'a>(c: bool) -> &\'a str { if c { "a-⟦s3cret⟧" } else { "" } }\n',
        `fn f<'a>(c: bool) -> &'a str { if c { { static TEXT: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| format!("a-{}", ${key})); TEXT.as_str() } } else { "" } }\n`,
      ],
      [
        '#[allow(dead_code)]\nconst KEY: &str = "⟦s3cret⟧"; // told\n\nfn f() { g(KEY, x.KEY_2) }\n',
        `#[allow(dead_code)]\nstatic KEY: std::sync::LazyLock<String> =\n    std::sync::LazyLock::new(|| ${key}); // told\n\nfn f() { g(KEY.as_str(), x.KEY_2) }\n`,
      ],
      [
        'static KEY: Lazy<String> = Lazy::new(|| "⟦s3cret⟧".to_string());\n',
        `static KEY: Lazy<String> = Lazy::new(|| ${key});\n`,
      ],
    ],
    [
      ['const KEY: &[u8] = b"⟦s3cret⟧";\n', "bytes"],
      ['const KEY: &CStr = c"⟦s3cret⟧";\n', "bytes"],
      ['pub const KEY: &str = "⟦s3cret⟧";\n', "constant"],
      ['pub(crate) static KEY: &str = "⟦s3cret⟧";\n', "constant"],
      ['impl A {\n    const KEY: &\'static str = "⟦s3cret⟧";\n}\n', "constant"],
      ['const KEYS: [&str; 2] = ["a", "⟦s3cret⟧"];\n', "constant"],
      ['const KEY: &str = "⟦s3cret⟧";\nconst OTHER: &str = KEY;\n', "constant"],
      ['const KEY: &str = "⟦s3cret⟧";\nfn f(k: &str) { match k { KEY => {} _ => {} } }\n', "constant"],
      ['const KEY: &str = "⟦s3cret⟧";\nfn f() { println!("{KEY}") }\n', "constant"],
      ['const N: usize = "⟦s3cret⟧".len();\n', "constant"],
      ['mod other;\n\nconst KEY: &str = "⟦s3cret⟧";\n', "constant"],
      [
        'fn f() -> impl Iterator<Item = &\'static &\'static str> {\n    ["a", "⟦s3cret⟧"].iter()\n}\n',
        "constant",
      ],
      ["fn f() -> &'static [&'static str] {\n    &[\"⟦s3cret⟧\"]\n}\n", "constant"],
      ['const fn f() -> &\'static str { "⟦s3cret⟧" }\n', "constant"],
      ['fn f() { match k { "⟦s3cret⟧" => {} _ => {} } }\n', "not-an-expression"],
      ['fn f() { match k { "a" | "⟦s3cret⟧" if x => {} _ => {} } }\n', "not-an-expression"],
      ['fn f() { if let Some("⟦s3cret⟧") = k {} }\n', "not-an-expression"],
      ['fn f() { match k { A { k: "⟦s3cret⟧", .. } => {} _ => {} } }\n', "not-an-expression"],
      ['fn f() { matches!(k, "⟦s3cret⟧") }\n', "not-an-expression"],
      ['fn f() { g(concat!("a", "⟦s3cret⟧")) }\n', "not-an-expression"],
      ['fn f() { g(include_str!("⟦s3cret⟧")) }\n', "not-an-expression"],
      ['fn f() { sqlx::query!("⟦s3cret⟧").fetch() }\n', "not-an-expression"],
      ['#[doc = "⟦s3cret⟧"]\nfn f() {}\n', "annotation"],
      ['fn f() { println!("{0} ⟦s3cret⟧", 1) }\n', "no-interpolation"],
      ['fn f() { println!("⟦s3{{cret⟧ {}", 1) }\n', "no-interpolation"],
      ['/* /* */ let k = "⟦s3cret⟧"; */\n', "in-comment"],
    ],
  );

  it("stays a constant where the crate supports a Rust without lazy statics", () => {
    const manifests = new Map([["Cargo.toml", '[package]\nrust-version = "1.74"\n']]);
    const where = { name: "API_KEY", languageId: "rust", project: { files: new Set<string>(), manifests } };
    const outcome = moveMarked({ text: 'const KEY: &str = "⟦s3cret⟧";\n', ...where });
    assert.deepEqual(outcome, { kind: "stays", reason: "constant" });
  });

  describe("of a crate", () => {
    const root = "file:///work/parser";
    const text = 'pub fn f() -> Vec<u8> { g("a ⟦s3cret⟧ b") }\n';
    const crate = (manifests: readonly (readonly [string, string])[], path: string): string | undefined => {
      const project = { files: new Set(["Cargo.toml"]), manifests: new Map(manifests), root };
      return refusal({ text, languageId: "rust", path: `${root}${path}`, project });
    };
    const bare = ["lib.rs", "//! A parser.\n#![no_std]\n\nextern crate alloc;\n"] as const;
    const either = ["lib.rs", '#![cfg_attr(not(feature = "std"), no_std)]\n'] as const;
    const plain = ["lib.rs", "//! No `#![no_std]` here:\n// #![no_std]\nmod parse;\n"] as const;
    const listed = ["Cargo.toml", '[package]\ncategories = ["parsing", "no-std"]\n'] as const;
    const cases = [
      ["no-environment", "/src/parse.rs", "without the standard library", [bare]],
      ["no-environment", "/src/parse.rs", "without it unless a feature is on", [either]],
      ["no-environment", "/src/parse.rs", "listed as one without it", [listed]],
      [
        "no-environment",
        "/src/a/b.rs",
        "listed as one without a heap",
        [["Cargo.toml", 'categories = [\n  "no-std::no-alloc",\n]\n']],
      ],
      [undefined, "/src/parse.rs", "with it", [plain]],
      [undefined, "/src/main.rs", "without it whose program has it", [bare]],
      [undefined, "/tests/parse.rs", "without it whose test has it", [listed]],
      [undefined, "/build.rs", "without it whose build has it", [listed]],
    ] as const;
    for (const [reason, path, which, manifests] of cases) {
      it(`${reason === undefined ? "moves" : "stays"} in ${path} of one ${which}`, () =>
        assert.equal(crate(manifests, path), reason));
    }

    it("stays in a program that says itself that it has no standard library", () =>
      assert.equal(
        refusal({ text: `#![no_std]\n#![no_main]\n${text}`, languageId: "rust", path: "src/main.rs" }),
        "no-environment",
      ));
  });

  it("is read once where one function has it twice", () => {
    const once = fixed({
      text: 'fn f() {\n    a(&["⟦s3cret⟧"]);\n    b(&["s3cret"]);\n}\n',
      name: "API_KEY",
      languageId: "rust",
    });
    const marked = once.replace('"s3cret"', '"⟦s3cret⟧"');
    const twice = fixed({ text: marked, name: "API_KEY", languageId: "rust" });
    assert.equal(
      twice,
      `fn f() {\n    ${lazy("    ")}\n    a(&[API_KEY.as_str()]);\n    b(&[API_KEY.as_str()]);\n}\n`,
    );
  });
});
