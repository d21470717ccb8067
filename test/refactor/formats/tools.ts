import { has, sourced } from "../programs/program";
import { venv } from "./venv";

/** A tool and a document of its own with a secret. */
export interface Tool {
  readonly name: string;
  readonly path: string;
  document(value: string): string;
  readonly value: string;
  readonly beside?: Readonly<Record<string, string>>;
  /** What the tool reads in the folder, with the variables of `.env`; a string in an array says what is missing. */
  read(folder: string): string | readonly [missing: string];
}

/** What a Python script prints in a folder. */
function python(folder: string, name: string, script: string): string | [string] {
  const program = venv(name);
  return program === undefined ? [`${name} from PyPI`] : sourced(folder, program, "-c", script, folder);
}

export const tools: readonly Tool[] = [
  {
    name: ".pypirc",
    path: ".pypirc",
    document: (value) => `[pypi]\nusername = __token__\npassword = ${value}\n`,
    value: "pypi-%(x)s$HOME",
    read: (folder) =>
      python(
        folder,
        "twine",
        `import argparse, sys
from twine import settings
parser = argparse.ArgumentParser()
settings.Settings.register_argparse_arguments(parser)
given = parser.parse_args(["--config-file", sys.argv[1] + "/.pypirc", "--non-interactive"])
print(settings.Settings.from_argparse(given).password)`,
      ),
  },
  {
    name: "pip.conf",
    path: "pip.conf",
    document: (value) => `[global]\nindex-url = ${value}\ntimeout = 7\n`,
    value: "https://me:pa55@x.example/simple",
    read: (folder) =>
      python(
        folder,
        "pip",
        `import os, sys
os.environ["PIP_CONFIG_FILE"] = sys.argv[1] + "/pip.conf"
from pip._internal.commands import create_command
options, _ = create_command("install").parse_args([])
print(options.index_url, options.timeout)`,
      ),
  },
  {
    name: "Cargo's config.toml",
    path: ".cargo/config.toml",
    document: (value) =>
      `[registries.my-reg]\nindex = "sparse+http://127.0.0.1:9/"\ntoken = "${value}"\n[net]\nretry = 0\n`,
    value: "tok3n-%$HOME",
    read: (folder) =>
      !has("cargo", "--version")
        ? ["cargo"]
        : sourced(
            folder,
            "python3",
            "-c",
            `import http.server, json, subprocess, sys, threading
seen = []
class Registry(http.server.BaseHTTPRequestHandler):
    def log_message(self, *arguments): pass
    def do_GET(self):
        url = "http://127.0.0.1:%d" % self.server.server_port
        seen.append(self.headers.get("Authorization"))
        reply = {"dl": url, "api": url} if self.path.endswith("config.json") else {"users": []}
        body = json.dumps(reply).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
server = http.server.HTTPServer(("127.0.0.1", 0), Registry)
threading.Thread(target=server.serve_forever, daemon=True).start()
path = sys.argv[1] + "/.cargo/config.toml"
config = open(path).read().replace("127.0.0.1:9", "127.0.0.1:%d" % server.server_port)
open(path, "w").write(config)
subprocess.run(["cargo", "owner", "--list", "x", "--registry", "my-reg"], cwd=sys.argv[1], capture_output=True)
print(seen)`,
            folder,
          ),
  },
  {
    name: "Pipfile",
    path: "Pipfile",
    document: (value) => `[[source]]\nurl = "${value}"\nverify_ssl = true\nname = "x"\n\n[packages]\n`,
    value: "https://me:pa55@x.example/simple",
    read: (folder) =>
      python(
        folder,
        "pipenv",
        `import os, sys
os.chdir(sys.argv[1])
from pipenv.project import Project
print(Project().sources.pipfile_sources())`,
      ),
  },
  {
    name: "a Caddyfile",
    path: "Caddyfile",
    document: (value) => `:8080 {\n\theader X-Key "Bearer ${value}"\n\tbasicauth {\n\t\tme x\n\t}\n}\n`,
    value: "tok3n-%/+=!",
    read: (folder) =>
      has("caddy", "version")
        ? sourced(folder, "caddy", "adapt", "--adapter", "caddyfile", "--config", `${folder}/Caddyfile`)
        : ["caddy"],
  },
  {
    name: "Apache's configuration",
    path: "conf/httpd.conf",
    document: (value) => `SetEnv STRIPE_KEY "Bearer ${value}"\n`,
    value: "tok3n-%/+=!",
    beside: {
      "main.conf": `ErrorLog /dev/null
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule env_module /usr/lib/apache2/modules/mod_env.so
LoadModule info_module /usr/lib/apache2/modules/mod_info.so
ServerName x
Include conf/httpd.conf
`,
    },
    read: (folder) => {
      if (!has("apache2", "-v")) return ["apache2"];
      const shown = sourced(folder, "apache2", "-d", folder, "-f", "main.conf", "-t", "-DDUMP_CONFIG");
      return shown.replaceAll(folder, "");
    },
  },
  {
    name: "requirements.txt",
    path: "requirements.txt",
    document: (value) => `--index-url=https://me:${value}@x.example/simple\nrequests\n`,
    value: "pa55-%41",
    read: (folder) =>
      python(
        folder,
        "pip",
        `import sys
from pip._internal.network.session import PipSession
from pip._internal.req.req_file import RequirementsFileParser, get_line_parser
parser = RequirementsFileParser(PipSession(), get_line_parser(None))
print([vars(line.opts)["index_url"] for line in parser.parse(sys.argv[1] + "/requirements.txt", False) if not line.is_requirement])`,
      ),
  },
  {
    name: "Packer's variables",
    path: "shop.auto.pkrvars.hcl",
    document: (value) => `name = "x"\ndb_password = "${value}" # it's\n`,
    value: "pa55 #%(x)s'$HOME",
    beside: {
      "shop.pkr.hcl": `variable "name" { type = string }
variable "db_password" { type = string }
source "null" "print" { communicator = "none" }
build {
  sources = ["source.null.print"]
  provisioner "shell-local" {
    environment_vars = ["GIVEN=\${base64encode("\${var.name} \${var.db_password}")}"]
    inline           = ["printf %s $GIVEN | base64 -d > given"]
  }
}
`,
    },
    read: (folder) =>
      has("packer", "version")
        ? sourced(folder, "sh", "-c", `cd '${folder}' && packer build . >&2 && cat given`)
        : ["packer"],
  },
  {
    name: "Terraform's variables",
    path: "terraform.tfvars",
    document: (value) => `name = "x"\ndb_password = "${value}" # it's\n`,
    value: "pa55 #%(x)s'$HOME",
    beside: {
      "main.tf": `variable "name" { type = string }
variable "db_password" { type = string }
output "given" { value = "\${var.name} \${var.db_password}" }
`,
    },
    read: (folder) => {
      if (!has("terraform", "version")) return ["terraform"];
      const command = `cd '${folder}' && terraform apply -input=false -auto-approve >&2 && terraform output -raw given`;
      return sourced(folder, "sh", "-c", command);
    },
  },
];
