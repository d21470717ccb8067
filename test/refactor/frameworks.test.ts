import { strict as assert } from "node:assert";
import { referenceFor } from "../../src/references";
import { noProject, type Project } from "../../src/references/project";
import { fixed, type Marked, moveMarked, refusal } from "./marked";

/** Above a project there are folders of any name. */
const root = "file:///home/public/tools/server";

/** A project with these npm packages, and other files by name. */
function project(packages: string, files: Readonly<Record<string, string>> = {}): Project {
  const dependencies = Object.fromEntries(
    `@types/node ${packages}`
      .trim()
      .split(" ")
      .map((name) => {
        const at = name.lastIndexOf("@");
        return at > 0 ? [name.slice(0, at), `^${name.slice(at + 1)}`] : [name, "*"];
      }),
  );
  const texts = { "package.json": JSON.stringify({ dependencies }), ...files };
  return { root, files: new Set(Object.keys(texts)), manifests: new Map(Object.entries(texts)) };
}

const ids: Readonly<Record<string, string>> = {
  ...{
    js: "javascript",
    mjs: "javascript",
    jsx: "javascriptreact",
    ts: "typescript",
    tsx: "typescriptreact",
  },
  ...{ astro: "astro", vue: "vue", svelte: "svelte", html: "html" },
};

function at(path: string, text: string, of: Project): Marked {
  return {
    text,
    path: `${root}/${path}`,
    languageId: ids[path.slice(path.lastIndexOf(".") + 1)]!,
    project: of,
  };
}

const deno: Project = { files: new Set(["deno.json"]), manifests: new Map([["deno.json", "{}"]]) };
const wrangler = { "wrangler.jsonc": "{}" };
const key = 'export const stripeKey = "⟦s3cret⟧";\n';
const env = "export const stripeKey = process.env.STRIPE_KEY!;\n";

