import { frameworks, type Runtime } from "./frameworks";
import { npmPackages, pathIn } from "./project";
import type { Place } from "./reference";
import { hasDirective, isHandedOn, isNodeFile, isTest, readsNode } from "./serverSigns";

/** What is in a browser alone; `navigator` and `fetch` are elsewhere too. */
const browser =
  /(?<![\w$.])(?:window\s*[.[]|document\.(?:getElementBy|querySelector|createElement|addEventListener|body|head|cookie|write|title|location)|(?:localStorage|sessionStorage)\.|(?:customElements|XMLHttpRequest|alert)\b|(?:chrome|browser)\.(?:runtime|storage|tabs)\b|\$\(\s*(?:document|function)\b)/;

const published = /\/(?:public|static|assets|wwwroot|htdocs|www)\/|\.min\.[cm]?js$|\.user\.js$/;

/** What was decided last of a place: it is asked once for each row of references. */
const decided = new WeakMap<Place, { readonly at: number; readonly runtime: Runtime }>();

/** What runs the code at an offset of a place. In doubt whether something goes to browsers, it does. */
export function runtimeAt(place: Place, at: number): Runtime {
  const known = decided.get(place);
  if (known?.at === at) return known.runtime;
  const runtime = decide(within(place), at);
  decided.set(place, { at, runtime });
  return runtime;
}

/** Folders above the project say nothing of it. */
function within(place: Place): Place {
  return { ...place, path: pathIn(place.project, place.path) };
}

function decide(place: Place, at: number): Runtime {
  const { path, text, project } = place;
  if (isExtension(place) || /^\/\/ ==UserScript==/m.test(text) || /\.cy\.[jt]sx?$|\/cypress\//.test(path)) {
    return isNodeFile(place) ? "node" : "client";
  }
  if (isHandedOn(place, at) || hasDirective(text, "use client")) return "client";
  if (/\bfrom\s*["']k6(?:\/[\w-]+)?["']/.test(text)) return "k6";
  if (isDeno(place)) return /\/islands\/|\/static\//.test(path) ? "client" : "deno";
  const packages = npmPackages(project) ?? new Set();
  const framework = frameworks.find(({ is }) => is(packages, project));
  const found = framework?.runtimeOf(place, at);
  if (found !== undefined) return found;
  if (published.test(path) && !readsNode(text)) return "client";
  if (browser.test(text) && !readsNode(text) && !isNodeFile(place) && !isTest(path)) return "client";
  return isBun(place, packages) ? "bun" : "node";
}

/** https://developer.chrome.com/docs/extensions/reference/manifest */
function isExtension({ project }: Place): boolean {
  const packages = npmPackages(project);
  const builders = ["wxt", "plasmo", "@crxjs/vite-plugin", "webextension-polyfill", "extension"];
  if (builders.some((name) => packages?.has(name))) return true;
  return /"manifest_version"\s*:/.test(project.manifests.get("manifest.json") ?? "");
}

/** https://docs.deno.com/runtime/fundamentals/configuration/ */
function isDeno({ path, text, project }: Place): boolean {
  if (/\bDeno\.[a-z]\w*/.test(text) || /\/supabase\/functions\//.test(path)) return true;
  if (/\bfrom\s*["'](?:jsr:|npm:|https:\/\/(?:deno\.land|esm\.sh|jsr\.io)\/)/.test(text)) return true;
  const { manifests } = project;
  return (manifests.has("deno.json") || manifests.has("deno.jsonc")) && !manifests.has("package.json");
}

function isBun({ text, project: { files } }: Place, packages: ReadonlySet<string>): boolean {
  if (/(?<![\w$.])Bun\.[a-z]\w*|\bfrom\s*["']bun(?::\w+)?["']/.test(text)) return true;
  if (packages.has("@types/bun") || packages.has("bun-types")) return true;
  return ["bun.lock", "bun.lockb", "bunfig.toml"].some((name) => files.has(name));
}
