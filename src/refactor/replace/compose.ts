import type { Replacement } from "./kinds";

export const composeReplacement: Replacement = () => "no-interpolation";
