import { has, json, type Language, sourced } from "../programs/program";

const plain = (value: string): string | undefined =>
  /[\n\r]|^\s|\s$|^".*"$|^'.*'$|\$\{/.test(value) ? undefined : value.replace(/[\\;#]/g, "\\$&");

const inPlain = (id: string, head: string, value: string, tail: string): string | undefined => {
  const written = plain(value);
  return written === undefined ? undefined : `${id}=${head}⟦${written}⟧${tail}`;
};

const dollars = (value: string): boolean => value.includes("${");

export const npmrc: Language = {
  name: ".npmrc",
  id: "ini",
  file: ".npmrc",
  shapes: [
    { name: "plain", write: (id, value) => inPlain(id, "", value, "") },
    { name: "before a comment", write: (id, value) => inPlain(id, "  ", value, " ; it's") },
    { name: "quoted", write: (id, value) => (dollars(value) ? undefined : `${id} = "⟦${json(value)}⟧"`) },
    {
      name: "single quotes",
      write: (id, value) => (/\n|^".*"$/.test(value) || dollars(value) ? undefined : `${id} = '⟦${value}⟧'`),
    },
    { name: "inside", write: (id, value) => inPlain(id, "https://", value, "/x") },
    { name: "beside a reference", write: (id, value) => inPlain(id, "${HOME?}", value, "\\${HOME}") },
    {
      name: "inside quotes",
      write: (id, value) => (dollars(value) ? undefined : `; it's\n${id}="<⟦${json(value)}⟧>\\u0041"`),
    },
  ],
  program: (statements) => `${statements.join("\n")}\n`,
  beside: { "package.json": "{}" },
  run: (folder) => {
    if (!has("npm", "--version")) return ["npm"];
    const all = JSON.parse(
      sourced(folder, "sh", "-c", `cd '${folder}' && npm config list --json 2>/dev/null`),
    ) as Record<string, string>;
    const values = Array.from({ length: Object.keys(all).length }, (_, i) => all[`v${i}`]);
    return JSON.stringify(values.filter((value) => value !== undefined));
  },
};
