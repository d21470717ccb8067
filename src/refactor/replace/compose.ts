import type { Replacement } from "../replacement";

export const composeReplacement: Replacement = () => "no-interpolation";
