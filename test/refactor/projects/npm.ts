import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cached, faultsOf, type OpenProject, run } from "./project";

/** What TypeScript has against a project, by the compiler of this repository. */
function check(folder: string): ReturnType<OpenProject["check"]> {
  const compiler = join(process.cwd(), "node_modules", ".bin", "tsc");
  const result = run(folder, [compiler, "-p", ".", "--pretty", "false"]);
  return faultsOf(result, /^(?<path>[^\s(][^(\n]*)\((?<line>\d+),\d+\): error (?<message>[^\n]*)/gm);
}

const options = {
  ...{
    target: "es2022",
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["es2023", "dom", "dom.iterable"],
  },
  ...{ strict: true, noEmit: true, skipLibCheck: true, types: ["node"], customConditions: ["@zod/source"] },
};

/** A package that publishes its sources in TypeScript, with the packages of types that they need. */
export function npmPackage(
  specifier: string,
  { exclude, needs = [] }: { readonly exclude: readonly string[]; readonly needs?: readonly string[] },
  rest: Pick<OpenProject, "sources" | "moved">,
): OpenProject {
  const folder = `npm-${specifier.replace(/[^\w.-]+/g, "-")}`;
  const fetched = (into: string): boolean => {
    if (!run(into, ["npm", "pack", "--silent", specifier]).ok) return false;
    if (!run(into, ["sh", "-c", "tar -xzf *.tgz --strip-components 1 && rm *.tgz"]).ok) return false;
    const quiet = ["--silent", "--no-save", "--ignore-scripts", "--omit=dev", "--omit=peer", "--no-audit"];
    if (needs.length > 0 && !run(into, ["npm", "install", ...quiet, ...needs]).ok) return false;
    const settings = { compilerOptions: options, include: ["src"], exclude };
    writeFileSync(join(into, "tsconfig.json"), JSON.stringify(settings, undefined, 2));
    return true;
  };
  return {
    ...{ name: `${specifier} in TypeScript`, languageId: "typescript", ...rest, check },
    fetch: () => cached(folder, fetched) ?? [`${specifier} from npm`],
  };
}
