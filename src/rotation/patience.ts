import { setTimeout as pause } from "node:timers/promises";
import { isStoreError } from "../stores/storeError";

/** In seconds: what was just made is not known everywhere for a while. */
const pauses = [1, 2, 4, 8, 15, 15, 15];

/** Tries, for a minute, what is refused as long as a new value is not known everywhere. */
export async function patiently<T>(attempt: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  for (const seconds of pauses) {
    try {
      return await attempt();
    } catch (error) {
      if (!isStoreError(error) || error.kind !== "signed-out") throw error;
      await pause(seconds * 1000, undefined, signal && { signal });
    }
  }
  return attempt();
}
