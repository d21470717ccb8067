import type { Replacement } from "../replacement";

export const shellReplacement: Replacement = () => "no-interpolation";
