/** A document as README shows what becomes of its secret. */
export interface Example {
  readonly what: string;
  readonly languageId: string;
  readonly path: string;
  /** The document, the secret between ⟦ and ⟧. */
  readonly text: string;
  /** What the rule suggests as the name; `API_KEY` when absent. */
  readonly variable?: string;
  /** Other files of the project that say what it is, by base name. */
  readonly project?: Readonly<Record<string, string>>;
}

const pkg = (...names: readonly string[]): Readonly<Record<string, string>> => ({
  "package.json": JSON.stringify({ dependencies: Object.fromEntries(names.map((name) => [name, "1"])) }),
});

/** Languages, each with the statement that people write. */
export const programs: readonly Example[] = [
  { what: "JavaScript", languageId: "javascript", path: "/p/a.js", text: 'const apiKey = "⟦s3cret⟧";' },
  {
    what: "TypeScript",
    languageId: "typescript",
    path: "/p/a.ts",
    text: 'const apiKey = "⟦s3cret⟧";',
    project: pkg("@types/node"),
  },
  {
    what: "Deno",
    languageId: "typescript",
    path: "/p/a.ts",
    text: 'const apiKey = "⟦s3cret⟧";',
    project: { "deno.json": "{}" },
  },
  {
    what: "SvelteKit (server)",
    languageId: "typescript",
    path: "/p/src/routes/+page.server.ts",
    text: 'const apiKey = "⟦s3cret⟧";',
    project: pkg("@sveltejs/kit"),
  },
  {
    what: "Cloudflare Workers",
    languageId: "typescript",
    path: "/p/src/index.ts",
    text: 'export default {\n  fetch(request: Request, env: Env) {\n    const apiKey = "⟦s3cret⟧";\n  },\n};',
    project: { ...pkg("wrangler"), "wrangler.toml": "" },
  },
  { what: "Python", languageId: "python", path: "/p/a.py", text: 'import os\n\napi_key = "⟦s3cret⟧"' },
  {
    what: "Go",
    languageId: "go",
    path: "/p/a.go",
    text: 'package a\n\nimport "os"\n\nvar apiKey = "⟦s3cret⟧"',
  },
  {
    what: "Java",
    languageId: "java",
    path: "/p/A.java",
    text: 'import java.util.Objects;\nclass A { String apiKey = "⟦s3cret⟧"; }',
  },
  { what: "Kotlin", languageId: "kotlin", path: "/p/a.kt", text: 'val apiKey = "⟦s3cret⟧"' },
  { what: "Scala", languageId: "scala", path: "/p/a.scala", text: 'val apiKey = "⟦s3cret⟧"' },
  { what: "Groovy", languageId: "groovy", path: "/p/a.groovy", text: "def apiKey = '⟦s3cret⟧'" },
  { what: "Clojure", languageId: "clojure", path: "/p/a.clj", text: '(def api-key "⟦s3cret⟧")' },
  {
    what: "C#",
    languageId: "csharp",
    path: "/p/a.cs",
    text: 'using System;\nclass A { string apiKey = "⟦s3cret⟧"; }',
  },
  { what: "F#", languageId: "fsharp", path: "/p/a.fs", text: 'open System\nlet apiKey = "⟦s3cret⟧"' },
  { what: "Visual Basic", languageId: "vb", path: "/p/a.vb", text: 'Dim apiKey As String = "⟦s3cret⟧"' },
  { what: "Ruby", languageId: "ruby", path: "/p/a.rb", text: 'api_key = "⟦s3cret⟧"' },
  { what: "PHP", languageId: "php", path: "/p/a.php", text: "<?php\n$apiKey = '⟦s3cret⟧';" },
  {
    what: "Laravel",
    languageId: "php",
    path: "/p/config/services.php",
    text: "<?php\nreturn ['key' => '⟦s3cret⟧'];",
    project: { "composer.json": '{"require": {"laravel/framework": "12"}}' },
  },
  {
    what: "Rust",
    languageId: "rust",
    path: "/p/src/main.rs",
    text: 'fn main() {\n    let api_key = "⟦s3cret⟧".to_string();\n}',
  },
  {
    what: "C",
    languageId: "c",
    path: "/p/a.c",
    text: '#include <stdlib.h>\n\nvoid f(void) {\n  const char *api_key = "⟦s3cret⟧";\n}',
  },
  {
    what: "C++",
    languageId: "cpp",
    path: "/p/a.cpp",
    text: '#include <cstdlib>\n\nconst std::string api_key = "⟦s3cret⟧";',
  },
  {
    what: "Swift",
    languageId: "swift",
    path: "/p/Sources/a.swift",
    text: 'import Foundation\n\nlet apiKey = "⟦s3cret⟧"',
    project: { "Package.swift": "" },
  },
  {
    what: "Dart",
    languageId: "dart",
    path: "/p/bin/a.dart",
    text: "import 'dart:io';\n\nfinal apiKey = '⟦s3cret⟧';",
    project: { "pubspec.yaml": "name: a\n" },
  },
  {
    what: "Elixir",
    languageId: "elixir",
    path: "/p/config/runtime.exs",
    text: 'config :app, api_key: "⟦s3cret⟧"',
  },
  {
    what: "Erlang",
    languageId: "erlang",
    path: "/p/a.erl",
    text: '-module(a).\nf() ->\n    Key = "⟦s3cret⟧",\n    Key.',
  },
  {
    what: "Haskell",
    languageId: "haskell",
    path: "/p/Main.hs",
    text: 'import System.Environment (getEnv)\n\nmain :: IO ()\nmain = do\n  let apiKey = "⟦s3cret⟧"\n  run apiKey\n',
  },
  { what: "Perl", languageId: "perl", path: "/p/a.pl", text: "my $api_key = '⟦s3cret⟧';" },
  { what: "Lua", languageId: "lua", path: "/p/a.lua", text: 'local api_key = "⟦s3cret⟧"' },
  { what: "R", languageId: "r", path: "/p/a.R", text: 'api_key <- "⟦s3cret⟧"' },
  { what: "Julia", languageId: "julia", path: "/p/a.jl", text: 'api_key = "⟦s3cret⟧"' },
  {
    what: "sh, bash, zsh",
    languageId: "shellscript",
    path: "/p/a.sh",
    text: "curl -H 'Authorization: Bearer ⟦s3cret⟧' \"$url\"",
  },
  { what: "fish", languageId: "fish", path: "/p/a.fish", text: "set -x API_KEY '⟦s3cret⟧'" },
  { what: "PowerShell", languageId: "powershell", path: "/p/a.ps1", text: '$apiKey = "⟦s3cret⟧"' },
];

