import { projectOf } from "../marked";
import type { Format } from "./format";

const start = "set -a; . ./.env; set +a; code .";

export const json: readonly Format[] = [
  {
    name: "appsettings.json",
    path: "src/appsettings.Production.json",
    fixed: [
      {
        what: "goes with its line; the variable overrides the key",
        before: `{\n  "ConnectionStrings": {\n    // the shop's\n    "Other": 1,\n    "Default": "⟦Server=db;User Id=app;Password=S3cr3t!;⟧",\n    "Last": true\n  }\n}\n`,
        after: `{\n  "ConnectionStrings": {\n    // the shop's\n    "Other": 1,\n    "Last": true\n  }\n}\n`,
        env: "ConnectionStrings__Default='Server=db;User Id=app;Password=S3cr3t!;'\n",
      },
      {
        what: "goes with the comma before it when it is the last",
        before: `{\r\n  "Jwt": { "Issuer": "x", "Key": "⟦aZ9-\\u0041\\"b⟧" }\r\n}\r\n`,
        after: `{\r\n  "Jwt": { "Issuer": "x" }\r\n}\r\n`,
        env: `Jwt__Key='aZ9-A"b'\n`,
      },
      {
        what: "goes alone when it is the only one",
        before: `{\n  "Mail": {\n    "Password": "⟦pa55⟧"\n  }\n}\n`,
        after: `{\n  "Mail": {\n  }\n}\n`,
        env: "Mail__Password=pa55\n",
      },
      {
        what: "in a list of objects",
        before: `{"Users":[{"Name":"a"},{"Name":"b","Password":"⟦pa55⟧","Age":3}]}`,
        after: `{"Users":[{"Name":"a"},{"Name":"b","Age":3}]}`,
        env: "Users__1__Password=pa55\n",
      },
    ],
    refused: [
      [`{ "Url": "x?key=⟦pa55⟧&y=1" }`, "no-interpolation"],
      [`{ "My.Key": "⟦pa55⟧" }`, "no-interpolation"],
      [`{ "Keys": ["⟦pa55⟧"] }`, "no-interpolation"],
      [`{ "a": 1, // the next\n "Key": "⟦pa55⟧" }`, "no-interpolation"],
      [`{ "⟦pa55⟧": 1 }`, "not-a-string"],
      [`{ /* ⟦pa55⟧ */ }`, "in-comment"],
    ],
  },
  {
    name: "launch.json",
    path: ".vscode/launch.json",
    fixed: [
      {
        what: "is a variable of a program whose debugger loads a file",
        before: `{\n  "configurations": [\n    {\n      "type": "node",\n      "env": {\n        "PORT": "1",\n        "API_KEY": "⟦s3cr3t-9⟧"\n      }\n    }\n  ]\n}\n`,
        after: `{\n  "configurations": [\n    {\n      "type": "node",\n      "envFile": "\${workspaceFolder}/.env",\n      "env": {\n        "PORT": "1"\n      }\n    }\n  ]\n}\n`,
        env: "API_KEY=s3cr3t-9\n",
      },
      {
        what: "is such a variable, and the file is loaded already",
        before: `{"configurations":[{"type":"go","envFile":"\${workspaceFolder}/.env","env":{"API_KEY":"⟦s3cr3t-9⟧"}}]}`,
        after: `{"configurations":[{"type":"go","envFile":"\${workspaceFolder}/.env","env":{}}]}`,
        env: "API_KEY=s3cr3t-9\n",
      },
      {
        what: "is such a variable, and another file is loaded",
        before: `{"configurations":[{"type":"go","envFile":"x.env","env":{"API_KEY":"⟦s3cr3t-9⟧"}}]}`,
        after: `{"configurations":[{"type":"go","envFile":"x.env","env":{"API_KEY":"\${env:API_KEY}"}}]}`,
        env: "API_KEY=s3cr3t-9\n",
      },
      {
        what: "is a variable of a program whose debugger does not",
        before: `{"configurations":[{"type":"lldb-x","env":{"API_KEY":"⟦s3cr3t-9⟧"},}]}`,
        after: `{"configurations":[{"type":"lldb-x","env":{"API_KEY":"\${env:API_KEY}"},}]}`,
        env: "API_KEY=s3cr3t-9\n",
        command: start,
      },
      {
        what: "is a part of an argument beside another reference",
        before: `{"configurations":[{"type":"node","args":["--key=⟦s3cr3t-9⟧:\${env:HOME}"]}]}`,
        after: `{"configurations":[{"type":"node","args":["--key=\${env:SECRET_TOKEN}:\${env:HOME}"]}]}`,
        env: "SECRET_TOKEN=s3cr3t-9\n",
        command: start,
      },
    ],
    refused: [[`{"configurations":[{"env":{"A_KEY":"⟦a\${b}c⟧"}}]}`, "run-time-value"]],
  },
  {
    name: "tasks.json",
    path: ".vscode/tasks.json",
    fixed: [
      {
        what: "is a variable of the task",
        before: `{"tasks":[{"label":"x","options":{"env":{"DB_PASSWORD":"⟦s3cr3t 9⟧"}}}]}`,
        after: `{"tasks":[{"label":"x","options":{"env":{"DB_PASSWORD":"\${env:DB_PASSWORD}"}}}]}`,
        env: "DB_PASSWORD='s3cr3t 9'\n",
        command: start,
      },
    ],
    refused: [[`{"tasks":[{"label":"x","detail":"⟦s3cr3t-9⟧"}]}`, "no-interpolation"]],
  },
  {
    name: "settings.json",
    path: ".vscode/settings.json",
    fixed: [
      {
        what: "is a variable of the terminal",
        before: `{"terminal.integrated.env.linux":{"DB_PASSWORD":"⟦s3cr3t-9⟧"}}`,
        after: `{"terminal.integrated.env.linux":{"DB_PASSWORD":"\${env:DB_PASSWORD}"}}`,
        env: "DB_PASSWORD=s3cr3t-9\n",
      },
    ],
    refused: [[`{"sqltools.connections":[{"password":"⟦s3cr3t-9⟧"}]}`, "no-interpolation"]],
  },
  {
    name: "mcp.json",
    path: ".vscode/mcp.json",
    fixed: [
      {
        what: "is a variable of a program",
        before: `{\n\t"servers": {\n\t\t"github": {\n\t\t\t"command": "npx",\n\t\t\t"env": { "GITHUB_TOKEN": "⟦s3cr3t-9⟧" }\n\t\t}\n\t}\n}`,
        after: `{\n\t"servers": {\n\t\t"github": {\n\t\t\t"command": "npx",\n\t\t\t"envFile": "\${workspaceFolder}/.env",\n\t\t\t"env": {}\n\t\t}\n\t}\n}`,
        env: "GITHUB_TOKEN=s3cr3t-9\n",
      },
      {
        what: "is a part of a header",
        before: `{"servers":{"github":{"url":"x","headers":{"Authorization":"Bearer ⟦s3cr3t-9⟧"}}}}`,
        after: `{"servers":{"github":{"url":"x","headers":{"Authorization":"Bearer \${env:GITHUB_AUTHORIZATION}"}}}}`,
        env: "GITHUB_AUTHORIZATION=s3cr3t-9\n",
        command: start,
      },
    ],
    refused: [[`{"inputs":[{"default":"⟦s3cr3t-9⟧"}]}`, "no-interpolation"]],
  },
  {
    name: ".mcp.json",
    path: ".mcp.json",
    fixed: [
      {
        what: "is a variable of a server",
        before: `{"mcpServers":{"db":{"command":"x","env":{"DB_PASSWORD":"⟦s3cr3t-9⟧"}}}}`,
        after: `{"mcpServers":{"db":{"command":"x","env":{"DB_PASSWORD":"\${DB_PASSWORD}"}}}}`,
        env: "DB_PASSWORD=s3cr3t-9\n",
        command: "set -a; . ./.env; set +a; claude",
      },
      {
        what: "is an argument",
        before: `{"mcpServers":{"db":{"args":["--url","⟦postgres://app:s3cr3t@db/x⟧"]}}}`,
        after: `{"mcpServers":{"db":{"args":["--url","\${DATABASE_URL}"]}}}`,
        env: "DATABASE_URL=postgres://app:s3cr3t@db/x\n",
      },
    ],
    refused: [[`{"mcpServers":{"db":{"note":"⟦s3cr3t-9⟧"}}}`, "no-interpolation"]],
  },
  {
    name: "Cursor's mcp.json",
    path: ".cursor/mcp.json",
    fixed: [
      {
        what: "is a header",
        before: `{"mcpServers":{"db":{"headers":{"X-Api-Key":"⟦s3cr3t-9⟧"}}}}`,
        after: `{"mcpServers":{"db":{"headers":{"X-Api-Key":"\${env:DB_X_API_KEY}"}}}}`,
        env: "DB_X_API_KEY=s3cr3t-9\n",
      },
    ],
  },
  {
    name: "devcontainer.json",
    path: ".devcontainer/devcontainer.json",
    fixed: [
      {
        what: "is a variable of the container",
        before: `{\n  // for tests\n  "remoteEnv": { "API_KEY": "⟦s3cr3t-9⟧", }\n}`,
        after: `{\n  // for tests\n  "remoteEnv": { "API_KEY": "\${localEnv:API_KEY}", }\n}`,
        env: "API_KEY=s3cr3t-9\n",
        command: start,
      },
    ],
  },
  {
    name: "Composer's auth.json",
    path: "auth.json",
    project: projectOf({ "composer.json": "{}" }),
    fixed: [],
    refused: [[`{"github-oauth":{"github.com":"⟦s3cr3t-9⟧"}}`, "no-interpolation"]],
  },
];
