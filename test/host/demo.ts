import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type DemoSecrets, demoSecrets } from "./demo-secrets";

/** The file of the demo that is worth opening first. */
export const firstFile = "web/server.ts";

/**
 * Writes the demo workspace into `folder`: a small app in several languages with made-up secrets where people tend
 * to put them. It is a Git repository with one commit wherever Git is there.
 */
export function writeDemo(folder: string): void {
  for (const [path, text] of Object.entries(demoFiles(demoSecrets()))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { mode: path.endsWith(".sh") ? 0o755 : 0o644 });
  }
  commit(folder);
}

function commit(cwd: string): void {
  const author = ["-c", "user.name=Harbour", "-c", "user.email=harbour@harbour.example"];
  const run = (...args: string[]) => execFileSync("git", args, { cwd, stdio: "ignore" });
  try {
    run("init", "--initial-branch=main");
    run("add", ".");
    run(...author, "-c", "commit.gpgsign=false", "commit", "--no-verify", "--message=Harbour");
  } catch {
    // Without Git it is a folder, which is enough to try everything but the history.
  }
}

/** The demo's files by their path. */
function demoFiles(secrets: DemoSecrets): Readonly<Record<string, string>> {
  return {
    "README.md": readme,
    ".gitignore": "node_modules/\n__pycache__/\n*.class\n.env\n",
    ".env": dotenv(secrets),
    "package.json": `${JSON.stringify(manifest, undefined, 2)}\n`,
    "tsconfig.json": `${JSON.stringify({ compilerOptions: { target: "ES2023", module: "ESNext" } })}\n`,
    "web/node.d.ts": nodeTypes,
    "web/server.ts": server(secrets),
    "web/notify.js": notify(secrets),
    "worker/worker.py": worker(secrets),
    "ledger/main.go": ledger(secrets),
    "billing/Billing.java": billing(secrets),
    "reports/manifest.rb": report(secrets),
    "deploy/deploy.sh": deploy(secrets),
    "deploy/crane_key.pem": secrets.pem,
    "docker-compose.yml": compose(secrets),
  };
}

const readme = `# Harbour

Berth bookings for a small port: a web server (\`web/\`), a worker that reads tide tables (\`worker/\`), the ledger
(\`ledger/\`), billing (\`billing/\`) and the daily cargo manifest (\`reports/\`).

Everybody was in a hurry, so the passwords and keys are where they were first needed. All of them are made up.

Things to try:

1. Open \`web/server.ts\`, put the cursor on a squiggle and press Ctrl+. (Cmd+. on a Mac).
2. Open \`.env\`: its values are hidden.
3. Run a scan of the whole workspace from the command palette and look at the Problems panel.
`;

const manifest = {
  name: "harbour",
  private: true,
  type: "module",
  scripts: { start: "node web/server.ts" },
};

const nodeTypes = `declare module "node:http" {
  interface Request { readonly method?: string; readonly url?: string }
  interface Response { end(text: string): void }
  function createServer(answer: (request: Request, response: Response) => void): { listen(port: number): void };
}
declare const process: { readonly env: Readonly<Record<string, string | undefined>> };
`;

const dotenv = (secrets: DemoSecrets) => `# Harbour on a developer's machine
PORT=8080
SESSION_KEY=${secrets.sessionKey}
SENDGRID_API_KEY="${secrets.sendgrid}"
`;

const server = (secrets: DemoSecrets) => `import { createServer } from "node:http";

const port = Number(process.env.PORT ?? 8080);
const databaseUrl = "${secrets.databaseUrl}";
const stripeKey = "${secrets.stripe}";

interface Berth {
  readonly name: string;
  readonly ship?: string;
}

async function charge(berth: Berth, cents: number): Promise<void> {
  await fetch("https://api.stripe.com/v1/charges", {
    method: "POST",
    headers: { Authorization: \`Bearer \${stripeKey}\` },
    body: new URLSearchParams({ amount: String(cents), currency: "eur", description: berth.name }),
  });
}

createServer(async (request, response) => {
  const berth = { name: request.url ?? "/" };
  if (request.method === "POST") await charge(berth, 12_50);
  response.end(JSON.stringify({ berth, database: new URL(databaseUrl).host }));
}).listen(port);
`;

