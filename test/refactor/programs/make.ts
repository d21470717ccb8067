import { escaped, has, type Language, type Shape, sourced } from "./program";

const line = (write: (id: string, value: string) => string | undefined) => (id: string, value: string) =>
  value.includes("\n") ? undefined : write(id, value);
const dollars = (value: string): string => value.replaceAll("$", "$$$$");
/** What a variable is set to; white space before it would be skipped. */
const set = (value: string): string => dollars(value).replaceAll("#", "\\#");
const single = (value: string): string => dollars(value.replaceAll("'", "'\\''"));
const double = (value: string): string => dollars(escaped(value, /[$`"\\]/g));

const shape = (name: string, write: (id: string, value: string) => string | undefined): Shape => ({
  name,
  write: line(write),
});

/** The rule that writes what a variable of make holds. */
const shown = (id: string, variable: string): string =>
  `export ${variable}\n${id}:\n\t@printf '%s' "$$${variable}" > $@.out`;
const begins = (value: string): boolean => !/^\s/.test(value);
const inert = (value: string): boolean => begins(value) && !value.includes("$");

export const make: Language = {
  id: "makefile",
  file: "Makefile",
  shapes: [
    shape("recipe, single quotes", (id, value) => `${id}:\n\t@printf '%s' '⟦${single(value)}⟧' > $@.out`),
    shape(
      "recipe, double quotes",
      (id, value) => `${id}:\n\t@-printf '%s' "⟦${double(value)}⟧" > $@.out # it's`,
    ),
    shape(
      "recipe, inside quotes",
      (id, value) => `${id}:\n\t@printf '%s' "$$HOME$(empty)Bearer ⟦${double(value)}⟧;" > $@.out`,
    ),
    shape(
      "recipe, mixed quotes",
      (id, value) => `${id}:\n\t@printf '%s' a'$(empty)'"b⟦${double(value)}⟧"'c' > $@.out`,
    ),
    shape(
      "recipe, substitution",
      (id, value) => `${id}:\n\t@printf '%s' "$$(printf '<%s>' '⟦${single(value)}⟧')" > $@.out`,
    ),
    shape(
      "recipe, shell variable",
      (id, value) => `${id}:\n\t@k='⟦${single(value)}⟧'; printf '%s' "$$k" > $@.out`,
    ),
    shape("recipe, default", (id, value) =>
      /['}]/.test(value) ? undefined : `${id}:\n\t@printf '%s' "$\${nothing:-⟦${double(value)}⟧}" > $@.out`,
    ),
    shape(
      "recipe, for one command",
      (id, value) => `${id}:\n\t@k="⟦${double(value)}⟧" sh -c 'printf %s "$$k"' > $@.out`,
    ),
    shape(
      "recipe, several lines",
      (id, value) =>
        `${id}:\n\t@set -- x \\\n\t  --key="⟦${double(value)}⟧" \\\n\t  y; \\\n\tprintf '%s' "$$2" > $@.out`,
    ),
    shape(
      "recipe with a variable",
      (id, value) => `${id}: k = x\n${id}:\n\t@printf '%s' "$(k)⟦${double(value)}⟧" > $@.out`,
    ),
    shape("set", (id, value) =>
      begins(value) ? `k_${id} := ⟦${set(value)}⟧\n${shown(id, `k_${id}`)}` : undefined,
    ),
    shape("set when used", (id, value) =>
      begins(value) ? `k_${id}=⟦${set(value)}⟧\n${shown(id, `k_${id}`)}` : undefined,
    ),
    shape(
      "set inside",
      (id, value) => `k_${id} = a $(empty)⟦${set(value)}⟧$$ b# it's\n${shown(id, `k_${id}`)}`,
    ),
    shape("set of its own name", (id, value) =>
      inert(value) ? `${id.toUpperCase()} := ⟦${set(value)}⟧\n${shown(id, id.toUpperCase())}` : undefined,
    ),
    shape("exported", (id, value) =>
      inert(value)
        ? `export ${id.toUpperCase()} ?= ⟦${set(value)}⟧\n${shown(id, id.toUpperCase())}`
        : undefined,
    ),
    shape("set for a target", (id, value) =>
      begins(value) ? `${id}: k_${id} = ⟦${set(value)}⟧\n${shown(id, `k_${id}`)}` : undefined,
    ),
    shape("argument of a function", (id, value) =>
      /[,()\s]/.test(value)
        ? undefined
        : `k_${id} := ⟦${set(value)}⟧\nl_${id} := $(addprefix a,$(k_${id}))\n${shown(id, `l_${id}`)}`,
    ),
  ],
  program: (statements, ids) =>
    [
      "empty :=",
      ".PHONY: all",
      `all: ${ids.join(" ")}`,
      `\t@'${process.execPath}' -e 'console.log(JSON.stringify(process.argv.slice(1).map((id) => fs.readFileSync(id + ".out", "utf8"))))' ${ids.join(" ")}`,
      ...statements,
      "",
    ].join("\n"),
  run: (folder) =>
    has("make", "--version") ? sourced(folder, "make", "--no-print-directory", "-C", folder) : ["make"],
};
