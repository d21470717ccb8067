import type { Replacement } from "./kinds";

export const shellReplacement: Replacement = () => "no-interpolation";
