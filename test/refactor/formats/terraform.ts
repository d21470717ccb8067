import { projectOf } from "../marked";
import { has, json, type Language, type Shape, sourced } from "../programs/program";
import type { Format } from "./format";

const quoted = (value: string): string =>
  json(value)
    .replace(/(?:\$|%)(?=\{)/g, "$&$&")
    .replaceAll("\\b", "\\u0008");
const heredoc = (value: string): string | undefined =>
  /^[ \t]*(?:EOT|\n)|^\s|\r/.test(value) ? undefined : value.replace(/(?:\$|%)(?=\{)/g, "$&$&");

const inHeredoc = (value: string, write: (written: string) => string): string | undefined => {
  const written = heredoc(value);
  return written === undefined ? undefined : write(written);
};

/** What HashiCorp's programs read in the same way: a text that a local value holds. */
const locals: readonly Shape[] = [
  { name: "local", write: (id, value) => `locals {\n  ${id} = "⟦${quoted(value)}⟧"\n}` },
  { name: "inside", write: (id, value) => `locals {\n  ${id} = "Bearer ⟦${quoted(value)}⟧;" # it's\n}` },
  {
    name: "beside what is filled in",
    write: (id, value) =>
      `locals { ${id} = "\${"}\${1}"}⟦${quoted(value)}⟧\${upper("x")}%{ if true }y%{ endif }" }`,
  },
  {
    name: "argument",
    write: (id, value) => `locals {\n  ${id} = join("-", ["x", "⟦${quoted(value)}⟧"])\n}`,
  },
  {
    name: "list over lines",
    write: (id, value) => `locals {\n  ${id} = [\n    "⟦${quoted(value)}⟧",\n  ][0]\n}`,
  },
  {
    name: "object",
    write: (id, value) => `locals {\n  ${id} = { "a" = 1, "b" : "⟦${quoted(value)}⟧" }["b"]\n}`,
  },
  { name: "conditional", write: (id, value) => `locals {\n  ${id} = true ? "⟦${quoted(value)}⟧" : ""\n}` },
  {
    name: "compared",
    write: (id, value) => `locals {\n  ${id} = "⟦${quoted(value)}⟧" == "" ? "x" : "y"\n}`,
  },
  {
    name: "within what is filled in",
    write: (id, value) => `locals {\n  ${id} = "<\${trim("⟦${quoted(value)}⟧", "<")}>"\n}`,
  },
  {
    name: "escaped",
    write: (id, value) => {
      const units = [...value].map((c) => `\\U${c.codePointAt(0)!.toString(16).padStart(8, "0")}`);
      return `locals {\n  ${id} = "⟦${units.join("")}⟧"\n}`;
    },
  },
  {
    name: "heredoc",
    write: (id, value) => inHeredoc(value, (written) => `locals {\n  ${id} = <<EOT\n⟦${written}⟧\nEOT\n}`),
  },
  {
    name: "inside a heredoc",
    write: (id, value) =>
      inHeredoc(value, (written) => `locals {\n  ${id} = <<EOT\nEOT: \${1}\n  key: ⟦${written}⟧!\n  EOT\n}`),
  },
  {
    name: "inside an indented heredoc",
    write: (id, value) =>
      /\n/.test(value)
        ? undefined
        : inHeredoc(
            value,
            (written) =>
              `locals {\n  ${id} = <<-EOT\n      a:\n        b: ⟦${written}⟧\n\n      c\n    EOT\n}`,
          ),
  },
  {
    name: "default of a variable",
    write: (id, value) =>
      `variable "${id}" {\n  type    = string\n  default = "⟦${quoted(value)}⟧"\n}\nlocals {\n  ${id} = var.${id}\n}`,
  },
  {
    name: "default of a variable on its line",
    write: (id, value) =>
      `variable "${id}" { default = "⟦${quoted(value)}⟧" }\nlocals {\n  ${id} = var.${id}\n}`,
  },
];

export const terraformFile: Language = {
  name: "Terraform",
  id: "terraform",
  file: "main.tf",
  shapes: locals,
  program: (statements, ids) =>
    `${statements.join("\n")}\noutput "all" {\n  sensitive = true\n  value = [${ids.map((id) => `local.${id}`).join(", ")}]\n}\n`,
  run: (folder) => {
    if (!has("terraform", "version")) return ["terraform"];
    const command = `cd '${folder}' && terraform apply -input=false -auto-approve >&2 && terraform output -json all`;
    return sourced(folder, "sh", "-c", command);
  },
};

export const packerFile: Language = {
  name: "Packer",
  id: "packer",
  file: "image.pkr.hcl",
  shapes: locals,
  program: (statements, ids) => `${statements.join("\n")}
source "null" "print" {
  communicator = "none"
}
build {
  sources = ["source.null.print"]
  provisioner "shell-local" {
    environment_vars = ["ALL=${"$"}{base64encode(jsonencode([${ids.map((id) => `local.${id}`).join(", ")}]))}"]
    inline           = ["printf %s $ALL | base64 -d > all.json"]
  }
}
`,
  run: (folder) => {
    if (!has("packer", "version")) return ["packer"];
    const command = `cd '${folder}' && packer build image.pkr.hcl >&2 && cat all.json`;
    return sourced(folder, "sh", "-c", command);
  },
};

const declared = (name: string): string =>
  `\nvariable "${name}" {\n  type      = string\n  sensitive = true\n}\n`;

export const terraform: readonly Format[] = [
  {
    name: "Terraform",
    path: "main.tf",
    fixed: [
      {
        what: "is an argument of a resource",
        before: 'resource "aws_db_instance" "shop" {\n  password = "⟦s3cret⟧"\n}\n',
        after: `resource "aws_db_instance" "shop" {\n  password = var.shop_password\n}\n${declared("shop_password")}`,
        env: "TF_VAR_shop_password=s3cret\n",
        command: "set -a; . ./.env; set +a; terraform plan",
      },
      {
        what: "has another name than a variable that is declared already",
        project: projectOf({ "variables.tf": 'variable "stripe_key" {\n}\n' }),
        before: 'locals {\r\n  stripe_key = "⟦s3cret⟧"\r\n}',
        after: `locals {\r\n  stripe_key = var.stripe_key_2\r\n}\r\n${declared("stripe_key_2").replaceAll("\n", "\r\n")}`,
        env: "TF_VAR_stripe_key_2=s3cret\n",
      },
      {
        what: "goes to an output that is not marked as sensitive",
        before: 'locals {\n  db_token = "⟦s3cret⟧"\n}\noutput "x" {\n  value = local.db_token\n}\n',
        after:
          'locals {\n  db_token = var.db_token\n}\noutput "x" {\n  value = local.db_token\n}\n\nvariable "db_token" {\n  type = string\n}\n',
        env: "TF_VAR_db_token=s3cret\n",
      },
      {
        what: "is the default of a variable",
        before:
          'variable "key" {\n  type        = string\n  default     = "⟦s3cret⟧"\n  description = "x"\n}\n',
        after: 'variable "key" {\n  type        = string\n  sensitive   = true\n  description = "x"\n}\n',
        env: "TF_VAR_key=s3cret\n",
      },
      {
        what: "is the default of a variable that is marked",
        before: 'variable "key" {\n  default   = "⟦s3cret⟧"\n  sensitive = true\n}\n',
        after: 'variable "key" {\n  sensitive = true\n}\n',
        env: "TF_VAR_key=s3cret\n",
      },
    ],
    refused: [
      ['terraform {\n  backend "s3" {\n    secret_key = "⟦s3cret⟧"\n  }\n}', "constant"],
      ['module "a" {\n  source = "git::https://me:⟦s3cret⟧x@h/r"\n}', "constant"],
      ['variable "key" {\n  type = any\n  default = "⟦s3cret⟧"\n}', "constant"],
      ['variable "key" {\n  description = "⟦s3cret⟧"\n}', "constant"],
      ['output "x" {\n  value = "⟦s3cret⟧"\n}', "no-interpolation"],
      ['resource "x" "⟦s3cret⟧" {\n}', "not-an-expression"],
      ['locals {\n  a = {\n    "⟦s3cret⟧" = 1\n  }\n}', "not-an-expression"],
      ["# ⟦s3cret⟧", "in-comment"],
    ],
  },
  {
    name: "Terraform's variables",
    path: "prod.auto.tfvars",
    fixed: [
      {
        what: "goes with its line",
        before: 'a = 1\ndb_password = "⟦s3\\"cret⟧"\nb = 2\n',
        after: "a = 1\nb = 2\n",
        env: `TF_VAR_db_password='s3"cret'\n`,
      },
      {
        what: "in JSON",
        path: "terraform.tfvars.json",
        before: '{\n  "a": "1",\n  "db_password": "⟦s3cret⟧"\n}\n',
        after: '{\n  "a": "1"\n}\n',
        env: "TF_VAR_db_password=s3cret\n",
      },
    ],
    refused: [['db = {\n  password = "⟦s3cret⟧"\n}\n', "no-interpolation"]],
  },
  {
    name: "Packer",
    path: "image.pkr.hcl",
    fixed: [
      {
        what: "is an argument of a source",
        before: 'source "amazon-ebs" "web" {\n  secret_key = "⟦s3cret⟧"\n}\n',
        after: `source "amazon-ebs" "web" {\n  secret_key = var.web_secret_key\n}\n${declared("web_secret_key")}`,
        env: "PKR_VAR_web_secret_key=s3cret\n",
      },
    ],
  },
];
