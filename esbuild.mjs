// Builds the bundles into dist/ (desktop, web, cli, worker, and the parts that they load when these are asked for) and the
// tables that they read, or with --tests turns src/, test/ and bench/ into plain CommonJS under out/, file by file, for
// mocha and for the extension host.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { build, context } from "esbuild";

const flags = new Set(process.argv.slice(2));
const { version } = JSON.parse(readFileSync("package.json", "utf8"));

const digest = digestOf("src");

const common = {
  bundle: true,
  format: "cjs",
  target: "node20",
  platform: "node",
  // The UMD form of a package, where that is its `main`, cannot be bundled.
  mainFields: ["module", "main"],
  // What clients of databases look for is left out.
  external: ["vscode", "pg-native", "pg-cloudflare"],
  minify: flags.has("--production"),
  sourcemap: flags.has("--production") ? false : "linked",
  define: { TACIT_VERSION: JSON.stringify(version), TACIT_SOURCES: JSON.stringify(digest) },
  logLevel: "warning",
};

/** What is loaded when it is asked for, by the name of its bundle: a file or folder of ours, or a package. */
const parts = {
  catalogue: "./src/editor/catalogue",
  activate: "./src/editor/activate",
  fixes: "./src/editor/fixes",
  stores: "./src/stores",
  awsSdk: "./src/stores/aws/awsSdk",
  proxied: "./src/stores/proxied",
  rotation: "./src/rotation",
  postgresClient: "./src/rotation/providers/postgresClient",
  mysqlClient: "./src/rotation/providers/mysqlClient",
  re2js: "re2js",
  yaml: "yaml",
};

/** Leaves the parts to be loaded from their bundles; packages only where they are not imported at once. */
const inParts = {
  name: "in parts",
  setup: ({ onResolve }) => {
    const bundleOf = new Map(Object.entries(parts).map(([name, path]) => [path, `./${name}.js`]));
    onResolve({ filter: /^[.a-z]/ }, ({ path, resolveDir, kind }) => {
      const isOurs = path.startsWith(".");
      if (isOurs ? kind === "entry-point" : kind !== "require-call") return undefined;
      const bundle = bundleOf.get(isOurs ? `./${relative(".", join(resolveDir, path))}` : path);
      return bundle && { path: bundle, external: true };
    });
  },
};

const bundles = [
  ...Object.entries(parts).map(([name, path]) => ({
    ...common,
    entryPoints: [path],
    outfile: `dist/${name}.js`,
    plugins: [inParts],
  })),
  { ...common, entryPoints: ["src/extension.ts"], outfile: "dist/extension.js", plugins: [inParts] },
  {
    ...common,
    entryPoints: ["src/extension.web.ts"],
    outfile: "dist/extension.web.js",
    platform: "browser",
    target: "es2022",
  },
  {
    ...common,
    entryPoints: ["src/cli.ts"],
    outfile: "dist/cli.js",
    banner: { js: "#!/usr/bin/env node" },
    plugins: [inParts],
  },
  { ...common, entryPoints: ["src/worker.ts"], outfile: "dist/worker.js", plugins: [inParts] },
  { ...common, entryPoints: ["src/auditWorker.ts"], outfile: "dist/auditWorker.js", plugins: [inParts] },
];

/** Writes what the engine would otherwise make at each start, beside the bundles that read it and behind their digest. */
async function writeTables() {
  const tables = await made(
    'import { tablesOf } from "./src/engine/tables"; import { rules } from "./src/rules"; export default tablesOf(rules);',
  );
  await writeFile("dist/tables.bin", Buffer.concat([Buffer.from(digest), tables]));
}

/** Writes the font that hides text before any code of the extension has run. */
async function writeMaskFont() {
  await writeFile(
    "dist/mask.ttf",
    await made('import { maskFont } from "./src/masking/font"; export default maskFont();'),
  );
}

/** Writes the schema by which the editor completes and checks `.tacit/config.json`. */
async function writeConfigSchema() {
  const schema = await made(
    'import { configSchema } from "./src/stores/configSchema"; export default configSchema();',
  );
  await writeFile("dist/config.schema.json", JSON.stringify(schema));
}

/** What a module that imports from `src` exports as its default. */
async function made(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: "." },
    bundle: true,
    format: "esm",
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  return (await import(`data:text/javascript;base64,${code}`)).default;
}

/** Every TypeScript file below `folder`. */
function sources(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`);
}

/** Tells these sources from all others. */
function digestOf(folder) {
  const hash = createHash("sha256").update(readFileSync("package-lock.json"));
  for (const file of sources(folder).sort()) hash.update(readFileSync(file));
  return hash.digest("hex");
}

if (flags.has("--tests")) {
  await rm("out", { recursive: true, force: true });
  const { bundle, external, minify, ...rest } = common;
  const { TACIT_SOURCES, ...define } = rest.define;
  await build({
    ...rest,
    define,
    sourcemap: "inline",
    entryPoints: ["src", "test", "bench"].flatMap(sources),
    outbase: ".",
    outdir: "out",
  });
  // What is measured is bundled as the product is; modules by themselves are slower.
  await build({
    ...rest,
    define,
    bundle: true,
    packages: "external",
    sourcemap: "inline",
    entryPoints: ["bench/bench.ts"],
    outfile: "out/bench/speed/bench.js",
  });
} else if (flags.has("--watch")) {
  for (const options of bundles) {
    await (await context({ ...options, logLevel: "info" })).watch();
  }
} else {
  await rm("dist", { recursive: true, force: true });
  await Promise.all(bundles.map((options) => build(options)));
  await Promise.all([writeTables(), writeMaskFont(), writeConfigSchema()]);
}
