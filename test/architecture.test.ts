import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, posix, relative, resolve } from "node:path";
import { once } from "../src/util/once";

const root = resolve(__dirname, "../..", "src");

/** What each folder may import: folders of ours, `node` for Node's modules, `vscode`. */
const allowed: Record<string, readonly string[]> = {
  util: ["util"],
  engine: ["engine", "util"],
  rules: ["rules", "engine/rule", "engine/checks"],
  dotenv: ["dotenv", "util"],
  references: ["references", "util"],
  refactor: ["refactor", "engine", "dotenv", "references", "util"],
  lifecycle: ["lifecycle", "engine", "dotenv", "util"],
  audit: [
    ...[
      "audit",
      "lifecycle",
      "engine",
      "rules",
      "references",
      "git",
      "suppress",
      "ownRules",
      "dotenv",
      "report",
      "stores/storedSecrets",
      "stores/textFile",
      "util",
      "node",
    ],
  ],
  masking: ["masking", "engine/checks", "dotenv", "util"],
  suppress: ["suppress", "engine", "util"],
  ownRules: ["ownRules", "suppress", "engine", "util"],
  git: ["git", "lifecycle/exposure", "engine", "dotenv", "ownRules", "util", "node"],
  stores: ["stores", "lifecycle/configText", "lifecycle/policySchema", "engine", "dotenv", "util", "node"],
  rotation: ["rotation", "stores", "lifecycle", "engine", "dotenv", "util", "node"],
  editor: [
    ...[
      "editor",
      "engine",
      "rules",
      "dotenv",
      "references",
      "refactor",
      "lifecycle",
      "audit",
      "report",
      "git",
      "stores",
      "rotation",
      "suppress",
      "ownRules",
      "masking",
    ],
    ...["util", "node", "vscode"],
  ],
  report: ["report", "engine", "rules", "lifecycle", "util"],
  "cli.ts": [
    "audit",
    "engine",
    "rules",
    "dotenv",
    "suppress",
    "ownRules",
    "git",
    "stores",
    "rotation",
    "lifecycle",
    "report",
    "util",
    "node",
  ],
  "auditWorker.ts": ["audit", "lifecycle", "engine", "rules", "ownRules", "git", "stores", "util", "node"],
  "worker.ts": ["engine", "rules", "ownRules", "dotenv", "git", "lifecycle", "util", "node"],
  "extension.ts": ["editor", "engine", "rules", "git", "stores", "rotation", "util", "node", "vscode"],
  "extension.web.ts": ["editor", "engine", "rules", "git", "util", "vscode"],
};

interface Import {
  readonly file: string;
  readonly target: string;
}

const sources = once((): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.split("\\").join("/")),
);

/** The imports of one file: of ours as paths below src without ending, others by their module name. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), "utf8");
  const named = text.matchAll(/(?:from|import|require\(|import\()\s*["']([^"'\n]+)["']/g);
  return [...named].map(([, name]) => ({
    file,
    target: name!.startsWith(".") ? relative(root, resolve(root, dirname(file), name!)) : name!,
  }));
}

function roomOf(path: string): string {
  const [first] = path.split("/");
  return path.includes("/") ? first! : `${path.replace(/\.ts$/, "")}.ts`;
}

/** The name in the table under which an import falls; undefined for a package, which any folder may use. */
function groupOf({ target }: Import): string | undefined {
  if (target === "vscode") return "vscode";
  if (target.startsWith("node:") || builtinModules.includes(target)) return "node";
  return sources().includes(`${target}.ts`) ? target : undefined;
}

function isAllowed(entry: Import): boolean {
  const group = groupOf(entry);
  if (group === undefined) return true;
  const may = allowed[roomOf(entry.file)] ?? [];
  return may.some((name) => group === name || group.startsWith(`${name}/`));
}

describe("the architecture", () => {
  const imports = sources().flatMap(importsOf);

  it("has a row in the import table for every folder and entry file", () => {
    const rooms = new Set(sources().map(roomOf));
    assert.deepEqual(
      [...rooms].filter((room) => !(room in allowed)),
      [],
    );
  });

  it("is not broken by any import", () => {
    const broken = imports.filter((entry) => !isAllowed(entry));
    assert.deepEqual(
      broken.map(({ file, target }) => `${file} imports ${target}`),
      [],
    );
  });

  it("resolves every relative import to a file of ours", () => {
    const lost = sources()
      .flatMap(importsOf)
      .filter(({ target }) => target.startsWith(".."));
    assert.deepEqual(lost, []);
  });

  it("reaches the package that encrypts files through one file, which is loaded with the stores", () => {
    const users = imports.filter(({ target }) => target === "@dotenvx/primitives");
    assert.deepEqual(
      users.map(({ file }) => file),
      ["stores/dotenvx/cipher.ts"],
    );
  });

  it("has no import cycles", () => {
    const edges = new Map<string, string[]>();
    for (const { file, target } of imports) {
      const from = file.replace(/\.ts$/, "");
      edges.set(from, [...(edges.get(from) ?? []), posix.normalize(target)]);
    }
    const done = new Set<string>();
    const walk = (node: string, path: readonly string[]): void => {
      assert.ok(!path.includes(node), `cycle: ${[...path, node].join(" → ")}`);
      if (done.has(node)) return;
      for (const next of edges.get(node) ?? []) walk(next, [...path, node]);
      done.add(node);
    };
    for (const node of edges.keys()) walk(node, []);
  });
});
