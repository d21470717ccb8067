import { escaped, has, type Language, sourced } from "./program";

const single = (value: string): string => escaped(value, /[\\']/g).replaceAll("\n", "\\n");
const double = (value: string): string => escaped(value, /[\\"\n]/g);
const decimal = (value: string): string =>
  single(value).replace(/[ -~]/g, (c) =>
    c === "\\" || c === "'" || c === "n" ? c : `\\${c.charCodeAt(0).toString().padStart(3, "0")}`,
  );
const hex = (value: string): string =>
  [...value]
    .map((c) =>
      c < "\x80"
        ? `\\x${c.charCodeAt(0).toString(16).padStart(2, "0")}`
        : `\\u{${c.codePointAt(0)!.toString(16)}}`,
    )
    .join("");

export const lua: Language = {
  id: "lua",
  file: "program.lua",
  shapes: [
    { name: "double quotes", write: (id, value) => `v.${id} = "⟦${double(value)}⟧" -- it's "here"` },
    { name: "single quotes", write: (id, value) => `v.${id} = '⟦${single(value)}⟧'` },
    { name: "inside", write: (id, value) => `v.${id} = "Bearer ⟦${double(value)}⟧;"` },
    { name: "decimal", write: (id, value) => `v.${id} = 'x⟦${decimal(value)}⟧'`.replace("'x⟦\\n", "'⟦\\n") },
    { name: "code points", write: (id, value) => `v.${id} = "⟦\\z\n   ${hex(value)}⟧"` },
    { name: "long", write: (id, value) => `v.${id} = [[⟦${value}⟧]]` },
    { name: "inside long", write: (id, value) => `v.${id} = [==[\n\n a ]] ⟦${value}⟧\n--]=]]==]` },
    { name: "before a line", write: (id, value) => `v.${id} = [[⟦${value}⟧\nx]]` },
    {
      name: "argument",
      write: (id, value) => `v.${id} = table.concat({"a", k = "b", "⟦${double(value)}⟧"}, ",")`,
    },
    { name: "last argument", write: (id, value) => `v.${id} = select("#", "⟦${double(value)}⟧") .. ""` },
    { name: "call without brackets", write: (id, value) => `v.${id} = same"⟦${double(value)}⟧"` },
    { name: "call and more", write: (id, value) => `v.${id} = same'a ⟦${single(value)}⟧':upper()` },
    { name: "call of a long one", write: (id, value) => `v.${id} = same[[⟦${value}⟧]]` },
    { name: "joined", write: (id, value) => `v.${id} = "a" .. "⟦${double(value)}⟧" .. "b"` },
    { name: "length", write: (id, value) => `v.${id} = "" .. #"⟦${double(value)}⟧"` },
    { name: "length of a part", write: (id, value) => `v.${id} = "" .. #"a ⟦${double(value)}⟧"` },
    { name: "method", write: (id, value) => `v.${id} = ("⟦${double(value)}⟧"):rep(2)` },
    { name: "either", write: (id, value) => `v.${id} = nil or "⟦${double(value)}⟧"` },
    { name: "both", write: (id, value) => `v.${id} = nil and "⟦${double(value)}⟧" or "x"` },
    { name: "table", write: (id, value) => `v.${id} = ({key = "⟦${double(value)}⟧"; other = 1}).key` },
    { name: "before a bracket", write: (id, value) => `v.${id} = "⟦${double(value)}⟧"\n(print or same)()` },
    { name: "returned", write: (id, value) => `v.${id} = (function() return"⟦${double(value)}⟧"end)()` },
    {
      name: "behind a long comment",
      write: (id, value) => `--[=[ it's\n]] "x ]=]\nv.${id} = "⟦${double(value)}⟧"`,
    },
  ],
  program: (statements, ids) =>
    [
      "local v = {}",
      "local function same(text) return text end",
      "local print = function() end",
      ...statements,
      'local function hex(text) return (text:gsub(".", function(c) return string.format("%02x", c:byte()) end)) end',
      `io.write("[")`,
      `for i, id in ipairs({${ids.map((id) => `"${id}"`).join(", ")}}) do io.write(i > 1 and "," or "", '"', hex(v[id]), '"') end`,
      'io.write("]")',
      "",
    ].join("\n"),
  run: (folder) => {
    const lua = ["lua", "lua5.4", "luajit"].find((program) => has(program, "-v"));
    return lua === undefined ? ["lua"] : sourced(folder, lua, `${folder}/program.lua`);
  },
};
