import { frontmatterEnd } from "./astro";
import type { Project } from "./project";
import type { Place } from "./reference";
import { hasDirective, isNodeFile, isServer, isTest, isWithin, readsNode } from "./serverSigns";

/** What runs a place's JavaScript, by how variables are read there; `client`, what is sent to people's machines. */
export type Runtime =
  | "client"
  | "node"
  | "framework"
  | "next"
  | "bun"
  | "deno"
  | "workers"
  | "vite-config"
  | "sveltekit"
  | "astro"
  | "gatsby"
  | "k6";

/** How a framework divides a project between servers and browsers. */
interface Framework {
  readonly is: (packages: ReadonlySet<string>, project: Project) => boolean;
  /** What runs a place of such a project; undefined where the framework has no say. */
  readonly runtimeOf: (place: Place, at: number) => Runtime | undefined;
}

const anyOf =
  (...names: readonly string[]) =>
  (packages: ReadonlySet<string>): boolean =>
    names.some((name) => packages.has(name));

/** Tools and tests run in Node; so does what is a server's; all else is built for browsers. */
const divided =
  (server: Runtime, isOwn: (place: Place, at: number) => boolean = isServer): Framework["runtimeOf"] =>
  (place, at) => {
    if (/\.stories\.[jt]sx?$/.test(place.path)) return "client";
    if (isNodeFile(place) || isTest(place.path)) return server === "next" ? server : "node";
    return isOwn(place, at) ? server : "client";
  };

