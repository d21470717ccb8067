import { php } from "./php";
import type { Reference } from "./reference";

/** The rows of scripting and functional languages. */
export const scripting: readonly Reference[] = [...php];
