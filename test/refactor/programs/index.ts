import { read } from "../formats";
import { compose } from "./compose";
import { bun, deno } from "./denoBun";
import { go } from "./go";
import { javascript } from "./javascript";
import type { Language } from "./program";
import { pythons } from "./python";
import { ruby } from "./ruby";
import { scripting } from "./scripting";
import { shells } from "./shells";
import { sql } from "./sql";
import { systems } from "./systems";
import { typescript, typescriptReact } from "./typescript";
import { virtualMachines } from "./virtualMachines";
import { yamlLanguages } from "./yamlLanguages";

/** Every language whose programs are run. */
export const languages: readonly Language[] = [
  ...read,
  ...[javascript, ...typescript, typescriptReact, deno, ...bun, ...pythons, go, ruby, compose, sql],
  ...shells,
  ...systems,
  ...virtualMachines,
  ...scripting,
  ...yamlLanguages,
];
