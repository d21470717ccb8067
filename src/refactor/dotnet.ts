import type { DotnetFamily } from "../references/reference";
import { lexCSharp } from "./literals/csharp";
import { lexFSharp } from "./literals/fsharp";
import { lexVisualBasic } from "./literals/vb";
import { csharpReplacement } from "./replace/csharp";
import { fsharpReplacement } from "./replace/fsharp";
import type { Notation } from "./replace/kinds";
import { vbReplacement } from "./replace/vb";

/** The languages of .NET. */
export const dotnetNotations: Readonly<Record<DotnetFamily, Notation>> = {
  csharp: { lex: lexCSharp, replace: csharpReplacement },
  fsharp: { lex: lexFSharp, replace: fsharpReplacement },
  vb: { lex: lexVisualBasic, replace: vbReplacement },
};
