import { has, type Language, sourced } from "../programs/program";
import type { Format } from "./format";

const bare = (value: string): boolean =>
  /^(?![\s\d])[^;"'{}|&~!()^$=\n\t]+$/.test(value) && !/^\s|\s$/.test(value);
const quoted = (value: string): string => value.replace(/[\\"]/g, "\\$&");
/** Values that no string of PHP's can hold as they are. */
const dollars = (value: string): boolean => /\$\{|\\["$]/.test(value);

export const phpIni: Language = {
  name: "php.ini",
  id: "ini",
  file: "php.ini",
  shapes: [
    {
      name: "double quotes",
      write: (id, value) => (dollars(value) ? undefined : `${id} = "⟦${quoted(value)}⟧"`),
    },
    {
      name: "single quotes",
      write: (id, value) => (/'|\n/.test(value) || dollars(value) ? undefined : `${id}='⟦${value}⟧' ; it's`),
    },
    { name: "bare", write: (id, value) => (bare(value) ? `  ${id} = ⟦${value}⟧ ; it's` : undefined) },
    {
      name: "inside a bare value",
      write: (id, value) => (bare(value) ? `${id} = key:⟦${value}⟧.x` : undefined),
    },
    {
      name: "inside double quotes",
      write: (id, value) =>
        dollars(value) || /\n/.test(value) ? undefined : `${id} = "\${HOME}<⟦${quoted(value)}⟧>\\"x\\n"`,
    },
  ],
  program: (statements) => `[x]\n${statements.join("\n")}\n`,
  run: (folder) => {
    if (!has("php", "--version")) return ["php"];
    const script =
      'for ($i = 0; $i < 1000; $i++) if (get_cfg_var("v$i") !== false) $all[] = get_cfg_var("v$i"); echo json_encode($all);';
    return sourced(folder, "php", "-n", "-c", `${folder}/php.ini`, "-r", script);
  },
};

export const ini: readonly Format[] = [
  {
    name: "grafana.ini",
    path: "etc/grafana/grafana.ini",
    fixed: [
      {
        what: "is a bare value",
        before: "[database]\n;password =\npassword = ⟦s3cret⟧ ; it's\n",
        after: "[database]\n;password =\npassword = $__env{DATABASE_PASSWORD} ; it's\n",
        env: "DATABASE_PASSWORD=s3cret\n",
      },
      {
        what: "is in quotes",
        before: '[smtp]\npassword = """⟦#s3cret;⟧"""\n',
        after: '[smtp]\npassword = """$__env{SMTP_PASSWORD}"""\n',
        env: "SMTP_PASSWORD='#s3cret;'\n",
      },
    ],
    refused: [
      ["[smtp]\n# password = ⟦s3cret⟧\n", "in-comment"],
      ["[smtp]\npassword = ⟦a${b}c⟧\n", "run-time-value"],
    ],
  },
  {
    name: "php.ini",
    path: "php.ini",
    fixed: [],
    refused: [["x = '<⟦s3cret⟧>'\n", "no-interpolation"]],
  },
];
