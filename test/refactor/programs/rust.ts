import { compile, has, type Language, output, type Shape, sourced } from "./program";
import { shapeOf } from "./template";

const quoted = (value: string): string =>
  value.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\t", "\\t");
const raw = (value: string): string | undefined => (/"#|\r|"$/.test(value) ? undefined : value);
const field = (value: string): string | undefined => (/[{}]/.test(value) ? undefined : quoted(value));
const hexadecimal = (value: string): string =>
  [...value]
    .map((c, i) =>
      i % 2 === 0 && c < "\x80"
        ? `\\x${c.charCodeAt(0).toString(16).padStart(2, "0")}`
        : `\\u{${c.codePointAt(0)!.toString(16)}}`,
    )
    .join("");
const continued = (value: string): string => quoted(value).replace(/(?<=\w)(?=\w)/, "\\\n      ");

/** A function that gives the text. */
function made(name: string, body: string, encode: (value: string) => string | undefined = quoted): Shape {
  return shapeOf(name, `fn ID() -> String {\n    ${body}\n}`, encode);
}

const shapes: readonly Shape[] = [
  made("to_string", '"VALUE".to_string()'),
  made("to_owned", '"VALUE".to_owned() + "x"'),
  made("from", 'String::from("VALUE")'),
  made("into", 'let k: String = "VALUE".into();\n    k'),
  made("into an argument", 'owned("VALUE".into())'),
  made("part of an owned one", '"{Bearer} VALUE;\\t\\u{41}".to_string()'),
  made("bound", 'let key = "VALUE";\n    show(key)'),
  made("bound with a type", 'let key: &str = "VALUE"; // it\'s\n    show(key)'),
  made("bound for ever", 'let key = "VALUE";\n    lasting(key)'),
  made("bound and handed out", 'let key = "VALUE";\n    let made = move || key;\n    made().to_string()'),
  made("raw", 'let key = r#"VALUE"#;\n    show(key)', raw),
  made("inside raw", 'let key = r##"{"key": "VALUE"}\n"##;\n    show(key)', raw),
  made("inside", 'let key = "Bearer VALUE!";\n    show(key)'),
  made("escapes", 'show("VALUE")', hexadecimal),
  made("continued", 'show("\\\n      VALUE\\\n      ")', continued),
  made("argument", 'let mut out = String::new();\n    out.push_str("VALUE");\n    out'),
  made(
    "argument in a condition",
    'if show("VALUE").is_empty() {\n        return String::new();\n    }\n    String::from("x")',
  ),
  made("argument of what returns it", 'let c = Holder::new("VALUE");\n    c.key.to_string()'),
  made("field", 'let c = Holder { key: "VALUE" };\n    c.key.to_string()'),
  made("static field", 'let c = Lasting { key: "VALUE" };\n    c.key.to_string()'),
  made("map entry", 'let m = std::collections::HashMap::from([("k", "VALUE")]);\n    m["k"].to_string()'),
  made(
    "inserted",
    'let mut m = std::collections::HashMap::new();\n    m.insert("k", "VALUE");\n    m["k"].to_string()',
  ),
  made("vector", 'let v = vec!["x", "VALUE"];\n    v.join("")'),
  made("optional", 'let v: Option<&\'static str> = Some("VALUE");\n    v.unwrap_or("").to_string()'),
  made("joined", 'String::from("a") + "VALUE" + "b"'),
  made("appended", 'let mut s = String::new();\n    s += "VALUE";\n    s'),
  made("compared", '(decode("PLAIN") == "VALUE").to_string()'),
  made("format", 'format!("VALUE")', field),
  made("inside a format", 'let w = 5;\n    format!("{{{:>w$} {w} VALUE {:?}}}", 1, "x, (")', field),
  made("argument of a format", 'format!("{} {:>4} {k}", "VALUE", 1, k = 2)'),
  made("named argument of a format", 'format!("{} {k:?}", 1, k = "VALUE")'),
  made("assertion", 'assert_eq!(decode("PLAIN"), "VALUE", "told");\n    String::new()'),
  made("trimmed", 'let t = "VALUE".trim_end();\n    t.to_string()'),
  made("method", '"VALUE".replace("x", "y")'),
  made("arm", 'let t = match 1 {\n        1 => "VALUE",\n        _ => "",\n    };\n    t.to_string()'),
  made("branch", 'let t = if decode("") == "" { "VALUE" } else { "" };\n    t.to_string()'),
  made("closure", 'let f = || "VALUE";\n    f().to_string()'),
  shapeOf(
    "returned",
    'fn key_ID() -> &\'static str {\n    "VALUE"\n}\n\nfn ID() -> String {\n    key_ID().into()\n}',
    quoted,
  ),
  shapeOf(
    "constant",
    'const KEY_ID: &str = "VALUE"; // it\'s\n\nfn ID() -> String {\n    show(KEY_ID) + KEY_ID\n}',
    quoted,
  ),
  shapeOf(
    "part of a constant",
    '/// Told.\nconst KEY_ID: &\'static str = "{x}: VALUE";\n\nfn ID() -> String {\n    format!("{}", KEY_ID)\n}',
    quoted,
  ),
  shapeOf("static", 'static KEY_ID: &str = "VALUE";\n\nfn ID() -> String {\n    lasting(&KEY_ID)\n}', quoted),
  made("local constant", 'const KEY: &str = "VALUE";\n    KEY.to_string()'),
  made(
    "lazy",
    'static KEY: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| "VALUE".to_string());\n    KEY.clone()',
  ),
  shapeOf(
    "in a module",
    'mod m_ID {\n    const KEY: &str = "VALUE";\n\n    pub fn key() -> String {\n        KEY.to_string()\n    }\n}\n\nfn ID() -> String {\n    m_ID::key()\n}',
    quoted,
  ),
];