const notify = (secrets: DemoSecrets) => `const webhook = "${secrets.slackWebhook}";
const slackToken = "${secrets.slackToken}";

/** Tells the dock crew that a ship has come in. */
export async function announce(ship) {
  await fetch(webhook, { method: "POST", body: JSON.stringify({ text: \`\${ship} has moored\` }) });
  await fetch("https://slack.com/api/users.setPresence", {
    method: "POST",
    headers: { Authorization: \`Bearer \${slackToken}\` },
  });
}
`;

const worker = (
  secrets: DemoSecrets,
) => `"""Reads the tide tables of the day and puts them into the bucket."""

import ftplib
import json

AWS_ACCESS_KEY_ID = "${secrets.awsId}"
AWS_SECRET_ACCESS_KEY = "${secrets.awsKey}"
FTP_PASSWORD = "${secrets.ftpPassword}"


def tides(day: str) -> list[str]:
    lines: list[str] = []
    with ftplib.FTP("tides.harbour.example") as ftp:
        ftp.login("harbour", FTP_PASSWORD)
        ftp.retrlines(f"RETR {day}.txt", lines.append)
    return lines


def main() -> None:
    session = {"id": AWS_ACCESS_KEY_ID, "key": AWS_SECRET_ACCESS_KEY}
    print(json.dumps({"bucket": "tides", "signed": bool(session)}))


if __name__ == "__main__":
    main()
`;

const ledger = (
  secrets: DemoSecrets,
) => `// The ledger keeps who moored when, and asks the map for the way to the berth.
package main

import (
	"fmt"
	"net/http"
)

const mapsKey = "${secrets.google}"

func route(berth string) (*http.Response, error) {
	return http.Get("https://maps.googleapis.com/maps/api/directions/json?destination=" + berth + "&key=" + mapsKey)
}

func main() {
	response, err := route("north-3")
	if err != nil {
		fmt.Println("no way to the berth:", err)
		return
	}
	fmt.Println(response.Status)
}
`;

const billing = (secrets: DemoSecrets) => `import java.net.URI;
import java.net.http.HttpRequest;

/** Sends the invoices of the month. */
public final class Billing {
    private static final String CRANE_TOKEN = "${secrets.jwt}";

    static HttpRequest invoices(String month) {
        return HttpRequest.newBuilder(URI.create("https://billing.harbour.example/invoices/" + month))
            .header("Authorization", "Bearer " + CRANE_TOKEN)
            .build();
    }

    public static void main(String[] args) {
        System.out.println(invoices("2025-01").uri());
    }
}
`;

const report = (
  secrets: DemoSecrets,
) => `# Writes the cargo manifest of the day as an issue for the customs office.
require "json"
require "net/http"

github_token = "${secrets.github}"

manifest = { title: "Manifest of #{Time.now.strftime("%F")}", body: "three crates of oranges" }
uri = URI("https://api.github.com/repos/harbour/customs/issues")
request = Net::HTTP::Post.new(uri, "Authorization" => "Bearer #{github_token}")
request.body = JSON.generate(manifest)
puts request.body
`;

const deploy = (secrets: DemoSecrets) => `#!/bin/sh
set -eu

GITHUB_TOKEN="${secrets.github}"

curl --silent --header "Authorization: Bearer $GITHUB_TOKEN" https://api.github.com/repos/harbour/harbour/releases
scp -i deploy/crane_key.pem -r web crane@harbour.example:/srv/harbour
`;

const compose = (secrets: DemoSecrets) => `services:
  web:
    build: .
    ports: ["8080:8080"]
    environment:
      DATABASE_URL: ${secrets.databaseUrl}
  db:
    image: postgres:17
    environment:
      POSTGRES_USER: harbour
      POSTGRES_PASSWORD: ${secrets.databasePassword}
`;
