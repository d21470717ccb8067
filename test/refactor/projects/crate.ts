import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cache, cached, copy, faultsOf, type OpenProject, run } from "./project";

const line = /^(?<path>[^\s:][^:\n]*\.rs):(?<line>\d+):\d+: (?<message>error[^\n]*)/gm;

/** A crate with its unit tests. */
export function crate(
  name: string,
  version: string,
  rest: Pick<OpenProject, "sources" | "moved"> & { readonly flags?: readonly string[] },
): OpenProject {
  const { flags = [], ...known } = rest;
  const target = { CARGO_TARGET_DIR: join(cache, `crate-${name}-target`) };
  const fetched = (into: string): boolean => {
    const scratch = `${into}/scratch`;
    mkdirSync(join(scratch, "src"), { recursive: true });
    writeFileSync(join(scratch, "src/lib.rs"), "");
    writeFileSync(
      join(scratch, "Cargo.toml"),
      `[package]\nname = "scratch"\nedition = "2021"\n\n[dependencies]\n${name} = "=${version}"\n`,
    );
    const { ok, stdout } = run(scratch, ["cargo", "metadata", "--format-version", "1"]);
    if (!ok) return false;
    const { packages } = JSON.parse(stdout) as { packages: { name: string; manifest_path: string }[] };
    run(into, ["rm", "-r", "scratch"]);
    copy(dirname(packages.find((one) => one.name === name)!.manifest_path), into);
    return run(into, ["cargo", "fetch"]).ok;
  };
  return {
    ...{ name: `${name} ${version} in Rust`, languageId: "rust", ...known },
    fetch: () => cached(`crate-${name}-${version}`, fetched) ?? [`cargo and the crate ${name}`],
    check: (folder) =>
      faultsOf(run(folder, ["cargo", "check", "--message-format", "short", ...flags], target), line),
  };
}