describe("what stays on a server reads a variable", () => {
  const cases: [name: string, of: Project, path: string, before: string, after: string][] = [
    ["Node", project("express"), "src/a.ts", key, env],
    ["a script of no project", noProject, "a.js", key, env.replace("!", "")],
    ["Deno", deno, "a.ts", key, 'export const stripeKey = Deno.env.get("STRIPE_KEY")!;\n'],
    [
      "Deno, in a template",
      deno,
      "a.ts",
      "f(`Bearer ⟦s3cret⟧`);",
      'f(`Bearer ${Deno.env.get("API_TOKEN")}`);',
    ],
    [
      "a function of Supabase",
      project("next"),
      "supabase/functions/a/index.ts",
      key,
      'export const stripeKey = Deno.env.get("STRIPE_KEY")!;\n',
    ],
    ["Bun", project("@types/bun"), "a.ts", key, env],
    [
      "Bun, in its spelling",
      project("@types/bun"),
      "a.ts",
      `f(Bun.env.A);\n${key}`,
      "f(Bun.env.A);\nexport const stripeKey = Bun.env.STRIPE_KEY!;\n",
    ],
    ["Next.js, a page", project("next react-dom"), "app/a/page.tsx", key, env],
    ["Next.js, a route", project("next react-dom"), "src/app/api/a/route.ts", key, env],
    [
      "Next.js, an action",
      project("next react-dom"),
      "lib/a.ts",
      `"use server";\n${key}`,
      `"use server";\n${env}`,
    ],
    [
      "Next.js, what imports a server's package",
      project("next"),
      "lib/a.ts",
      `import Stripe from "stripe";\n${key}`,
      `import Stripe from "stripe";\n${env}`,
    ],
    [
      "Next.js, a page's function",
      project("next"),
      "pages/a.tsx",
      'export async function getServerSideProps({ req }) {\n  return f({ key: "⟦s3cret⟧" });\n}\n',
      "export async function getServerSideProps({ req }) {\n  return f({ key: process.env.API_TOKEN! });\n}\n",
    ],
    ["Next.js, an API's page", project("next"), "pages/api/a.ts", key, env],
    [
      "Next.js, its settings",
      project("next"),
      "next.config.mjs",
      'export default { images: f("⟦s3cret⟧") };',
      "export default { images: f(process.env.API_TOKEN) };",
    ],
    [
      "SvelteKit",
      project("@sveltejs/kit vite"),
      "src/routes/+page.server.ts",
      `import { error } from '@sveltejs/kit'\n\n${key}`,
      "import { error } from '@sveltejs/kit'\nimport { env } from '$env/dynamic/private'\n\nexport const stripeKey = env.STRIPE_KEY!;\n",
    ],
    [
      "SvelteKit, where env is something else",
      project("@sveltejs/kit"),
      "src/lib/server/a.js",
      `const env = f();\n${key}`,
      'import { env as privateEnv } from "$env/dynamic/private";\n\nconst env = f();\nexport const stripeKey = privateEnv.STRIPE_KEY;\n',
    ],
    [
      "SvelteKit, where it is imported",
      project("@sveltejs/kit"),
      "src/hooks.server.js",
      `import { env } from "$env/dynamic/private";\n${key}`,
      'import { env } from "$env/dynamic/private";\nexport const stripeKey = env.STRIPE_KEY;\n',
    ],
    ["Nuxt", project("nuxt vue"), "server/api/a.ts", key, env],
    [
      "Nuxt, its settings",
      project("nuxt vue"),
      "nuxt.config.ts",
      'export default defineNuxtConfig({ runtimeConfig: { stripeKey: "⟦s3cret⟧" } });',
      "export default defineNuxtConfig({ runtimeConfig: { stripeKey: process.env.STRIPE_KEY! } });",
    ],
    [
      "Astro",
      project("astro@5.1.0"),
      "src/pages/a.astro",
      '---\nimport A from "../A.astro";\nconst stripeKey = "⟦s3cret⟧";\n---\n<A k={1} />\n<script>\nimport b from "b";\n</script>\n',
      '---\nimport A from "../A.astro";\nimport { getSecret } from "astro:env/server";\nconst stripeKey = getSecret("STRIPE_KEY")!;\n---\n<A k={1} />\n<script>\nimport b from "b";\n</script>\n',
    ],
    [
      "Astro, without imports",
      project("astro@6.0.1"),
      "src/a.astro",
      '---\nconst stripeKey = "⟦s3cret⟧";\n---\n',
      '---\nimport { getSecret } from "astro:env/server";\n\nconst stripeKey = getSecret("STRIPE_KEY")!;\n---\n',
    ],
    [
      "Astro before 5",
      project("astro@4.16.0"),
      "src/pages/a.ts",
      key,
      "export const stripeKey = import.meta.env.STRIPE_KEY;\n",
    ],
    [
      "React Router, a loader",
      project("@react-router/dev react-dom"),
      "app/routes/a.tsx",
      'export const loader = async ({ params }: Route.LoaderArgs) => {\n  return f("⟦s3cret⟧");\n};\nexport default function A() {}',
      "export const loader = async ({ params }: Route.LoaderArgs) => {\n  return f(process.env.API_TOKEN!);\n};\nexport default function A() {}",
    ],
    ["Remix, a server's module", project("@remix-run/react"), "app/a.server.ts", key, env],
    ["Gatsby", project("gatsby"), "gatsby-node.js", key, env.replace("!", "")],
    ["Expo, a route", project("expo react-native"), "app/a+api.ts", key, env],
    ["Angular, its server", project("@angular/core"), "src/server.ts", key, env],
    ["Electron, the main process", project("electron"), "src/main/a.ts", key, env],
    ["Create React App, a test", project("react-scripts"), "src/a.test.js", key, env.replace("!", "")],
    [
      "Vite, its settings",
      project("vite react-dom"),
      "vite.config.ts",
      'import { defineConfig } from "vite";\nexport default defineConfig({ plugins: [f("⟦s3cret⟧")] });',
      'import { loadEnv, defineConfig } from "vite";\nexport default defineConfig({ plugins: [f(loadEnv("", process.cwd(), "").API_TOKEN)] });',
    ],
    ["Vite, the server beside it", project("vite react-dom express"), "server/a.ts", key, env],
    [
      "a worker",
      project("wrangler", wrangler),
      "src/index.ts",
      'export default {\n  async fetch(request: Request, env: Env) {\n    return f("⟦s3cret⟧");\n  },\n};\n',
      "export default {\n  async fetch(request: Request, env: Env) {\n    return f(env.API_TOKEN);\n  },\n};\n",
    ],
    [
      "a worker beside its handlers",
      project("wrangler", wrangler),
      "src/index.ts",
      'export default {\n  async fetch(request: Request, env: Env) {\n    return f();\n  },\n};\nconst f = () => "⟦s3cret⟧";\n',
      'import { env } from "cloudflare:workers";\n\nexport default {\n  async fetch(request: Request, env: Env) {\n    return f();\n  },\n};\nconst f = () => env.API_TOKEN;\n',
    ],
    [
      "a worker with a type of its own",
      project("wrangler", wrangler),
      "src/index.ts",
      'interface Env { A: string }\nexport default { fetch: (request: Request, env: Env) => f("⟦s3cret⟧") };\n',
      'import { env as workerEnv } from "cloudflare:workers";\n\ninterface Env { A: string }\nexport default { fetch: (request: Request, env: Env) => f(workerEnv.API_TOKEN) };\n',
    ],
    [
      "k6",
      project("@types/k6"),
      "load/a.js",
      'import http from "k6/http";\nf("⟦s3cret⟧");',
      'import http from "k6/http";\nf(__ENV.API_TOKEN);',
    ],
    ["a script of an extension's project", project("wxt"), "scripts/publish.js", key, env.replace("!", "")],
    [
      "the settings of a process manager",
      project("express"),
      "ecosystem.config.js",
      'module.exports = { env: { STRIPE_KEY: "⟦s3cret⟧" } };',
      "module.exports = { env: { STRIPE_KEY: process.env.STRIPE_KEY } };",
    ],
  ];
  for (const [name, of, path, before, after] of cases) {
    it(`${name}: ${path}`, () => assert.equal(fixed(at(path, before, of)), after));
  }
});

