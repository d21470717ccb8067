import { has, type Language, sourced } from "../programs/program";
import type { Format } from "./format";

const backslashes = (value: string, special: RegExp): string =>
  value.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\t", "\\t").replace(special, "\\$&");
const double = (value: string): string => backslashes(value, /["$]/g);
const bare = (value: string): string => backslashes(value, /[ "'#]/g);
const bytes = (value: string): string =>
  [...Buffer.from(value)].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
const dollars = (value: string): boolean => /\$[\w{]/.test(value);
const answer = (id: string, word: string): string =>
  `  http-request return status 200 content-type text/plain string ${word} if { path /${id} }`;

const server = `import json, os, subprocess, sys, time, urllib.request, urllib.error
folder = sys.argv[1]
process = subprocess.Popen(["haproxy", "-q", "-db", "-f", folder + "/haproxy.cfg"], env=dict(os.environ, PORT=sys.argv[2]))
def get(path):
    return urllib.request.urlopen("http://127.0.0.1:%s/%s" % (sys.argv[2], path), timeout=10).read().decode()
for _ in range(100):
    try:
        get("up")
        break
    except urllib.error.HTTPError:
        break
    except OSError:
        time.sleep(0.1)
try:
    text = open(folder + "/haproxy.cfg").read()
    import re
    print(json.dumps([get(path) for path in re.findall(r"path /(v\\d+) ", text)]))
finally:
    process.kill()
`;

/** A port of this machine that nobody listens on. */
const freePort = 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])';

export const haproxy: Language = {
  name: "HAProxy",
  id: "haproxy",
  file: "haproxy.cfg",
  shapes: [
    { name: "double quotes", write: (id, value) => answer(id, `"⟦${double(value)}⟧"`) },
    {
      name: "bare",
      write: (id, value) => (dollars(value) ? undefined : answer(id, `⟦${bare(value)}⟧`)),
    },
    {
      name: "single quotes",
      write: (id, value) =>
        /['\n\t]/.test(value) || dollars(value) ? undefined : answer(id, `'⟦${value}⟧'`),
    },
    { name: "inside double quotes", write: (id, value) => answer(id, `"<⟦${double(value)}⟧>"`) },
    {
      name: "inside a bare word",
      write: (id, value) => (dollars(value) ? undefined : answer(id, `a\\ ⟦${bare(value)}⟧'b '"c"`)),
    },
    {
      name: "inside single quotes",
      write: (id, value) =>
        /['\n\t]/.test(value) || dollars(value) ? undefined : `# it's\n${answer(id, `'<⟦${value}⟧ \\'`)}`,
    },
    { name: "beside a reference", write: (id, value) => answer(id, `"\${HOME}⟦${double(value)}⟧\\$x"`) },
    {
      name: "escaped",
      write: (id, value) => (/[^ -~\n\t]/.test(value) ? undefined : answer(id, `"⟦${bytes(value)}⟧"`)),
    },
  ],
  program: (statements) =>
    `defaults\n  mode http\n  timeout client 5s\n  timeout server 5s\n  timeout connect 5s\nfrontend x\n  bind "127.0.0.1:\${PORT}"\n${statements.join("\n")}\n`,
  run: (folder) => {
    if (!has("haproxy", "-v")) return ["haproxy"];
    const port = sourced(folder, "python3", "-c", freePort).trim();
    return sourced(folder, "python3", "-c", server, folder, port);
  },
};

export const servers: readonly Format[] = [
  {
    name: "a Caddyfile",
    path: "Caddyfile",
    fixed: [
      {
        what: "is a word",
        before: "example.com {\n\ttls {\n\t\tdns cloudflare ⟦s3cret⟧ # it's\n\t}\n}\n",
        after: "example.com {\n\ttls {\n\t\tdns cloudflare {$CLOUDFLARE} # it's\n\t}\n}\n",
        env: "CLOUDFLARE=s3cret\n",
        command: "caddy run --envfile .env",
      },
      {
        what: "is a part of a word in quotes",
        before: 'example.com {\n\theader X-Key "Bearer ⟦s3cret⟧"\n}\n',
        after: 'example.com {\n\theader X-Key "Bearer {$X_KEY}"\n}\n',
        env: "X_KEY=s3cret\n",
      },
    ],
    refused: [
      ['example.com {\n\theader X-Key "⟦s3 cret⟧"\n}\n', "value-rewritten"],
      ["# ⟦s3cret⟧", "in-comment"],
    ],
  },
  {
    name: "Apache's configuration",
    path: "conf/httpd.conf",
    fixed: [
      {
        what: "is a word in quotes",
        before: 'SetEnv STRIPE_KEY "⟦s3cret⟧"\n',
        after: 'SetEnv STRIPE_KEY "${STRIPE_KEY}"\n',
        env: "STRIPE_KEY=s3cret\n",
      },
    ],
    refused: [['SetEnv API_KEY "⟦s3\\"cret⟧"\n', "value-rewritten"]],
  },
  {
    name: "requirements.txt",
    path: "requirements/dev.txt",
    fixed: [
      {
        what: "is an index with its password",
        before: "--index-url=⟦https://me:pa55@x.example/simple⟧\nrequests==2.0 # it's\n",
        after: "--index-url=${INDEX_URL}\nrequests==2.0 # it's\n",
        env: "INDEX_URL=https://me:pa55@x.example/simple\n",
        variable: "INDEX_URL",
      },
      {
        what: "is a token in an address",
        before: "x @ git+https://⟦ghp_abc⟧@github.com/me/x.git\n",
        after: "x @ git+https://${GITHUB_TOKEN}@github.com/me/x.git\n",
        env: "GITHUB_TOKEN=ghp_abc\n",
        variable: "GITHUB_TOKEN",
        command: "set -a; . ./.env; set +a; pip install -r requirements.txt",
      },
    ],
    refused: [["# ⟦ghp_abc⟧", "in-comment"]],
  },
  {
    name: "nginx.conf",
    path: "nginx/conf.d/site.conf",
    fixed: [],
    refused: [['server {\n  proxy_set_header X-Key "⟦s3cret⟧";\n}\n', "no-interpolation"]],
  },
  {
    name: ".netrc",
    path: ".netrc",
    fixed: [],
    refused: [["machine x login me password ⟦s3cret⟧\n", "no-interpolation"]],
  },
];
