// Builds the four bundles into dist/ (desktop, web, cli, worker), or with --tests turns src/, test/ and bench/ into
// plain CommonJS under out/, file by file, for mocha and for the extension host.
import { readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { build, context } from "esbuild";

const flags = new Set(process.argv.slice(2));
const { version } = JSON.parse(readFileSync("package.json", "utf8"));

const common = {
  bundle: true,
  format: "cjs",
  target: "node20",
  platform: "node",
  external: ["vscode"],
  minify: flags.has("--production"),
  sourcemap: flags.has("--production") ? false : "linked",
  define: { TACIT_VERSION: JSON.stringify(version) },
  logLevel: "warning",
};

const bundles = [
  { ...common, entryPoints: ["src/extension.ts"], outfile: "dist/extension.js" },
  {
    ...common,
    entryPoints: ["src/extension.web.ts"],
    outfile: "dist/extension.web.js",
    platform: "browser",
    target: "es2022",
  },
  { ...common, entryPoints: ["src/cli.ts"], outfile: "dist/cli.js", banner: { js: "#!/usr/bin/env node" } },
  { ...common, entryPoints: ["src/worker.ts"], outfile: "dist/worker.js" },
];

/** Every TypeScript file below `folder`. */
function sources(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`);
}

if (flags.has("--tests")) {
  await rm("out", { recursive: true, force: true });
  const { bundle, external, minify, ...rest } = common;
  await build({
    ...rest,
    sourcemap: "inline",
    entryPoints: ["src", "test", "bench"].flatMap(sources),
    outbase: ".",
    outdir: "out",
  });
} else if (flags.has("--watch")) {
  for (const options of bundles) {
    await (await context({ ...options, logLevel: "info" })).watch();
  }
} else {
  await rm("dist", { recursive: true, force: true });
  await Promise.all(bundles.map((options) => build(options)));
}