describe("what is sent to browsers, or in doubt may be, keeps its secret", () => {
  const cases: [name: string, of: Project, path: string, text?: string][] = [
    ["a page", project(""), "a.html", '<script>const key = "⟦s3cret⟧";</script>'],
    ["a component of Vue", project("nuxt"), "pages/a.vue", '<script setup>const key = "⟦s3cret⟧"</script>'],
    [
      "a component of Svelte",
      project("@sveltejs/kit"),
      "src/a.svelte",
      '<script>const key = "⟦s3cret⟧"</script>',
    ],
    ["a script in a page's folder", noProject, "public/a.js"],
    ["a script that reads the page", noProject, "a.js", 'document.getElementById("a").x = "⟦s3cret⟧";'],
    ["a user script", noProject, "a.js", `// ==UserScript==\n// @name a\n${key}`],
    ["Next.js, a client's component", project("next"), "app/a/page.tsx", `"use client";\n${key}`],
    [
      "Next.js, a client's component below a comment",
      project("next"),
      "app/a/page.tsx",
      `/* A. */\n'use client'\n${key}`,
    ],
    ["Next.js, a component of either", project("next"), "components/a.tsx"],
    [
      "Next.js, a page beside its function",
      project("next"),
      "pages/a.tsx",
      `export async function getServerSideProps() { return f(); }\n${key}`,
    ],
    [
      "Next.js, a page behind its function",
      project("next"),
      "pages/a.tsx",
      'export async function getServerSideProps() { return f() }\nexport default function A() { return f("⟦s3cret⟧") }\n',
    ],
    [
      "Next.js, settings for browsers",
      project("next"),
      "next.config.js",
      'module.exports = { env: { STRIPE_KEY: "⟦s3cret⟧" } };',
    ],
    ["SvelteKit, a page's load", project("@sveltejs/kit"), "src/routes/+page.ts"],
    ["SvelteKit, a shared module", project("@sveltejs/kit"), "src/lib/a.ts"],
    ["Nuxt, a composable", project("nuxt"), "composables/a.ts"],
    [
      "Nuxt, settings for browsers",
      project("nuxt"),
      "nuxt.config.ts",
      'export default f({ runtimeConfig: { public: { key: "⟦s3cret⟧" } } });',
    ],
    [
      "Astro, a script",
      project("astro@5.0.0"),
      "src/a.astro",
      '---\nconst a = 1;\n---\n<script>const key = "⟦s3cret⟧";</script>',
    ],
    ["Astro, a component of React", project("astro@5.0.0 react-dom"), "src/components/a.tsx"],
    [
      "React Router, a route's component",
      project("@react-router/dev"),
      "app/routes/a.tsx",
      'export async function loader() { return f() }\nexport default function A() { return <B k="⟦s3cret⟧" /> }',
    ],
    ["Gatsby", project("gatsby"), "src/pages/a.js"],
    ["Create React App", project("react-scripts"), "src/a.js"],
    ["Vue CLI", project("@vue/cli-service vue"), "src/a.js"],
    ["Angular", project("@angular/core"), "src/environments/environment.ts"],
    ["Expo", project("expo react-native"), "app/a.tsx"],
    ["Expo, its settings", project("expo"), "app.config.ts", 'export default { name: "⟦s3cret⟧" };'],
    ["Electron, a renderer", project("electron react-dom"), "src/renderer/main.ts"],
    ["Vite", project("vite react-dom"), "src/a.ts"],
    [
      "Vite, settings for browsers",
      project("vite react-dom"),
      "vite.config.ts",
      'import { defineConfig } from "vite";\nexport default defineConfig({ define: { KEY: "⟦s3cret⟧" } });',
    ],
    [
      "an extension of browsers",
      project("", { "manifest.json": '{"manifest_version": 3}' }),
      "background.js",
    ],
    ["an extension of browsers that is built", project("wxt"), "entrypoints/background.ts"],
    ["a story", project("vite react-dom"), "src/a.stories.ts"],
    ["a page beside a worker", project("wrangler react-dom", wrangler), "src/a.ts"],
    ["a component of any framework", project("waku"), "src/a.tsx", `"use client"\n${key}`],
  ];
  for (const [name, of, path, text = key] of cases) {
    it(`${name}: ${path}`, () => assert.equal(refusal(at(path, text, of)), "client-bundle"));
  }
});

