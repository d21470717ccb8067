import { cached, type Fault, faultsIn, type OpenProject, run } from "./project";

const mypy = "2.4.1";

/** The checker of types, fetched once; undefined when it cannot be had. */
function checker(): string | undefined {
  return cached(`pypi-mypy-${mypy}`, (folder) => install(folder, `mypy==${mypy}`));
}

function install(folder: string, ...packages: readonly string[]): boolean {
  const quiet = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile"];
  return run(folder, ["python3", ...quiet, "--target", folder, ...packages]).ok;
}

/** Compiles every file and imports every module, as far as it can be imported as it was published. */
const importing = `
import importlib, json, os, sys, traceback
root, source, skipped = sys.argv[1], sys.argv[2], sys.argv[3].split(",")
sys.path.insert(0, os.path.join(root, source))
faults = []
def fault(error, path):
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.startswith(root)]
    where, line = (error.filename, error.lineno) if isinstance(error, SyntaxError) and error.filename else (
        (frames[-1].filename, frames[-1].lineno) if frames else (path, 0))
    faults.append([os.path.relpath(where, root), line or 0, repr(error)])
modules = []
for folder, _, names in os.walk(root):
    for name in sorted(names):
        path = os.path.join(folder, name)
        if not name.endswith(".py"): continue
        try:
            with open(path, "rb") as file: compile(file.read(), path, "exec", dont_inherit=True)
        except Exception as error:
            fault(error, path)
        relative = os.path.relpath(path, os.path.join(root, source))
        if not relative.startswith(".."): modules.append(relative[:-3].replace(os.sep, ".").removesuffix(".__init__"))
for module in sorted(modules):
    if module.split(".")[-1] in skipped: continue
    try: importlib.import_module(module)
    except Exception as error: fault(error, module)
print(json.dumps(faults))
`;

const line = /^(?<path>[^\s:][^:\n]*):(?<line>\d+): error: (?<message>[^\n]*)/gm;

/** A source distribution whose types are checked and whose modules, but those of the names in `skipped`, are imported. */
export function pypiPackage(
  specifier: string,
  needs: readonly string[],
  rest: Pick<OpenProject, "sources" | "moved"> & { readonly skipped: readonly string[] },
): OpenProject {
  const folder = `pypi-${specifier.replace(/[^\w.-]+/g, "-")}`;
  const fetched = (into: string): boolean => {
    const download = ["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"];
    const source = ["--no-binary", specifier.split("==")[0]!, specifier];
    if (!run(into, ["python3", ...download, ...source]).ok) return false;
    return run(into, ["sh", "-c", "tar -xzf *.tar.gz --strip-components 1 && rm *.tar.gz"]).ok;
  };
  const beside = (): string | undefined =>
    needs.length === 0 ? "" : cached(`${folder}-needs`, (into) => install(into, ...needs));
  return {
    ...{ name: `${specifier} in Python`, languageId: "python", ...rest },
    fetch: () => {
      const found = cached(folder, fetched);
      if (found === undefined || beside() === undefined) return [`python3 with pip, and ${specifier}`];
      return checker() === undefined ? [`mypy ${mypy} from PyPI`] : found;
    },
    check: (root, environment) => {
      const imported = run(root, ["python3", "-c", importing, root, "src", rest.skipped.join(",")], {
        ...{ ...environment, PYTHONPATH: beside() ?? "", PYTHONDONTWRITEBYTECODE: "1" },
      });
      const faults: Fault[] = imported.ok
        ? (JSON.parse(imported.stdout) as [string, number, string][]).map(([path, at, message]) => ({
            ...{ path, line: at, message },
          }))
        : [{ path: "", line: 0, message: imported.all.slice(-2000) }];
      return [...faults, ...typeFaults(root, beside() ?? "")];
    },
  };
}

function typeFaults(root: string, needs: string): readonly Fault[] {
  const path = [checker(), needs].filter((folder) => folder !== "").join(":");
  const { all } = run(root, ["python3", "-m", "mypy", "--no-error-summary", "src"], {
    ...{ PYTHONPATH: path, MYPYPATH: needs },
  });
  return faultsIn(all, line);
}
