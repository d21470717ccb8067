// The scan worker: answers every ScanRequest with a ScanAnswer, started by `new Worker(…)` of node:worker_threads.
import { parentPort } from "node:worker_threads";
import { Engine } from "./engine/scan";
import { FileReader } from "./git/fileReader";
import type { FileAnswer, RulesMessage, ScanAnswer, ScanRequest } from "./git/scanMessages";
import { scanFile } from "./git/scanRead";
import { readOwnRules } from "./ownRules/ownRules";
import { rules } from "./rules/index";

const catalogue = new Engine(rules);
let engine = catalogue;
const reader = new FileReader();

function answer({ id, files, ...options }: ScanRequest): ScanAnswer {
  return {
    id,
    files: files.map((file): FileAnswer => {
      const { text, ...found } = scanFile(engine, reader, file, options);
      return found;
    }),
  };
}

parentPort?.on("message", (message: ScanRequest | RulesMessage) => {
  if ("sources" in message) engine = catalogue.with(readOwnRules(message.sources).rules);
  else parentPort?.postMessage(answer(message));
});
