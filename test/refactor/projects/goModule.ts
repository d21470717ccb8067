import { cached, copy, type Fault, faultsIn, faultsOf, type OpenProject, run } from "./project";

const line = /^(?:vet: )?(?<path>[^\s:#][^:\n]*\.go):(?<line>\d+):\d+: (?<message>[^\n]*)/gm;

/** Go's compiler, then `go vet`, which compiles the tests too and reads formats. */
function check(folder: string): readonly Fault[] {
  const built = run(folder, ["go", "build", "-gcflags=-e", "./..."]);
  if (!built.ok) return faultsOf(built, line);
  const vetted = run(folder, ["go", "vet", "./..."]);
  return vetted.ok ? faultsIn(vetted.all, line) : faultsOf(vetted, line);
}

/** A module as the module proxy has it. */
export function goModule(
  module: string,
  version: string,
  rest: Pick<OpenProject, "sources" | "moved">,
): OpenProject {
  const fetched = (into: string): boolean => {
    if (!run(into, ["go", "mod", "init", "example.org/x"]).ok) return false;
    const { ok, stdout } = run(into, ["go", "mod", "download", "-json", `${module}@${version}`]);
    const found = ok ? (JSON.parse(stdout) as { Dir?: string }).Dir : undefined;
    if (found === undefined) return false;
    run(into, ["rm", "go.mod"]);
    copy(found, into);
    return run(into, ["go", "mod", "download"]).ok;
  };
  return {
    ...{ name: `${module}@${version} in Go`, languageId: "go", ...rest, check },
    fetch: () => cached(`go-${module.split("/").at(-1)}-${version}`, fetched) ?? [`go and ${module}`],
  };
}
