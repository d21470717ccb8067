// The scan worker: answers every ScanRequest with a ScanAnswer, started by `new Worker(…)` of node:worker_threads.
import { parentPort } from "node:worker_threads";
import { locate } from "./engine/locate";
import { Engine } from "./engine/scan";
import { readText } from "./git/readText";
import type { RulesMessage, ScanAnswer, ScanRequest } from "./git/scanMessages";
import { readOwnRules } from "./ownRules/ownRules";
import { rules } from "./rules/index";

const catalogue = new Engine(rules);
let engine = catalogue;

async function answer({ id, file, path, maximumSize }: ScanRequest): Promise<ScanAnswer> {
  const read = await readText(file, maximumSize);
  if ("skipped" in read) return { id, findings: [], ...read };
  try {
    const { text, bytes } = read;
    return { id, findings: locate(text, engine.scan(text, path), path), bytes };
  } catch {
    return { id, findings: [], skipped: "unreadable", bytes: read.bytes };
  }
}

parentPort?.on("message", async (message: ScanRequest | RulesMessage) => {
  if ("sources" in message) engine = catalogue.with(readOwnRules(message.sources).rules);
  else parentPort?.postMessage(await answer(message));
});
