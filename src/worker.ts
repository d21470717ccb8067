import { parentPort } from "node:worker_threads";
import { Engine } from "./engine/scan";
import { scanFile } from "./git/scanFile";
import type { ScanAnswer, ScanRequest } from "./git/scanMessages";
import { rules } from "./rules";

const engine = new Engine(rules);

async function answer(request: ScanRequest): Promise<ScanAnswer> {
  return { id: request.id, ...(await scanFile(engine, request)) };
}

parentPort?.on("message", async (request: ScanRequest) => parentPort?.postMessage(await answer(request)));