/** Files of tools. */
export const files: readonly Example[] = [
  {
    what: "Compose",
    languageId: "dockercompose",
    path: "/p/compose.yaml",
    text: "services:\n  web:\n    environment:\n      API_KEY: ⟦s3cret⟧\n",
  },
  {
    what: "Kubernetes",
    languageId: "yaml",
    path: "/p/deploy.yaml",
    text: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n    - name: a\n      env:\n        - name: API_KEY\n          value: ⟦s3cret⟧\n",
  },
  {
    what: "GitHub Actions",
    languageId: "yaml",
    path: "/p/.github/workflows/ci.yml",
    text: "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: make\n        env:\n          API_KEY: ⟦s3cret⟧\n",
  },
  {
    what: "GitLab CI",
    languageId: "yaml",
    path: "/p/.gitlab-ci.yml",
    text: "a:\n  script:\n    - deploy --token ⟦s3cret⟧\n",
  },
  {
    what: "Terraform",
    languageId: "terraform",
    path: "/p/main.tf",
    text: 'resource "datadog_integration" "main" {\n  api_key = "⟦s3cret⟧"\n}\n',
  },
  {
    what: "CloudFormation",
    languageId: "yaml",
    path: "/p/template.yaml",
    text: "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  Db:\n    Type: AWS::RDS::DBInstance\n    Properties:\n      MasterUserPassword: ⟦s3cret⟧\n",
  },
  {
    what: "Ansible",
    languageId: "yaml",
    path: "/p/playbook.yml",
    text: "- hosts: all\n  vars:\n    api_key: ⟦s3cret⟧\n  tasks: []\n",
  },
  {
    what: "Spring",
    languageId: "spring-boot-properties-yaml",
    path: "/p/src/main/resources/application.yml",
    text: "stripe:\n  api-key: ⟦s3cret⟧\n",
    project: { "pom.xml": "" },
  },
  {
    what: "Rails",
    languageId: "yaml",
    path: "/p/config/database.yml",
    variable: "DATABASE_PASSWORD",
    text: "production:\n  adapter: postgresql\n  password: ⟦s3cret⟧\n",
    project: { Gemfile: 'gem "rails"' },
  },
  {
    what: "appsettings.json",
    languageId: "json",
    path: "/p/appsettings.json",
    text: '{\n  "Stripe": {\n    "ApiKey": "⟦s3cret⟧"\n  }\n}\n',
  },
  {
    what: ".npmrc (npm)",
    languageId: "properties",
    path: "/p/.npmrc",
    variable: "NPM_TOKEN",
    text: "//npm.example.com/:_authToken=⟦s3cret⟧\n",
    project: { "package-lock.json": "{}" },
  },
  {
    what: ".yarnrc.yml",
    languageId: "yaml",
    path: "/p/.yarnrc.yml",
    variable: "NPM_TOKEN",
    text: "npmAuthToken: ⟦s3cret⟧\n",
  },
  {
    what: "Maven",
    languageId: "xml",
    path: "/p/settings.xml",
    variable: "MAVEN_PASSWORD",
    text: "<settings>\n  <servers>\n    <server>\n      <password>⟦s3cret⟧</password>\n    </server>\n  </servers>\n</settings>\n",
  },
  {
    what: "gradle.properties",
    languageId: "properties",
    path: "/p/gradle.properties",
    text: "signingPassword=⟦s3cret⟧\n",
  },
  {
    what: "NuGet",
    languageId: "xml",
    path: "/p/NuGet.config",
    variable: "NUGET_PASSWORD",
    text: '<configuration>\n  <packageSourceCredentials>\n    <feed>\n      <add key="ClearTextPassword" value="⟦s3cret⟧" />\n    </feed>\n  </packageSourceCredentials>\n</configuration>\n',
  },
  {
    what: "Caddy",
    languageId: "caddyfile",
    path: "/p/Caddyfile",
    text: "example.com {\n  reverse_proxy app {\n    header_up X-Api-Key ⟦s3cret⟧\n  }\n}\n",
  },
  {
    what: "log4j2",
    languageId: "xml",
    path: "/p/log4j2.xml",
    text: '<Configuration>\n  <Appenders>\n    <Http name="a" url="https://example.org">\n      <Property name="X-Api-Key" value="⟦s3cret⟧" />\n    </Http>\n  </Appenders>\n</Configuration>\n',
  },
  {
    what: "launch.json",
    languageId: "jsonc",
    path: "/p/.vscode/launch.json",
    text: '{\n  "configurations": [\n    { "type": "node", "name": "a", "request": "launch", "env": { "API_KEY": "⟦s3cret⟧" } }\n  ]\n}\n',
  },
  {
    what: "mcp.json",
    languageId: "jsonc",
    path: "/p/.vscode/mcp.json",
    text: '{\n  "servers": {\n    "a": { "command": "a", "env": { "API_KEY": "⟦s3cret⟧" } }\n  }\n}\n',
  },
  {
    what: "devcontainer.json",
    languageId: "jsonc",
    path: "/p/.devcontainer/devcontainer.json",
    text: '{\n  "remoteEnv": { "API_KEY": "⟦s3cret⟧" }\n}\n',
  },
];
