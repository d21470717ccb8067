import { batch } from "./batch";
import { dockerfile } from "./dockerfile";
import { fish } from "./fish";
import { make } from "./make";
import type { Language } from "./program";
import { bash, shell, zsh } from "./shell";

/** Shells and the formats that hold their commands. */
export const shells: readonly Language[] = [shell, bash, zsh, fish, batch, make, dockerfile];
