// Builds the bundles into dist/ (desktop, web, cli, worker, and the parts that they load when these are asked for) and the
// tables that they read, or with --tests turns src/, test/ and bench/ into plain CommonJS under out/, file by file, for
// mocha and for the extension host.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
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
  external: ["vscode"],
  minify: flags.has("--production"),
  sourcemap: flags.has("--production") ? false : "linked",
  define: { TACIT_VERSION: JSON.stringify(version), TACIT_SOURCES: JSON.stringify(digest) },
  logLevel: "warning",
};

/** Leaves what a bundle of its own holds to be loaded from there. */
const ownBundles = {
  name: "own bundles",
  setup: ({ onResolve }) => {
    onResolve(
      { filter: /^\.{1,2}\/(.*\/)?(catalogue|activate|fixes|awsSdk|proxied|postgresClient|mysqlClient)$/ },
      ({ path }) => ({
        path: `${path.replace(/^.*\//, "./")}.js`,
        external: true,
      }),
    );
    onResolve({ filter: /^\.\/(stores|rotation)$/ }, ({ path }) => ({ path: `${path}.js`, external: true }));
    // Only where they are asked for while the program runs.
    onResolve({ filter: /^(re2js|yaml)$/ }, ({ path, kind }) =>
      kind === "require-call" ? { path: `./${path}.js`, external: true } : undefined,
    );
  },
};

const bundles = [
  { ...common, entryPoints: ["src/extension.ts"], outfile: "dist/extension.js", plugins: [ownBundles] },
  {
    ...common,
    entryPoints: ["src/editor/catalogue.ts"],
    outfile: "dist/catalogue.js",
    plugins: [ownBundles],
  },
  { ...common, entryPoints: ["src/editor/activate.ts"], outfile: "dist/activate.js", plugins: [ownBundles] },
  { ...common, entryPoints: ["re2js"], outfile: "dist/re2js.js" },
  { ...common, entryPoints: ["yaml"], outfile: "dist/yaml.js" },
  { ...common, entryPoints: ["src/editor/fixes.ts"], outfile: "dist/fixes.js" },
  { ...common, entryPoints: ["src/stores/index.ts"], outfile: "dist/stores.js", plugins: [ownBundles] },
  { ...common, entryPoints: ["src/rotation/index.ts"], outfile: "dist/rotation.js", plugins: [ownBundles] },
  {
    ...common,
    entryPoints: ["src/rotation/providers/postgresClient.ts"],
    outfile: "dist/postgresClient.js",
    external: ["pg-native", "pg-cloudflare"],
  },
  { ...common, entryPoints: ["src/rotation/providers/mysqlClient.ts"], outfile: "dist/mysqlClient.js" },
  { ...common, entryPoints: ["src/stores/aws/awsSdk.ts"], outfile: "dist/awsSdk.js" },
  { ...common, entryPoints: ["src/stores/proxied.ts"], outfile: "dist/proxied.js" },
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
    plugins: [ownBundles],
  },
  { ...common, entryPoints: ["src/worker.ts"], outfile: "dist/worker.js", plugins: [ownBundles] },
  { ...common, entryPoints: ["src/auditWorker.ts"], outfile: "dist/auditWorker.js", plugins: [ownBundles] },
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
