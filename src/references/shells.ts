import { batch } from "./batch";
import { dockerfile } from "./dockerfile";
import { make } from "./make";
import { powershell } from "./powershell";
import type { Reference } from "./reference";
import { shell } from "./shell";

/** Shells and the formats that hold their commands. */
export const shells: readonly Reference[] = [...dockerfile, ...make, ...batch, ...powershell, ...shell];
