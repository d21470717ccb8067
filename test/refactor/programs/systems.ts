import { c } from "./c";
import { cpp } from "./cpp";
import type { Language } from "./program";
import { rust } from "./rust";

/** The compiled languages. */
export const systems: readonly Language[] = [rust, c, cpp];
