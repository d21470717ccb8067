import type { Runtime } from "./frameworks";
import { npmPackages } from "./project";
import type { Place, Reference } from "./reference";
import { runtimeAt } from "./runtimes";

/** How a runtime reads variables; each gives a row for every spelling. */
interface Reading {
  readonly runtimes: readonly Runtime[];
  readonly where?: (place: Place, at: number) => boolean;
  /** What has a property for each variable; absent where `call` reads them. */
  readonly object?: string;
  readonly call?: string;
  readonly module?: string;
  /** Whether a variable's type is `string` alone, or `any`. */
  readonly certain?: boolean;
  readonly rest: Pick<Reference, "loaders" | "homes" | "variable" | "command">;
}

/** Takes off what would publish the variable with the pages: https://vite.dev/guide/env-and-mode#env-variables and the like. */
const secret = (name: string): string =>
  name.replace(
    /^(?:NEXT_PUBLIC|NUXT_PUBLIC|PUBLIC|VITE|REACT_APP|VUE_APP|EXPO_PUBLIC|GATSBY|NG_APP)_(?=[A-Z_])/,
    "",
  );

const plain: Reading["rest"] = { loaders: ["node", "dotenv"], variable: secret };
const expanded: Reading["rest"] = { loaders: ["dotenv-expand"], variable: secret };
const bun: Reading["rest"] = { loaders: ["bun"], variable: secret, homes: [".env", ".env.local"] };

const worker: Reading["rest"] = {
  ...{ variable: secret, homes: [".dev.vars", ".env"], loaders: ["dotenv", "dotenv-expand"] },
  command: (name) => `npx wrangler secret put ${name}`,
};

const readings: readonly Reading[] = [
  // https://docs.deno.com/api/deno/~/Deno.Env
  {
    runtimes: ["deno"],
    call: "Deno.env.get",
    rest: { ...plain, loaders: ["deno"] },
  },
  // https://bun.com/docs/runtime/environment-variables
  {
    runtimes: ["bun"],
    where: ({ text }) => /\bBun\.env\b/.test(text),
    object: "Bun.env",
    rest: bun,
  },
  { runtimes: ["bun"], object: "process.env", rest: bun },
  // https://developers.cloudflare.com/workers/configuration/secrets/
  {
    ...({ runtimes: ["workers"], object: "env", certain: true } as const),
    where: ({ text }, at) => !bindsEnv(text) && isGivenEnv(text, at),
    rest: worker,
  },
  ...["env", "workerEnv"].map((object) => ({
    ...({ runtimes: ["workers"], object, certain: true } as const),
    where: ({ text }: Place) => object !== "env" || !bindsEnv(text),
    module: `import { ${object === "env" ? object : `env as ${object}`} } from "cloudflare:workers"`,
    rest: worker,
  })),
  // https://svelte.dev/docs/kit/$env-dynamic-private
  ...["env", "privateEnv"].map((object) => ({
    ...({ runtimes: ["sveltekit"], object } as const),
    where: ({ text }: Place) => object !== "env" || !bindsEnv(text),
    module: `import { ${object === "env" ? object : `env as ${object}`} } from "$env/dynamic/private"`,
    rest: { ...expanded, homes: [".env", ".env.local"] },
  })),
  // https://vite.dev/config/#using-environment-variables-in-config
  {
    ...{ runtimes: ["vite-config"], object: 'loadEnv("", process.cwd(), "")', certain: true },
    module: 'import { loadEnv } from "vite"',
    rest: { ...expanded, homes: [".env.local", ".env"] },
  },
  // https://docs.astro.build/en/reference/modules/astro-env/
  {
    ...{ runtimes: ["astro"], call: "getSecret", module: 'import { getSecret } from "astro:env/server"' },
    where: ({ project }) =>
      /"astro"\s*:\s*"[~^>=v\s]*(?:[5-9]|\d\d)\b/.test(project.manifests.get("package.json") ?? ""),
    rest: { ...expanded, homes: [".env", ".env.local"] },
  },
  {
    ...{ runtimes: ["astro"], object: "import.meta.env", certain: true },
    rest: { ...expanded, homes: [".env", ".env.local"] },
  },
  // https://grafana.com/docs/k6/latest/using-k6/environment-variables/
  {
    runtimes: ["k6"],
    object: "__ENV",
    certain: true,
    rest: { ...plain, command: (name) => `k6 run -e ${name}="$${name}"` },
  },
  // https://nextjs.org/docs/app/guides/environment-variables
  { runtimes: ["next"], object: "process.env", rest: { ...expanded, homes: [".env.local", ".env"] } },
  {
    ...{ runtimes: ["gatsby"], object: "process.env" },
    rest: { ...plain, homes: [".env.development", ".env.production"] },
  },
  { runtimes: ["framework"], object: "process.env", rest: expanded },
  // https://nodejs.org/api/process.html#processenv
  { runtimes: ["node"], object: "process.env", rest: plain },
];

