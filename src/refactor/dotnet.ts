import type { DotnetFamily } from "../references/reference";
import { lexCSharp } from "./literals/csharp";
import { csharpReplacement } from "./replace/csharp";
import type { Notation } from "./replace/kinds";

/** The languages of .NET. */
export const dotnetNotations: Readonly<Record<DotnetFamily, Notation>> = {
  csharp: { lex: lexCSharp, replace: csharpReplacement },
};
