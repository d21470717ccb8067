import { escaped, has, type Language, sourced } from "./program";

const single = (value: string): string => escaped(value, /[\\']/g);
const double = (value: string): string => escaped(value, /[\\"]/g).replaceAll("\n", "\\n");
const coded = (value: string): string =>
  [...value]
    .map((c) =>
      c.length > 1
        ? `\\U{${c.codePointAt(0)!.toString(16)}}`
        : `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
    )
    .join("");
const octal = (value: string): string =>
  double(value).replace(/[ -9]/g, (c) => `\\${c.charCodeAt(0).toString(8).padStart(3, "0")}`);

export const r: Language = {
  id: "r",
  file: "program.R",
  shapes: [
    { name: "double quotes", write: (id, value) => `${id} <- "⟦${double(value)}⟧" # it's "here"` },
    { name: "single quotes", write: (id, value) => `${id} = '⟦${single(value)}⟧'` },
    { name: "inside", write: (id, value) => `${id} <- "Bearer ⟦${double(value)}⟧;"` },
    { name: "at the start", write: (id, value) => `${id} <- '⟦${single(value)}⟧ "x"'` },
    { name: "code points", write: (id, value) => `${id} <- "⟦${coded(value)}⟧"` },
    { name: "octal", write: (id, value) => `${id} <- "⟦${octal(value)}⟧"` },
    { name: "raw", write: (id, value) => (value.includes(')"') ? undefined : `${id} <- r"(⟦${value}⟧)"`) },
    { name: "inside raw", write: (id, value) => `${id} <- R'--[a ]' ⟦${value}⟧ ]-']--'` },
    { name: "to the right", write: (id, value) => `"⟦${double(value)}⟧" -> ${id}` },
    { name: "argument", write: (id, value) => `${id} <- paste("a", "⟦${double(value)}⟧", sep = ",")` },
    {
      name: "named element",
      write: (id, value) => `${id} <- list("k" = '⟦${single(value)}⟧', \`it's\` = 1)$"k"`,
    },
    {
      name: "default parameter",
      write: (id, value) => `${id} <- (function(key = "⟦${double(value)}⟧") key)()`,
    },
    { name: "beside operators", write: (id, value) => `${id} <- paste("⟦${double(value)}⟧" %in% "x", -1)` },
    { name: "indexed", write: (id, value) => `${id} <- "⟦${double(value)}⟧"[1]` },
    { name: "branch", write: (id, value) => `${id} <- if (FALSE) "x" else "⟦${double(value)}⟧"` },
    { name: "piped", write: (id, value) => `${id} <- "a ⟦${double(value)}⟧" |> toupper()` },
  ],
  program: (statements, ids) =>
    [
      ...statements,
      `values <- c(${ids.join(", ")})`,
      'text <- vapply(values, function(value) paste(sprintf("%d", utf8ToInt(enc2utf8(value))), collapse = " "), "")',
      `cat("[", paste(sprintf('"%s"', text), collapse = ","), "]", sep = "")`,
      "",
    ].join("\n"),
  run: (folder) =>
    has("Rscript", "--version") ? sourced(folder, "Rscript", `${folder}/program.R`) : ["Rscript"],
};