/** Whether a place stands in a function that is handed `env`, as the handlers of a worker are. */
function isGivenEnv(text: string, at: number): boolean {
  const heads = text.slice(0, at).matchAll(/[(,]\s*env\s*(?::\s*[\w.]+\s*)?[,)][^{};]*\{/g);
  return [...heads].some((head) => {
    let depth = 1;
    for (const brace of text.slice(head.index + head[0].length, at).match(/[{}]/g) ?? []) {
      depth += brace === "{" ? 1 : -1;
      if (depth === 0) return false;
    }
    return true;
  });
}

/** Whether a text has an `env` of its own that is not a worker's parameter, which holds the same. */
function bindsEnv(text: string): boolean {
  const declared = /\b(?:const|let|var|function|class)\s+env\b|[{,]\s*env\s*[,}][^;]*?=[^=>]|\benv\s*=>/;
  const typed = /\benv\s*:\s*(?!(?:Cloudflare\.)?Env\b|any\b)[\w{]|\b(?:interface|type)\s+Env\b/;
  const imports = /\bimport\s*\{[^}]*\}\s*from\s*["'](?:cloudflare:workers|\$env\/dynamic\/private)["']/g;
  const imported = /\bimport\b[^;"']*\benv\b[^;"']*\bfrom\b/;
  const rest = text.replace(imports, "");
  return declared.test(rest) || typed.test(rest) || imported.test(rest);
}

function isTypeScript({ languageId, path, text }: Place): boolean {
  return (
    /^typescript/.test(languageId) ||
    /\.(?:[cm]?tsx?|astro)$/.test(path) ||
    /<script\b[^>]*\blang=["']ts/.test(text)
  );
}

/** https://www.typescriptlang.org/tsconfig/#noPropertyAccessFromIndexSignature */
function wantsBrackets({ text, project }: Place): boolean {
  if (/\b(?:process|Bun)\.env\[["']/.test(text)) return true;
  const options = project.manifests.get("tsconfig.json") ?? "";
  return /"noPropertyAccessFromIndexSignature"\s*:\s*true|@tsconfig\/strictest/.test(options);
}

/**
 * Whether TypeScript may not know `process`: `types` tells what it knows from version 6 on, packages until then.
 * Source: https://www.typescriptlang.org/tsconfig/#types
 */
function lacksNode(place: Place): boolean {
  const { text, project } = place;
  const packages = npmPackages(project);
  if (packages === undefined || !isTypeScript(place)) return false;
  if (/\bprocess\.|\bBuffer\b|["']node:|\bdeclare\s+(?:const|var)\s+process\b/.test(text)) return false;
  if (!/^[ \t]*(?:import|export)\b/m.test(text)) return false;
  const types = /"types"\s*:\s*\[([^\]]*)\]/.exec(project.manifests.get("tsconfig.json") ?? "")?.[1];
  if (types !== undefined) return !/"(?:node|bun|@types\/node)\b/.test(types);
  return ![...packages].some((name) =>
    /^@types\/(?!react)|^bun-types$|^@tsconfig\/node|^@nestjs\/|^ts-node$|^tsx$/.test(name),
  );
}

const declaration = "declare const process: { readonly env: Readonly<Record<string, string | undefined>> }";

type Spelling = "dot" | "brackets" | "single";

const spellings: readonly Spelling[] = ["single", "brackets", "dot"];

function isSpelt(spelling: Spelling, place: Place): boolean {
  if (spelling === "dot") return true;
  return wantsBrackets(place) && (spelling === "brackets" || /\benv\['/.test(place.text));
}

/** The rows of a reading: for JavaScript and TypeScript, with and without brackets, with and without Node's types. */
function rowsOf(reading: Reading): Reference[] {
  const { runtimes, where, object, call, module, certain, rest } = reading;
  const spelt = object === undefined ? (["dot"] as const) : spellings;
  return spelt.flatMap((spelling) =>
    [true, false].flatMap((typed) =>
      [true, false].map((declared): Reference => {
        const read = readOf(spelling, object, call);
        const fits = (place: Place, at: number): boolean =>
          (!typed || isTypeScript(place)) &&
          (!declared || (object === "process.env" && lacksNode(place))) &&
          isSpelt(spelling, place) &&
          runtimes.includes(runtimeAt(place, at)) &&
          (where?.(place, at) ?? true);
        const needed = declared ? declaration : module;
        return {
          ...{ family: "javascript", languages, files, where: fits, ...rest },
          expression: (name) => `${read(name)}${typed && certain !== true ? "!" : ""}`,
          inside: (name) => `\${${read(name)}}`,
          ...(needed === undefined ? {} : { module: needed }),
        };
      }),
    ),
  );
}

function readOf(
  spelling: Spelling,
  object: string | undefined,
  call: string | undefined,
): (name: string) => string {
  if (object === undefined) return (name) => `${call}("${name}")`;
  if (spelling === "dot") return (name) => `${object}.${name}`;
  return spelling === "single" ? (name) => `${object}['${name}']` : (name) => `${object}["${name}"]`;
}

const languages = ["javascript", "javascriptreact", "typescript", "typescriptreact", "astro"];
const files = /\.(?:[cm]?[jt]sx?|astro)$/;

const client: Reference = {
  ...{ family: "javascript", languages, none: "client-bundle" },
  expression: (name) => name,
  loaders: [],
};

export const javascript: readonly Reference[] = [
  { ...client, languages: ["html", "vue", "vue-html", "svelte"], files: /\.(?:x?html?|vue|svelte)$/ },
  { ...client, files, where: (place, at) => runtimeAt(place, at) === "client" },
  ...readings.flatMap(rowsOf),
];
