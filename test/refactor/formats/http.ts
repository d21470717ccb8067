import { has, type Language, output, type Shape } from "../programs/program";
import { shapeOf } from "../programs/template";

/** What stands on one line and has no blanks at its ends, which are left out. */
const line = (value: string): string | undefined =>
  /[\n\t]|\{\{|\}\}|^\s|\s$/.test(value) ? undefined : value;
const header = (value: string): string | undefined => (/[^ -~]/.test(value) ? undefined : line(value));
/** Clients disagree about a backslash in a variable. */
const variable = (value: string): string | undefined => (value.includes("\\") ? undefined : line(value));
/** A line that begins with `#` is a comment. */
const body = (value: string): string | undefined => (value.startsWith("#") ? undefined : line(value));

const shape = (name: string, template: string, encode: (value: string) => string | undefined): Shape =>
  shapeOf(name, `###\n${template}\n`, encode);
const post = "POST http://127.0.0.1:{{port}}/ID\nContent-Type: text/plain\n";

/** A server that takes the requests which the client sends, and prints what came with them in the order of their paths. */
const server = `import http.server, json, os, subprocess, sys, threading
seen = {}
class Server(http.server.BaseHTTPRequestHandler):
    def log_message(self, *arguments): pass
    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        seen[int(self.path[2:])] = "%s|%s" % (body, self.headers.get("X-Key"))
        self.send_response(204)
        self.end_headers()
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
threading.Thread(target=server.serve_forever, daemon=True).start()
os.chdir(sys.argv[1])
port = "port=%d" % server.server_port
subprocess.run([*sys.argv[2:], "send", "api.http", "--all", "--silent", "--var", port], capture_output=True)
print(json.dumps([seen[i] for i in sorted(seen)]))
`;

const client = ["npx", "--offline", "--yes", "-p", "httpyac@6", "httpyac"];

/** Requests that httpYac sends. */
export const http: Language = {
  name: "a .http file",
  id: "http",
  file: "api.http",
  shapes: [
    shape("variable", `@ID = VALUE\n${post}\n<{{ID}}>`, variable),
    shape("inside a variable", `@ID = Bearer VALUE; it's\n${post}\n<{{ID}}>`, variable),
    shape("header", `${post}X-Key: VALUE\n\nx`, header),
    shape("inside a header", `${post}X-Key: Bearer VALUE, "b"\n\nx`, header),
    shape("body", `${post}\nVALUE`, body),
    shape("inside a body", `${post}\n{\n  "k": "VALUE"\n}`, line),
    shape("form", `${post}\na=b&key=VALUE&c=d`, line),
    shape("beside a reference", `@a_ID = x\n${post}\n{{a_ID}}VALUE{{a_ID}}`, line),
  ],
  program: (statements) => `${statements.join("\n")}\n`,
  run: (folder) =>
    has(client[0]!, ...client.slice(1), "--version")
      ? output("python3", "-c", server, folder, ...client)
      : ["npx with httpyac@6 in its cache"],
};
