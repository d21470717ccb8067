import { crate } from "./crate";
import { goModule } from "./goModule";
import { mavenArtifact } from "./maven";
import { npmPackage } from "./npm";
import type { OpenProject } from "./project";
import { pypiPackage } from "./pypi";

/** The projects that are fixed and compiled, one of a language. */
export const projects: readonly OpenProject[] = [
  npmPackage(
    "openai@6.49.0",
    {
      exclude: ["src/helpers", "src/lib/transform.ts", "src/_vendor", "src/providers"],
      needs: ["@types/ws@8.18.1"],
    },
    { sources: /^src\/(?!helpers\/|lib\/transform|_vendor\/|providers\/|resources\/).*\.ts$/, moved: 0.3 },
  ),
  pypiPackage("click==8.5.1", [], {
    ...{ sources: /^(?:src|tests)\/(?!.*_winconsole).*\.py$/, moved: 0.5 },
    skipped: ["__main__", "_winconsole"],
  }),
  goModule("github.com/spf13/cobra", "v1.10.2", { sources: /\.go$/, moved: 0.5 }),
  mavenArtifact("com.google.code.gson:gson:2.13.2", { sources: /\.java$/, moved: 0.5 }),
  crate("clap_builder", "4.6.7", { sources: /^src\/.*\.rs$/, moved: 0.3, flags: ["--tests"] }),
];

/** Tried only when many places are asked for. */
export const larger: readonly OpenProject[] = [
  goModule("github.com/gin-gonic/gin", "v1.10.1", { sources: /\.go$/, moved: 0.5 }),
  npmPackage(
    "zod@4.6.7",
    { exclude: ["**/tests/**", "**/benchmarks/**"] },
    { sources: /^src\/(?!.*\/(?:tests|benchmarks)\/).*\.ts$/, moved: 0.5 },
  ),
];