describe("a framework", () => {
  const homes = (path: string, of: Project): readonly string[] | undefined => {
    const { languageId, text } = at(path, key.replace(/[⟦⟧]/g, ""), of);
    return referenceFor({ languageId, text, path: `${root}/${path}`, project: of }, 0)?.homes;
  };

  it("reads the .env files that it says it reads", () => {
    assert.deepEqual(homes("app/page.tsx", project("next")), [".env.local", ".env"]);
    assert.deepEqual(homes("src/worker.ts", project("wrangler", wrangler)), [".dev.vars", ".env"]);
    assert.deepEqual(homes("gatsby-node.js", project("gatsby")), [".env.development", ".env.production"]);
    assert.equal(homes("a.ts", project("express")), undefined);
  });

  it("has the variable of a worker put by a command", () => {
    const outcome = moveMarked(at("src/worker.ts", key, project("wrangler", wrangler)));
    assert.ok(outcome.kind === "moved");
    assert.equal(outcome.command, "npx wrangler secret put STRIPE_KEY");
  });

  it("that expands dollar signs in .env gets them escaped", () => {
    const outcome = moveMarked(at("app/page.tsx", 'f("⟦p$word$HOME⟧");', project("next")));
    assert.ok(outcome.kind === "moved");
    assert.match(outcome.env, /^API_TOKEN='p\\\$word\\\$HOME'$/m);
  });
});