export const rust: Language = {
  id: "rust",
  file: "program.rs",
  shapes,
  program: (statements, ids) =>
    [
      "#![allow(dead_code)]\n",
      "struct Holder<'a> {\n    key: &'a str,\n}\n\nimpl<'a> Holder<'a> {\n    fn new(key: &'a str) -> Self {\n        Self { key }\n    }\n}\n",
      "struct Lasting {\n    key: &'static str,\n}\n",
      "fn show(text: &str) -> String {\n    text.to_string()\n}\n",
      "fn owned(text: String) -> String {\n    text\n}\n",
      "fn lasting(text: &'static str) -> String {\n    text.to_string()\n}\n",
      'fn decode(text: &str) -> String {\n    let bits: Vec<u32> = text.bytes().filter_map(|b| b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".iter().position(|c| *c == b)).map(|n| n as u32).collect();\n    let mut out = Vec::new();\n    for c in bits.chunks(4) {\n        let n = c.iter().enumerate().fold(0, |n, (i, b)| n | (b << (18 - 6 * i)));\n        for i in 0..c.len() - 1 {\n            out.push((n >> (16 - 8 * i)) as u8);\n        }\n    }\n    String::from_utf8(out).unwrap()\n}\n',
      ...statements,
      "fn main() {",
      `    let all: Vec<String> = vec![${ids.map((id) => `${id}()`).join(", ")}];`,
      '    let quoted: Vec<String> = all.iter().map(|s| s.encode_utf16().map(|u| format!("\\\\u{:04x}", u)).collect()).collect();',
      '    println!("[\\"{}\\"]", quoted.join("\\",\\""));\n}\n',
    ].join("\n"),
  run: (folder) => {
    const version = has("rustc", "--version") ? /rustc 1\.(\d+)/.exec(output("rustc", "--version")) : null;
    if (Number(version?.[1] ?? 0) < 80) return ["rustc 1.80 or later"];
    compile("rustc", "--edition", "2021", "-o", `${folder}/program`, `${folder}/program.rs`);
    return sourced(folder, `${folder}/program`);
  },
};
