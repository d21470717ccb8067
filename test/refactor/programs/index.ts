import { read } from "../formats";
import { compose } from "./compose";
import { csharp } from "./csharp";
import { go } from "./go";
import { java } from "./java";
import { javascript } from "./javascript";
import { kotlin } from "./kotlin";
import type { Language } from "./program";
import { python } from "./python";
import { ruby } from "./ruby";
import { scala } from "./scala";
import { scripting } from "./scripting";
import { shells } from "./shells";
import { systems } from "./systems";
import { typescript, typescriptReact } from "./typescript";
import { yamlLanguages } from "./yamlLanguages";

/** Every language whose programs are run. */
export const languages: readonly Language[] = [
  ...read,
  ...[javascript, ...typescript, typescriptReact, python, go, java, kotlin, ruby, compose],
  ...shells,
  ...systems,
  ...[scala, csharp],
  ...scripting,
  ...yamlLanguages,
];
