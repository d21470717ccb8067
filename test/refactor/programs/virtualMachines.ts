import { clojure } from "./clojure";
import { csharp } from "./csharp";
import { groovy } from "./groovy";
import { java } from "./java";
import { kotlin } from "./kotlin";
import type { Language } from "./program";
import { scala } from "./scala";

/** The languages of the Java virtual machine and of .NET. */
export const virtualMachines: readonly Language[] = [java, kotlin, scala, groovy, clojure, csharp];
