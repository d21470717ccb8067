/** What reaches the stores: a bundle of its own, which is loaded with the first one. */
export { openStore } from "./open";
export { runProgram } from "./run";
export { runMigration } from "./runMigration";
export { readStores, sharedMarkKey } from "./storedSecrets";
