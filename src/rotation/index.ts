/** The rotation of secrets: a bundle of its own, which is loaded when the first one is asked for. */
export { providerOf, wayOf } from "./catalogue";
export { rotateFromTerminal } from "./commandLine";
export { findSecret, holderOf } from "./find";
export { LastingSafe } from "./lastingSafe";
export { openRotations, planRotation, reopenRotation } from "./plan";
export { rollBack, runRotation } from "./rotate";
