import type { Deed, Risk } from "./provider";
import type { StepName } from "./steps";

/** What the steps do that are the same everywhere. */
const usual: Readonly<Partial<Record<StepName, string>>> = {
  verify: "Sees whether the new value works.",
  store: "Writes the new value into every place, reads it back and compares.",
  wait: "Waits until everything that uses the value has been started anew or has read it again.",
  confirm: "Asks whether everything still works without the old value.",
};

/** A deed; its sentence is the usual one when absent. */
export function deed(step: StepName, does = usual[step] ?? step, risk: Risk = "none"): Deed {
  return { step, does, risk };
}
