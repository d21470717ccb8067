import { escaped, has, type Language, sourced } from "./program";

const quoted = (value: string): string => escaped(value, /[\\"]/g).replaceAll("\n", "\\n");
const lines = (value: string): string => escaped(value, /[\\"]/g);
const coded = (value: string): string =>
  [...value].map((c) => `\\x{${c.codePointAt(0)!.toString(16)}}`).join("");
const octal = (value: string): string =>
  quoted(value).replace(/[ -!#-9]/g, (c) => `\\${c.charCodeAt(0).toString(8).padStart(3, "0")}`);
const ascii = (value: string, text: string): string | undefined =>
  /[^\0-\x7f]/.test(value) ? undefined : text;

export const erlang: Language = {
  id: "erlang",
  file: "program.escript",
  shapes: [
    { name: "list", write: (id, value) => `${id}() -> "⟦${quoted(value)}⟧". % it's "here"` },
    { name: "over lines", write: (id, value) => `${id}() -> "⟦${lines(value)}⟧".` },
    { name: "inside", write: (id, value) => `${id}() -> "Bearer ⟦${quoted(value)}⟧;".` },
    { name: "code points", write: (id, value) => `${id}() -> "⟦${coded(value)}⟧".` },
    { name: "octal", write: (id, value) => `${id}() -> "a\\s\\^a⟦${octal(value)}⟧".` },
    { name: "utf8 binary", write: (id, value) => `${id}() -> <<"⟦${quoted(value)}⟧"/utf8>>.` },
    { name: "inside a utf8 binary", write: (id, value) => `${id}() -> <<"a ⟦${quoted(value)}⟧ b"/utf8>>.` },
    { name: "binary", write: (id, value) => ascii(value, `${id}() -> <<"⟦${quoted(value)}⟧">>.`) },
    {
      name: "segment",
      write: (id, value) => ascii(value, `${id}() -> A = <<"a">>, <<A/binary, "⟦${quoted(value)}⟧", $">>.`),
    },
    {
      name: "part of a segment",
      write: (id, value) => ascii(value, `${id}() -> A = <<"a">>, <<"x=⟦${quoted(value)}⟧", A/binary>>.`),
    },
    {
      name: "beside strings",
      write: (id, value) => `${id}() -> lists:append(["a" "⟦${quoted(value)}⟧" "b", "c"]).`,
    },
    {
      name: "inside beside a string",
      write: (id, value) => `${id}() -> lists:append(["a"\n  "b ⟦${quoted(value)}⟧ c", "d"]).`,
    },
    { name: "joined", write: (id, value) => `${id}() -> "a" ++ "⟦${quoted(value)}⟧" ++ [$"].` },
    { name: "subtracted", write: (id, value) => `${id}() -> "a ⟦${quoted(value)}⟧" -- "a".` },
    { name: "map", write: (id, value) => `${id}() -> maps:get("k", #{"k" => "⟦${quoted(value)}⟧"}).` },
    {
      name: "record",
      write: (id, value) =>
        `-record(r_${id}, {key = "⟦${quoted(value)}⟧"}).\n${id}() -> (#r_${id}{})#r_${id}.key.`,
    },
    {
      name: "clause",
      write: (id, value) =>
        `${id}() -> case 'it''s' of x -> "no"; _ -> "⟦${quoted(value)}⟧" end.`.replace("''", "\\'"),
    },
    {
      name: "case of",
      write: (id, value) => `${id}() -> case "⟦${quoted(value)}⟧" of "x" -> "no"; Y -> Y end.`,
    },
    { name: "function", write: (id, value) => `${id}() -> F = fun() -> "⟦${quoted(value)}⟧" end, F().` },
    { name: "comprehension", write: (id, value) => `${id}() -> [X || X <- "⟦${quoted(value)}⟧", X > 1].` },
  ],
  program: (statements, ids) =>
    [
      "#!/usr/bin/env escript",
      "main(_) ->",
      `  Texts = [${ids.map((id) => `${id}()`).join(", ")}],`,
      '  Lines = [[$", base64:encode(unicode:characters_to_binary(T)), $"] || T <- Texts],',
      '  io:put_chars(["[", lists:join(",", Lines), "]"]).',
      ...statements,
      "",
    ].join("\n"),
  base64: true,
  run: (folder) =>
    has("sh", "-c", "command -v escript")
      ? sourced(folder, "escript", `${folder}/program.escript`)
      : ["escript"],
};
