import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import type { Project } from "../../../src/references/project";
import { shapes } from "./javascript";
import { compile, json, type Language, output, type Shape } from "./program";

/** What TypeScript has beyond JavaScript. */
export const typedShapes: readonly Shape[] = [
  { name: "typed", write: (id, value) => `const ${id}: string = "⟦${json(value)}⟧";` },
  { name: "as const", write: (id, value) => `const ${id} = "⟦${json(value)}⟧" as const;` },
  {
    name: "in an object as const",
    write: (id, value) => `const ${id} = ({ a: 1, key: "⟦${json(value)}⟧" } as const).key;`,
  },
  { name: "satisfies", write: (id, value) => `const ${id} = "⟦${json(value)}⟧" satisfies string;` },
  {
    name: "as another type",
    write: (id, value) =>
      `type T_${id} = string & { readonly brand?: "T" };\nconst ${id} = "⟦${json(value)}⟧" as T_${id};`,
  },
  {
    name: "typed parameter",
    write: (id, value) =>
      `function f_${id}(this: void, mode: "a" | "b" = "a", key: string = "⟦${json(value)}⟧"): string {\n  return mode && key;\n}\nconst ${id} = f_${id}();`,
  },
  {
    name: "typed field",
    write: (id, value) =>
      `class C_${id} {\n  mode: "a" | "b" = "a"\n  private readonly key: string = "⟦${json(value)}⟧";\n  static read = () => new C_${id}().key;\n}\nconst ${id} = C_${id}.read();`,
  },
  {
    name: "entry of a typed object",
    write: (id, value) =>
      `const ${id} = ((o: { mode: "a"; key: string }) => o.key)({ mode: "a", key: "⟦${json(value)}⟧" });`,
  },
  {
    name: "argument of a generic",
    write: (id, value) => `const ${id} = new Set<string>(["⟦${json(value)}⟧"]).values().next().value!;`,
  },
  { name: "part of it, typed", write: (id, value) => `const ${id}: string = "Bearer ⟦${json(value)}⟧";` },
];

/** Compiler options of a project, and what else tells how it reads variables. */
interface Variant {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly packages?: readonly string[];
}

const withNode = { types: ["node"], typeRoots: [join(process.cwd(), "node_modules/@types")] };

const variants: readonly Variant[] = [
  { name: "typescript", options: withNode },
  {
    name: "typescript, noPropertyAccessFromIndexSignature",
    options: { ...withNode, noPropertyAccessFromIndexSignature: true, noUncheckedIndexedAccess: true },
  },
  { name: "typescript without @types/node", options: { types: [] }, packages: ["left-pad"] },
];

function projectOf({ options, packages }: Variant): Project {
  const dependencies = Object.fromEntries((packages ?? ["@types/node"]).map((name) => [name, "*"]));
  const manifests = { "package.json": { dependencies }, "tsconfig.json": { compilerOptions: options } };
  const texts = Object.entries(manifests).map(([name, content]) => [name, JSON.stringify(content)] as const);
  return { files: new Set(texts.map(([name]) => name)), manifests: new Map(texts) };
}

/** The compiler of this repository, which must find nothing wrong with the program. */
function check(folder: string, file: string, options: Readonly<Record<string, unknown>>): void {
  const common = { strict: true, noEmit: true, target: "ES2022", module: "ESNext", lib: ["ES2022", "DOM"] };
  const compilerOptions = { ...common, moduleResolution: "bundler", jsx: "preserve", ...options };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [file] }));
  compile(process.execPath, join(process.cwd(), "node_modules/typescript/bin/tsc"), "-p", folder);
}

function run(folder: string, file: string, loader: "ts" | "tsx", options: Variant["options"]): string {
  check(folder, file, options);
  const text = readFileSync(join(folder, file), "utf8");
  const { code } = transformSync(text, { loader, jsxFactory: "element", target: "node20" });
  writeFileSync(join(folder, "program.mjs"), code);
  return output(process.execPath, `--env-file=${folder}/.env`, join(folder, "program.mjs"));
}

export const typedProgram: Language["program"] = (statements, ids) =>
  `export {};\nconst empty: { readonly n?: string } = {};\n${statements.join("\n")}\nconsole.log(JSON.stringify([${ids.join(", ")}] as readonly string[]));\n`;

export const typescript: readonly Language[] = variants.map((variant) => ({
  id: "typescript",
  name: variant.name,
  file: "program.ts",
  project: projectOf(variant),
  shapes:
    variant.options === withNode ? [...shapes, ...typedShapes] : [...shapes.slice(0, 6), ...typedShapes],
  program: typedProgram,
  run: (folder) => run(folder, "program.ts", "ts", variant.options),
}));

const entities = (value: string): string | undefined =>
  value.includes("\n") ? undefined : value.replace(/[&"'<>{}]/g, (c) => `&#${c.charCodeAt(0)};`);
const element = `declare global {
  namespace JSX {
    interface IntrinsicElements {
      [name: string]: object;
    }
  }
}
interface Made {
  readonly props: { readonly k: string };
  readonly children: readonly string[];
}
const element = (_: string, props: Made["props"], ...children: string[]): Made => ({ props, children });
const attribute = (made: unknown): string => (made as Made).props.k;
const content = (made: unknown): string => (made as Made).children.join("");
`;

/** Strings of JSX, in a file in which there are types too. */
export const typescriptReact: Language = {
  id: "typescriptreact",
  file: "program.tsx",
  project: projectOf(variants[0]!),
  shapes: [
    ...shapes.slice(0, 6),
    ...typedShapes.slice(0, 4),
    {
      name: "attribute",
      write: (id, value) => written(id, "attribute", value, (text) => `<a x={1} y='"' k="⟦${text}⟧" />`),
    },
    {
      name: "part of an attribute",
      write: (id, value) =>
        written(id, "attribute", value, (text) => `<a k='\\ \` $&#123;x} ⟦${text}⟧ &amp; &quot;'>it's</a>`),
    },
    {
      name: "attribute of an element that takes types",
      write: (id, value) => `const ${id} = attribute(<a k={((x: string) => x)("⟦${json(value)}⟧")} />);`,
    },
    {
      name: "text",
      write: (id, value) => written(id, "content", value.trim(), (text) => `<p>\n  ⟦${text}⟧\n</p>`),
    },
    {
      name: "part of a text",
      write: (id, value) =>
        written(id, "content", value, (text) => `<p>Don't "use" \` ⟦${text}⟧. {"it's"} today</p>`),
    },
  ],
  program: (statements, ids) => element + typedProgram(statements, ids),
  run: (folder) => run(folder, "program.tsx", "tsx", variants[0]!.options),
};

/** Undefined where HTML has no way to write the value. */
function written(
  id: string,
  read: string,
  value: string,
  made: (text: string) => string,
): string | undefined {
  const text = entities(value);
  return text === undefined ? undefined : `const ${id} = ${read}(${made(text)});`;
}
