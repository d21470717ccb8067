import type { Language } from "./program";
import { rust } from "./rust";

/** The compiled languages. */
export const systems: readonly Language[] = [rust];
