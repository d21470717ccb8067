// Compiles a program in F# to a module: `fable.mjs PACKAGES SOURCE MODULE`, PACKAGES being the folder that holds
// @fable-org. Source: https://github.com/fable-compiler/Fable/blob/main/src/fable-standalone/src/Interfaces.fs
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";

const [packages, source, module] = process.argv.slice(2);
const standalone = join(packages, "@fable-org/fable-standalone/dist");
const assemblies = join(packages, "@fable-org/fable-metadata/lib");

createRequire(import.meta.url)(join(standalone, "bundle.min.js"));
const manager = globalThis.__FABLE_STANDALONE__.init();

const names = readdirSync(assemblies).map((file) => basename(file, ".dll"));
const read = (path) => readFileSync(join(assemblies, `${basename(path, ".dll")}.dll`));
const checker = manager.CreateChecker(names, read, []);
const file = "program.fs";
const text = readFileSync(source, "utf8");
const checked = manager.ParseAndCheckFileInProject(checker, file, "project.fsproj", [file], [text]);
stopAt(checked.Errors);
const library = join(standalone, "fable-library-js");
const compiled = manager.CompileToTargetAst(library, checked, file, undefined, "javascript");
stopAt(compiled.FableErrors);
print(compiled);

function stopAt(messages) {
  const errors = messages.filter(({ IsWarning }) => !IsWarning);
  if (errors.length === 0) return;
  console.error(errors.map((error) => `${error.StartLine}: ${error.Message}`).join("\n"));
  process.exit(1);
}

/** Both sides are asynchronous computations of F#, which are functions of what they go on with. */
function print(result) {
  let written = "";
  const Write = (part) => {
    written += part;
    return ({ onSuccess }) => onSuccess();
  };
  const writer = { Write, MakeImportPath: (path) => path, AddSourceMapping() {}, Dispose() {} };
  manager.PrintTargetAst(
    result,
    writer,
  )({
    onSuccess: () => writeFileSync(module, written),
    onError: (error) => {
      throw error;
    },
    cancelToken: { isCancelled: false },
    trampoline: { incrementAndCheck: () => false },
  });
}
