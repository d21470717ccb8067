import { batch } from "./batch";
import { powershell } from "./powershell";
import type { Reference } from "./reference";
import { shell } from "./shell";

/** Shells and the formats that hold their commands. */
export const shells: readonly Reference[] = [...batch, ...powershell, ...shell];