/** https://nextjs.org/docs/app/getting-started/server-and-client-components */
function isNextServer(place: Place, at: number): boolean {
  const { path, text } = place;
  if (/(?<![\w$.])use(?:State|Effect|Reducer|LayoutEffect)\s*[(<]/.test(text)) return false;
  if (hasDirective(text, "use server") || isServer(place)) return true;
  if (/\/pages\/api\/|(?:^|\/)(?:middleware|proxy|instrumentation)\.[jt]s$/.test(path)) return true;
  if (/\/pages\//.test(path))
    return isWithin(["getServerSideProps", "getStaticProps", "getStaticPaths"], text, at);
  return /\/app\/(?:.*\/)?(?:page|layout|template|loading|not-found|default|route|sitemap|robots|manifest|icon|apple-icon|opengraph-image|twitter-image)\.[jt]sx?$/.test(
    path,
  );
}

/** https://svelte.dev/docs/kit/server-only-modules */
function svelteKit(place: Place): Runtime {
  if (isNodeFile(place) || isTest(place.path) || !/\/src\//.test(place.path))
    return viteConfig(place) ?? "node";
  const server = /\/\+server\.[jt]s$|\.server\.[jt]s$|\/lib\/server\/|\/server\//;
  return server.test(place.path) ? "sveltekit" : "client";
}

/** https://docs.astro.build/en/guides/environment-variables/ */
function astro(place: Place, at: number): Runtime {
  const { path, text } = place;
  if (/\.astro$/.test(path)) return at < frontmatterEnd(text) ? "astro" : "client";
  if (isNodeFile(place) || isTest(path)) return "node";
  const endpoint =
    /\/src\/(?:pages\/.*|actions\/.*|middleware(?:\/index)?|content\.config|content\/config)\.[cm]?[jt]s$/;
  return endpoint.test(path) || isServer(place) ? "astro" : "client";
}

/** https://vite.dev/config/#using-environment-variables-in-config */
function viteConfig({ path, text }: Place): Runtime | undefined {
  const isModule = /(?:^|\n)\s*import\s/.test(text);
  return /\/(?:vite|vitest)\.config\.[cm]?[jt]s$/.test(path) && isModule ? "vite-config" : undefined;
}

/** https://reactrouter.com/explanation/code-splitting#removal-of-server-code */
function isRouteServer(place: Place, at: number): boolean {
  const { path, text } = place;
  if (/\.server\.[jt]sx?$|\/\.server\/|\/server\/|\/(?:entry\.)?server\.[jt]sx?$/.test(path)) return true;
  return isWithin(["loader", "action"], text, at) || (readsNode(text) && /\.[cm]?[jt]s$/.test(path));
}

const kept = (path: RegExp) => (place: Place) => path.test(place.path) || isServer(place);

const isPage = anyOf(
  ...["react-dom", "vue", "svelte", "preact", "solid-js", "lit", "jquery", "alpinejs", "@hotwired/stimulus"],
  ...["webpack-dev-server", "html-webpack-plugin"],
);
const bundlers = ["vite", "vite-plus", "rolldown-vite", "vitest", "esbuild", "rollup", "webpack"];

const wrangler = ["wrangler.toml", "wrangler.json", "wrangler.jsonc"];

/** In the order in which they are tried: what others are built upon comes last. */
export const frameworks: readonly Framework[] = [
  { is: anyOf("next"), runtimeOf: divided("next", isNextServer) },
  { is: anyOf("@sveltejs/kit"), runtimeOf: svelteKit },
  // https://nuxt.com/docs/4.x/guide/directory-structure/server
  {
    is: anyOf("nuxt", "nuxt3", "nuxt-edge"),
    runtimeOf: divided("framework", ({ path }) =>
      /\/(?:server|serverMiddleware|modules)\/|\.server\.[jt]s$/.test(path),
    ),
  },
  { is: anyOf("astro"), runtimeOf: astro },
  {
    is: anyOf("@react-router/dev", "@remix-run/dev", "@remix-run/node", "@remix-run/react"),
    runtimeOf: divided("framework", isRouteServer),
  },
  // https://www.gatsbyjs.com/docs/how-to/local-development/environment-variables/
  {
    is: anyOf("gatsby"),
    runtimeOf: (place) => {
      const own =
        /\/gatsby-(?:config|node|ssr)\.[cm]?[jt]sx?$|\/src\/api\/.*\.[jt]s$|\/plugins\/.*\/gatsby-node\.[jt]s$/;
      if (own.test(place.path)) return "gatsby";
      return isNodeFile(place) || isTest(place.path) ? "node" : "client";
    },
  },
  // https://docs.expo.dev/guides/environment-variables/
  {
    is: anyOf(
      "react-native",
      "expo",
      "@capacitor/core",
      "@ionic/angular",
      "nativescript",
      "@nativescript/core",
    ),
    runtimeOf: (place) => {
      const app = /\/(?:app|capacitor|ionic|nativescript)\.config\.[cm]?[jt]s$/.test(place.path);
      if (/\+api\.[jt]sx?$/.test(place.path)) return "framework";
      return !app && (isNodeFile(place) || isTest(place.path) || isServer(place)) ? "node" : "client";
    },
  },
  // https://angular.dev/guide/ssr
  {
    is: (packages, { files }) => packages.has("@angular/core") || files.has("angular.json"),
    runtimeOf: (place) =>
      /\/(?:main\.)?server\.ts$|\/scripts\/|\/\w+\.conf\.js$/.test(place.path) ? "node" : "client",
  },
  // https://www.electronjs.org/docs/latest/tutorial/process-model
  {
    is: anyOf("electron"),
    runtimeOf: divided("node", ({ path, text }) => {
      const process =
        /\/(?:main|electron|background)(?:\/|\.[cm]?[jt]s$)/.test(path) && !/\/renderer\//.test(path);
      return (
        process || /\b(?:BrowserWindow|ipcMain)\b[^;]*(?:from\s*|require\(\s*)["']electron["']/.test(text)
      );
    }),
  },
  {
    is: anyOf("react-scripts", "@vue/cli-service", "parcel", "@ember/app", "ember-cli"),
    runtimeOf: divided("node"),
  },
  {
    is: (packages, { manifests }) => wrangler.some((name) => manifests.has(name)) || packages.has("wrangler"),
    runtimeOf: workers,
  },
  {
    is: (packages, { files }) =>
      isPage(packages) || (bundlers.some((name) => packages.has(name)) && files.has("index.html")),
    runtimeOf: (place, at) => viteConfig(place) ?? divided("node", kept(/\/api\//))(place, at),
  },
  { is: anyOf(...bundlers), runtimeOf: viteConfig },
];

/** https://developers.cloudflare.com/workers/configuration/secrets/ */
function workers(place: Place): Runtime {
  const { path, text, project } = place;
  if (isNodeFile(place)) return "node";
  const shared = ["react-dom", "vue", "svelte", "preact", "solid-js"];
  const manifest = project.manifests.get("package.json") ?? "";
  const pages = shared.some((name) => manifest.includes(`"${name}"`));
  const own =
    /\/(?:workers?|functions|server|api)\/|\/_?worker\.[jt]s$/.test(path) ||
    /\bfetch\s*\([^)]*\benv\b/.test(text);
  const module = /(?:^|\n)\s*(?:import|export)\s/.test(text);
  return (own || !pages) && module ? "workers" : "client";
}
