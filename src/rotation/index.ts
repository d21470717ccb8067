/** The rotation of secrets: a bundle of its own, which is loaded when the first one is asked for. */
export { openRotations, planRotation, reopenRotation } from "./plan";
export { rollBack, runRotation } from "./rotate";
