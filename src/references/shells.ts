import { batch } from "./batch";
import { dockerfile } from "./dockerfile";
import { http } from "./http";
import { make } from "./make";
import { powershell } from "./powershell";
import type { Reference } from "./reference";
import { shell } from "./shell";

/** Shells and the formats that hold their commands. */
export const shells: readonly Reference[] = [
  ...http,
  ...dockerfile,
  ...make,
  ...batch,
  ...powershell,
  ...shell,
];
